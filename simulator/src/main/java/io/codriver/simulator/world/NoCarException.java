package io.codriver.simulator.world;

/** There is no car at the moment: it is just being exchanged, or it could not come. */
public final class NoCarException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Says that. */
    public NoCarException() {
        super("there is no car at the moment");
    }
}
