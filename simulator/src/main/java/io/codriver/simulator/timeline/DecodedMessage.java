package io.codriver.simulator.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.simulator.timeline.TimelineMessage.Content;
import io.codriver.simulator.timeline.TimelineMessage.Form;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * What the bytes of a message say of it. Anything may be in them: whatever it is, it is read without a fault.
 *
 * @param id of the message
 * @param answers the id of the command that it answers
 * @param type as it says it
 * @param time when it was written, by the clock of who wrote it
 * @param content what is kept of it
 */
record DecodedMessage(
        Optional<String> id, Optional<String> answers, Optional<String> type, Optional<Instant> time, Content content) {

    /** The most that is kept of one message, in characters. */
    static final int LONGEST = 16 * 1024;

    private static final int LONGEST_NAME = 128;

    static DecodedMessage of(byte[] payload, Mask mask) {
        try {
            if (StrictJson.read(payload) instanceof ObjectNode message) {
                return new DecodedMessage(
                        name(message.path("id")),
                        name(message.path("data").path("messageId")),
                        name(message.path("type")),
                        time(message.path("time")),
                        content(message, mask));
            }
        } catch (IOException e) {
            // Its text would quote the message, and with it perhaps a code.
        }
        return new DecodedMessage(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), new Content(Form.NOT_JSON, ""));
    }

    private static Content content(ObjectNode message, Mask mask) {
        String text = mask.over(message).toString();
        if (text.length() <= LONGEST) {
            return new Content(Form.WHOLE, text);
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return new Content(Form.CUT, text.substring(0, end));
    }

    private static Optional<String> name(JsonNode value) {
        return Optional.of(value)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST_NAME);
    }

    private static Optional<Instant> time(JsonNode value) {
        try {
            return name(value).map(Instant::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
