package io.codriver.agent.app.port;

import org.jspecify.annotations.Nullable;

/**
 * Something in the world failed: a disk, a network. Not a refusal, which is an answer, and not a bug, which ends the
 * process. It answers the two questions of whoever has to go on.
 */
public final class Fault extends Exception {

    private static final long serialVersionUID = 1;

    private final boolean mayHaveHappened;
    private final boolean worthAnotherTry;

    /**
     * A fault.
     *
     * @param message what failed, on what, and what a person can do about it
     * @param mayHaveHappened whether what was asked for may have been done all the same
     * @param worthAnotherTry whether the same may work later without anyone's help
     */
    public Fault(String message, boolean mayHaveHappened, boolean worthAnotherTry, @Nullable Throwable cause) {
        super(message, cause);
        this.mayHaveHappened = mayHaveHappened;
        this.worthAnotherTry = worthAnotherTry;
    }

    /** Whether what was asked for may have been done all the same. */
    public boolean mayHaveHappened() {
        return mayHaveHappened;
    }

    /** Whether the same may work later without anyone's help. */
    public boolean worthAnotherTry() {
        return worthAnotherTry;
    }
}
