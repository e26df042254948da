package io.codriver.simulator.web;

/** A request that is not carried out: why, for a person, and the status of HTTP that says so. */
final class RequestRefused extends Exception {

    /** What was asked can be read, but not done (RFC 9110, 15.5.21). */
    static final int UNPROCESSABLE = 422;

    private static final long serialVersionUID = 1;

    private final int status;

    RequestRefused(int status, String sentence) {
        super(sentence);
        this.status = status;
    }

    int status() {
        return status;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
