package io.codriver.agent.adapter.mqtt;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/** Who speaks with the car over the broker: hears what one car says, and sends to it. */
final class Cloud implements AutoCloseable, MqttCallback {

    record Heard(String topic, MqttMessage message) {
        String text() {
            return new String(message.getPayload(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private static final long LONGEST = 20_000;

    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final MqttAsyncClient client;
    private final String prefix;

    Cloud(int port, String vid) throws MqttException {
        prefix = "codriver/v1/" + vid + "/";
        client = new MqttAsyncClient("tcp://127.0.0.1:" + port, "cloud-" + port, new MemoryPersistence());
        client.setCallback(this);
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setReceiveMaximum(1000);
        client.connect(options).waitForCompletion(LONGEST);
        client.subscribe(prefix + "v2c/#", 1).waitForCompletion(LONGEST);
    }

    /** Returns when the broker has it, and Paho counts it no more: its token alone is complete before that. */
    void publish(String type, byte[] payload, boolean retained, MqttProperties properties) throws MqttException {
        CompletableFuture<Void> taken = new CompletableFuture<>();
        client.publish(
                prefix + "c2v/" + type,
                new MqttMessage(payload, 1, retained, properties),
                null,
                new MqttActionListener() {
                    @Override
                    public void onSuccess(IMqttToken token) {
                        taken.complete(null);
                    }

                    @Override
                    public void onFailure(IMqttToken token, Throwable problem) {
                        taken.completeExceptionally(problem);
                    }
                });
        taken.orTimeout(LONGEST, TimeUnit.MILLISECONDS).join();
    }

    Heard next() throws InterruptedException {
        Heard next = heard.poll(LONGEST, TimeUnit.MILLISECONDS);
        if (next == null) {
            throw new AssertionError("the car said nothing within " + LONGEST + " ms");
        }
        return next;
    }

    @Override
    public void close() {
        try {
            client.disconnectForcibly(0, 1, false);
            client.close(true);
        } catch (MqttException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) {
        heard.add(new Heard(topic.substring(prefix.length()), message));
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {}

    @Override
    public void mqttErrorOccurred(MqttException failure) {}

    @Override
    public void deliveryComplete(IMqttToken token) {}

    @Override
    public void connectComplete(boolean reconnect, String address) {}

    @Override
    public void authPacketArrived(int reasonCode, MqttProperties properties) {}
}
