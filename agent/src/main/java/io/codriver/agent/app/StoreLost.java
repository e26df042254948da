package io.codriver.agent.app;

import io.codriver.agent.app.port.Fault;

/** The store cannot even be read any more: the agent must end and be started again, since it promises nothing from memory. */
public final class StoreLost extends RuntimeException {

    private static final long serialVersionUID = 1;

    StoreLost(Fault cause) {
        super(cause.getMessage(), cause);
    }
}
