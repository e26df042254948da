package io.codriver.agent.domain.answer;

import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * The name of one message to the car; a message has its effect once, however often it arrives.
 *
 * @param value a UUID, RFC 9562
 */
public record MessageId(UUID value) {

    /** Its 16 bytes, most significant first, as MQTT Correlation Data carries them. */
    public byte[] bytes() {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits())
                .array();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
