package io.codriver.agent.app.port;

import java.time.Duration;
import java.util.Optional;

/**
 * One message as the broker delivered it; nothing about it has been checked.
 *
 * @param topic the whole topic
 * @param payload the bytes
 * @param retained whether the broker had kept it
 * @param expiresIn what was left of its Message Expiry on arrival
 * @param correlation the Correlation Data
 * @param handle what the uplink needs to acknowledge it; means nothing to anyone else
 */
public record Delivery(
        String topic,
        Bytes payload,
        boolean retained,
        Optional<Duration> expiresIn,
        Optional<Bytes> correlation,
        Handle handle) {

    /** Names a delivery within one connection. */
    public record Handle(long connection, int packetId, int qos) {}
}
