package io.codriver.simulator.cloud;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5PayloadFormatIndicator;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The cloud's connection to the broker: it connects again by itself and keeps its session for a day. */
final class CloudConnection implements AutoCloseable {

    private static final String CLIENT_ID = "cloud";
    private static final Duration SESSION = Duration.ofDays(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Mqtt5AsyncClient client;

    private CloudConnection(Mqtt5AsyncClient client) {
        this.client = client;
    }

    /** Takes what comes from the cars; called on one thread of the connection at a time. */
    @FunctionalInterface
    interface Receiver {
        /**
         * One message.
         *
         * @param kept whether the broker had kept it for whoever comes later
         */
        void receive(String topic, byte[] payload, boolean kept);
    }

    /** Connects and subscribes; waits until that is done. */
    static CloudConnection open(CloudSettings settings, Receiver receiver) {
        Mqtt5AsyncClient client = CloudKeys.client(settings, CLIENT_ID)
                .automaticReconnectWithDefaultConfig()
                .buildAsync();
        client.publishes(
                MqttGlobalPublishFilter.ALL,
                publish -> receiver.receive(
                        publish.getTopic().toString(), publish.getPayloadAsBytes(), publish.isRetain()));
        CloudConnection connection = new CloudConnection(client);
        connection.connect();
        return connection;
    }

    private void connect() {
        try {
            client.connectWith()
                    .cleanStart(false)
                    .sessionExpiryInterval(SESSION.toSeconds())
                    .send()
                    .thenCompose(ack -> client.subscribeWith()
                            .topicFilter("codriver/v1/+/v2c/#")
                            .qos(MqttQos.AT_LEAST_ONCE)
                            .send())
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | CompletionException e) {
            throw new IllegalStateException("the cloud cannot connect to its broker: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the cloud connected", e);
        }
    }

    /** Sends a command with QoS 1; while there is no connection it waits inside the client. */
    @SuppressWarnings(
            "FutureReturnValueIgnored") // The car's receipt is the answer; a broker's says nothing of the car.
    void send(String vid, String type, UUID id, Duration life, byte[] payload) {
        ByteBuffer correlation = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .flip();
        client.publish(Mqtt5Publish.builder()
                .topic("codriver/v1/" + vid + "/c2v/" + type)
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload(payload)
                .contentType("application/cloudevents+json")
                .payloadFormatIndicator(Mqtt5PayloadFormatIndicator.UTF_8)
                .messageExpiryInterval(life.toSeconds())
                .correlationData(correlation)
                .build());
    }

    @Override
    public void close() {
        try {
            client.disconnect().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            // There is no connection to end any more.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
