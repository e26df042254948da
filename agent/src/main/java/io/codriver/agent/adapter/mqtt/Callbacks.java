package io.codriver.agent.adapter.mqtt;

import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.tinylog.Logger;

/**
 * What Paho tells. It only passes on and never waits: waiting in a callback stops the thread that would bring the answer
 * (issues 999 and 985), and {@code disconnected} may come with the thread's interrupt flag set.
 */
record Callbacks(long number, Connection connection, Causes causes) implements MqttCallback {

    @Override
    public void disconnected(MqttDisconnectResponse response) {
        connection.end(causes.of(response));
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) {
        connection.arrived(Messages.toDelivery(number, topic, message));
    }

    @Override
    public void mqttErrorOccurred(MqttException failure) {
        // The connection ends after it.
        Logger.debug("MQTT error: {}", failure.getMessage());
    }

    @Override
    public void deliveryComplete(IMqttToken token) {
        // Also called for a message that the broker refused (issue 1105): each message has its own listener.
    }

    @Override
    public void connectComplete(boolean reconnect, String address) {
        // The connecting thread waits for the CONNACK itself.
    }

    @Override
    public void authPacketArrived(int reasonCode, MqttProperties properties) {
        // Identity is the certificate; nothing was asked.
    }
}
