package io.codriver.agent.adapter.mqtt;

import io.codriver.agent.app.port.Bytes;
import io.codriver.agent.app.port.Delivery;
import io.codriver.agent.app.port.Outgoing;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/** Messages of the core to messages of Paho, and back. Pure. */
final class Messages {

    /**
     * The most that a PUBLISH has beside topic, content type and payload: fixed header 5, lengths 4, packet id 2, length of
     * the properties 4, payload format 2, correlation data 19, a topic alias 3, one more byte to name the content type.
     */
    private static final long OVERHEAD = 40;

    private Messages() {}

    /**
     * Always with properties of its own. Paho writes a topic alias into those it is given: used for two topics, they once
     * brought a message to the wrong topic (issue 510).
     */
    static MqttMessage toMqtt(Outgoing message) {
        MqttProperties properties = new MqttProperties();
        properties.setPayloadFormat(true);
        properties.setContentType(message.form().contentType());
        message.correlation().ifPresent(id -> properties.setCorrelationData(id.bytes()));
        return new MqttMessage(message.payload().toArray(), ConnectPacket.QOS, message.retained(), properties);
    }

    /** The most bytes that this message can take as a packet. */
    static long packetSize(String topic, Outgoing message) {
        return OVERHEAD
                + topic.getBytes(StandardCharsets.UTF_8).length
                + message.form().contentType().length()
                + message.payload().length();
    }

    static Delivery toDelivery(long connection, String topic, MqttMessage message) {
        MqttProperties properties = message.getProperties();
        return new Delivery(
                topic,
                Bytes.of(message.getPayload()),
                message.isRetained(),
                Optional.ofNullable(properties.getMessageExpiryInterval()).map(Duration::ofSeconds),
                Optional.ofNullable(properties.getCorrelationData()).map(Bytes::of),
                new Delivery.Handle(connection, message.getId(), message.getQos()));
    }
}
