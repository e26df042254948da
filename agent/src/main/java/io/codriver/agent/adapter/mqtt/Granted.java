package io.codriver.agent.adapter.mqtt;

import java.util.Optional;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/**
 * What the broker granted in its CONNACK.
 *
 * @param window how many messages may be on their way at once
 * @param largestPacket the largest packet that may be sent, in bytes
 */
record Granted(boolean sessionPresent, int window, long largestPacket) {

    static Granted of(boolean sessionPresent, MqttProperties properties) {
        int receiveMaximum = Optional.ofNullable(properties.getReceiveMaximum()).orElse(ConnectPacket.RECEIVE_MAXIMUM);
        long maximumPacket =
                Optional.ofNullable(properties.getMaximumPacketSize()).orElse(ConnectPacket.MAXIMUM_PACKET);
        return new Granted(
                sessionPresent,
                Math.min(receiveMaximum, ConnectPacket.RECEIVE_MAXIMUM),
                Math.min(maximumPacket, ConnectPacket.MAXIMUM_PACKET));
    }
}
