package io.codriver.simulator.bench;

import java.nio.charset.StandardCharsets;
import javax.net.SocketFactory;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/** As little as one can do with Paho: connects, says that it is ready, and answers each message at once. */
final class BarePaho {

    private final MqttAsyncClient client;
    private final String topics;

    private BarePaho(MqttAsyncClient client, String topics) {
        this.client = client;
        this.topics = topics;
    }

    static BarePaho connect(String vid, String host, int port, SocketFactory sockets) throws MqttException {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setSocketFactory(sockets);
        options.setCleanStart(true);
        MqttAsyncClient client = new MqttAsyncClient("ssl://" + host + ":" + port, vid, new MemoryPersistence());
        BarePaho bare = new BarePaho(client, "codriver/v1/" + vid + "/");
        client.setCallback(bare.new Answering());
        client.connect(options).waitForCompletion();
        client.subscribe(bare.topics + "c2v/#", 1).waitForCompletion();
        bare.publish("v2c/state/vehicle", "{\"epoch\":\"bare\",\"ceremonies\":[]}", true);
        bare.publish("v2c/state/presence", "{\"state\":\"ready\",\"bdSeq\":1}", true);
        return bare;
    }

    private void publish(String topic, String text, boolean retained) throws MqttException {
        client.publish(topics + topic, text.getBytes(StandardCharsets.UTF_8), 1, retained);
    }

    void close() throws MqttException {
        client.disconnectForcibly();
        client.close(true);
    }

    private final class Answering implements MqttCallback {

        @Override
        public void messageArrived(String topic, MqttMessage message) throws MqttException {
            // The car's receipt for the same command, as long as the agent's, without having read or kept anything.
            publish("v2c/receipt", CannedReceipt.of(message.getProperties().getCorrelationData()), false);
        }

        @Override
        public void disconnected(MqttDisconnectResponse response) {}

        @Override
        public void mqttErrorOccurred(MqttException exception) {}

        @Override
        public void deliveryComplete(IMqttToken token) {}

        @Override
        public void connectComplete(boolean reconnect, String serverUri) {}

        @Override
        public void authPacketArrived(int reasonCode, MqttProperties properties) {}
    }
}
