package io.codriver.agent.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.agent.domain.Command;
import io.codriver.agent.domain.answer.MessageId;
import io.codriver.agent.domain.answer.Reason;
import java.time.Instant;
import java.util.Optional;

/**
 * A message that can be read. Whether it is for this car, and for now, has not been asked.
 *
 * @param id its name
 * @param type its kind
 * @param subject which car it is for, {@code vid:…}
 * @param time when it was written, by the sender's clock
 * @param expiryTime when it ends
 * @param epoch for which epoch of the car
 * @param command what it asks
 */
public record Incoming(
        MessageId id,
        CommandType type,
        String subject,
        Instant time,
        Instant expiryTime,
        String epoch,
        Command command) {

    /** The largest message, in bytes. */
    public static final int LARGEST = 16 * 1024;

    /**
     * Reads a message.
     *
     * @param topicType the last level of its topic, which must say the same as the envelope
     * @throws WireFault {@code TOO_LARGE}, {@code UNSUPPORTED_TYPE} or {@code MALFORMED}
     */
    public static Incoming read(String topicType, byte[] bytes) throws WireFault {
        if (bytes.length > LARGEST) {
            throw new WireFault(Reason.TOO_LARGE, Optional.empty(), "the message has over " + LARGEST + " bytes");
        }
        ObjectNode envelope = Json.readObject(bytes);
        Fields fields = new Fields("", envelope);
        MessageId id = new MessageId(fields.uuid("id"));
        try {
            return read(topicType, id, fields);
        } catch (WireFault e) {
            throw e.of(id);
        }
    }

    private static Incoming read(String topicType, MessageId id, Fields fields) throws WireFault {
        if (!fields.text("specversion").equals("1.0")) {
            throw fields.problem("specversion", "is not 1.0");
        }
        if (fields.text("source").isEmpty()) {
            throw fields.problem("source", "is empty");
        }
        String name = fields.text("type");
        CommandType type = CommandType.find(name)
                .orElseThrow(() -> new WireFault(
                        Reason.UNSUPPORTED_TYPE, Optional.of(id), "this car has no command of that type"));
        if (!type.contractName().equals(topicType)) {
            throw fields.problem("type", "is not that of the topic");
        }
        Instant time = fields.time("time");
        Instant expiryTime = fields.time("expirytime");
        if (!expiryTime.isAfter(time)) {
            throw fields.problem("expirytime", "is not after time");
        }
        return new Incoming(
                id,
                type,
                fields.text("subject"),
                time,
                expiryTime,
                fields.text("epoch"),
                CommandReader.read(type, fields.object("data")));
    }
}
