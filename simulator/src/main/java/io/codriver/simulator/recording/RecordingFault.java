package io.codriver.simulator.recording;

/** A recording that cannot become a scenario; the message says where and why. */
public final class RecordingFault extends Exception {

    private static final long serialVersionUID = 1L;

    RecordingFault(String message) {
        super(message);
    }

    static RecordingFault at(int line, String problem) {
        return new RecordingFault("line " + line + ": " + problem);
    }
}
