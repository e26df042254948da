package io.codriver.agent.boot;

/** How the program ends. The numbers are promised to scripts and supervisors. */
public enum ExitCode {
    /** It did what it was asked. */
    OK(0),
    /** {@code doctor} found something wrong, or {@code audit} a damaged record. */
    UNHEALTHY(1),
    /** The command line is wrong. */
    USAGE(2),
    /** A bug; the report is in the log. The supervisor may start it again. */
    BUG(70),
    /** The store cannot be used, be it full, damaged or in use by another agent. The supervisor may start it again. */
    STORE(74),
    /** The configuration, or the car's key, is not usable: starting again does not help. */
    CONFIGURATION(78);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    /** The number. */
    public int code() {
        return code;
    }
}
