package io.codriver.simulator.program;

/** A step of a trial did not go as it should; the message says what was seen. */
public final class TrialFailed extends Exception {

    private static final long serialVersionUID = 1;

    TrialFailed(String message) {
        super(message);
    }
}
