package io.codriver.agent.app.port;

import io.codriver.agent.domain.answer.MessageId;
import java.util.Optional;

/**
 * One message to the cloud.
 *
 * @param seq its place in the outbox, growing from 1; {@link #PASSING} if it is not kept there
 * @param topic the topic after {@code codriver/v1/{vid}/}, for example {@code v2c/receipt}
 * @param payload the bytes
 * @param form what the bytes are
 * @param retained whether the broker keeps it for those who come later
 * @param correlation the command that it answers
 */
public record Outgoing(
        long seq, String topic, Bytes payload, Form form, boolean retained, Optional<MessageId> correlation) {

    /** The place of a message that describes the moment and is not worth keeping. */
    public static final long PASSING = 0;

    /** What the bytes are. */
    public enum Form {
        CLOUD_EVENT("application/cloudevents+json"),
        JSON("application/json");

        private final String contentType;

        Form(String contentType) {
            this.contentType = contentType;
        }

        /** The MQTT Content Type. */
        public String contentType() {
            return contentType;
        }
    }

    /** Whether it stays in the outbox until the broker has it. */
    public boolean isKept() {
        return seq != PASSING;
    }
}
