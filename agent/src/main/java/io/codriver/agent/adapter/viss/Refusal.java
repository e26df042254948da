package io.codriver.agent.adapter.viss;

/**
 * Why the server did not do what it was asked.
 *
 * @param number as in HTTP
 * @param reason its word for it, made safe for a log
 */
record Refusal(int number, String reason) {

    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;

    /** Whether it is the token that is wrong: then nothing else goes either. */
    boolean isOfToken() {
        return number == UNAUTHORIZED && !reason.equals("read_only");
    }

    /** Whether the signal is there and only has no value yet. */
    boolean isOfMissingValue() {
        return number == NOT_FOUND && reason.equals("unavailable_data");
    }

    @Override
    public String toString() {
        return number + " " + reason;
    }
}
