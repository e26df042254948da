package io.codriver.simulator.broker;

/** The embedded broker could not start or stop; the message says what went wrong. */
public final class BrokerFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A fault that the broker found itself. */
    public BrokerFault(String message) {
        super(message);
    }

    /** A fault with the cause that a library gave. */
    public BrokerFault(String message, Throwable cause) {
        super(message, cause);
    }
}
