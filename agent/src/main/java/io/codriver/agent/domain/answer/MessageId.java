package io.codriver.agent.domain.answer;

import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * The name of one message to the car; a message has its effect once, however often it arrives.
 *
 * @param value a UUID, RFC 9562
 */
public record MessageId(UUID value) {

    /** Length of {@link #bytes()}. */
    public static final int LENGTH = 2 * Long.BYTES;

    /** The name that these 16 bytes are. */
    public static MessageId of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a message id has " + LENGTH + " bytes");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new MessageId(new UUID(buffer.getLong(), buffer.getLong()));
    }

    /** Its 16 bytes, most significant first, as MQTT Correlation Data carries them. */
    public byte[] bytes() {
        return ByteBuffer.allocate(LENGTH)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits())
                .array();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
