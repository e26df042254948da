package io.codriver.simulator.web;

/** A request that is not carried out: why, for a person, and the status of HTTP that says so. */
final class RequestRefused extends Exception {

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
