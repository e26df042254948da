package io.codriver.agent.app;

/** The power goes: nothing catches it, and the agent that it hit is never used again. */
final class PowerCut extends Error {

    private static final long serialVersionUID = 1;

    PowerCut(String where) {
        // Without the stack: a hundred thousand of them are thrown in one run.
        super(where, null, false, false);
    }
}
