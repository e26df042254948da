package io.codriver.simulator.viss;

/** Numbers, reasons and messages of the specification. */
enum Refused {
    MALFORMED(
            400, "bad_request", "The server is unable to fulfil the client request because the request is malformed."),
    TOKEN_MISSING(401, "token_missing", "Access token is missing."),
    TOKEN_INVALID(401, "token_invalid", "Access token is invalid."),
    READ_ONLY(401, "read_only", "The desired signal cannot be set since it is a read only signal."),
    NO_SUCH_PATH(404, "invalid_path", "The specified data path does not exist."),
    NO_VALUE(404, "unavailable_data", "The requested data was not found."),
    NO_SUCH_SUBSCRIPTION(404, "invalid_subscription_id", "The specified subscription was not found."),
    CAR_FAILED(503, "service_unavailable", "The server is temporarily unable to handle the request.");

    private final int number;
    private final String reason;
    private final String message;

    Refused(int number, String reason, String message) {
        this.number = number;
        this.reason = reason;
        this.message = message;
    }

    int number() {
        return number;
    }

    String reason() {
        return reason;
    }

    String message() {
        return message;
    }
}
