package io.codriver.simulator.recording;

import com.fasterxml.jackson.databind.JsonNode;
import io.codriver.simulator.timeline.TimelineMessage.Kind;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * One message of a recording.
 *
 * @param line where it is in the recording, from 1
 * @param topic the rest of its topic, such as {@code c2v/link.offer}
 * @param id of the message itself, if it has one
 * @param answers the id of the command that it answers
 * @param kept whether a broker had kept it, so that it is from earlier
 * @param message what it says, masked; empty if it was not kept whole
 */
record RecordedMessage(
        int line,
        Kind kind,
        String car,
        String topic,
        Optional<String> id,
        Optional<String> answers,
        boolean kept,
        JsonNode message) {

    /** The last part of its topic: the type of a command or an event, the name of a state. */
    String what() {
        return topic.substring(topic.lastIndexOf('/') + 1);
    }

    /** What goes with it. */
    JsonNode data() {
        return message.path("data");
    }

    /** One member of what goes with it. */
    String text(String member) {
        return data().path(member).asText();
    }

    /** When it was written, by the clock of who wrote it. */
    Optional<Instant> findTime() {
        try {
            return Optional.of(message.path("time").asText())
                    .filter(text -> !text.isEmpty())
                    .map(Instant::parse);
        } catch (DateTimeParseException e) {
            // Who wrote it knew no time: neither do we.
            return Optional.empty();
        }
    }

    /** What the car answered, as a scenario expects it: the reason, or the status where there is none. */
    String answer() {
        String reason = text("reason");
        return reason.isEmpty() ? text("status") : reason;
    }

    boolean succeeded() {
        return text("status").equals("SUCCEEDED");
    }
}
