package io.codriver.simulator.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What the car answered to a command.
 *
 * @param status {@code SUCCEEDED}, {@code REJECTED}, {@code IN_PROGRESS}, {@code FAILED} or {@code TIMED_OUT}
 * @param reason why not
 * @param message the reason as a sentence
 * @param reference the number for support
 * @param duplicate whether the car had answered before
 * @param revision of the list of users, when the car answered
 * @param details what goes with it
 */
public record Answer(
        String status,
        Optional<String> reason,
        Optional<String> message,
        Optional<String> reference,
        boolean duplicate,
        long revision,
        JsonNode details) {

    static Answer read(JsonNode data) {
        return new Answer(
                data.path("status").asText(),
                text(data, "reason"),
                text(data, "message"),
                text(data, "reference"),
                data.path("duplicate").asBoolean(),
                data.path("revision").asLong(),
                data.path("details"));
    }

    /** Whether the command has its end. */
    public boolean isFinal() {
        return !status.equals("IN_PROGRESS");
    }

    /** Whether the car did it, or found it done. */
    public boolean succeeded() {
        return status.equals("SUCCEEDED");
    }

    /** A member of what goes with an answer, if it is there. */
    public static Optional<String> text(JsonNode data, String name) {
        return Optional.ofNullable(data.get(name)).map(JsonNode::asText);
    }
}
