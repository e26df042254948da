package io.codriver.simulator.world;

/** Why a snapshot was not taken, brought back or thrown away. Nothing has changed. */
public final class SnapshotRefused extends Exception {

    /** What is in the way. */
    public enum Reason {
        /** A name has 1 to 40 characters, and none that cannot be seen. */
        BAD_NAME,
        /** There is one of that name. */
        NAME_TAKEN,
        /** There is none of that name. */
        UNKNOWN,
        /** There are as many as there can be. */
        FULL
    }

    private static final long serialVersionUID = 1;

    private final Reason reason;

    SnapshotRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** What is in the way. */
    public Reason reason() {
        return reason;
    }
}
