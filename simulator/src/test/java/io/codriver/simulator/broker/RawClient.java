package io.codriver.simulator.broker;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.certs.Credential;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/** A bare Paho client that does what a test says, with a queue of what arrives. */
final class RawClient implements AutoCloseable {

    private static final int REFUSED = 0x80;
    private static final long LONGEST_MILLIS = 20_000;
    private static final long SEVEN_DAYS = Duration.ofDays(7).toSeconds();

    private final ClientSockets sockets;
    private final MqttAsyncClient client;
    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private final Semaphore delivered = new Semaphore(0);
    private final IMqttToken connected;
    private boolean closed;
    private int taken;

    /** One message as it arrived. */
    record Received(String topic, String payload, boolean retained) {}

    private RawClient(TestBroker broker, String id, MqttConnectionOptions options, ClientSockets sockets)
            throws MqttException {
        this.sockets = sockets;
        client = new MqttAsyncClient("ssl://" + broker.host() + ":" + broker.port(), id, new MemoryPersistence());
        client.setCallback(new Inbox(received, delivered));
        try {
            connected = client.connect(options);
            connected.waitForCompletion(LONGEST_MILLIS);
        } catch (MqttException e) {
            client.close(true);
            throw e;
        }
    }

    /** Connects with this certificate under this client id; the session outlives the connection. */
    static RawClient connect(TestBroker broker, Path trust, Credential credential, String id) throws MqttException {
        return connect(broker, trust, credential, id, options -> {});
    }

    static RawClient connect(
            TestBroker broker, Path trust, Credential credential, String id, Consumer<MqttConnectionOptions> change)
            throws MqttException {
        MqttConnectionOptions options = new MqttConnectionOptions();
        ClientSockets sockets = new ClientSockets(
                ClientTls.context(trust, Optional.of(credential)).getSocketFactory());
        options.setSocketFactory(sockets);
        options.setCleanStart(false);
        options.setSessionExpiryInterval(SEVEN_DAYS);
        options.setReceiveMaximum(16);
        options.setAutomaticReconnect(false);
        change.accept(options);
        return new RawClient(broker, id, options, sockets);
    }

    boolean sessionPresent() {
        return connected.getSessionPresent();
    }

    /** The CONNACK's properties: the limits of the broker. */
    MqttProperties limits() {
        return connected.getResponseProperties();
    }

    boolean isConnected() {
        return client.isConnected();
    }

    /** Subscribes at QoS 1; a refusal is no error here. */
    void subscribe(String filter) {
        try {
            client.subscribe(filter, 1).waitForCompletion(LONGEST_MILLIS);
        } catch (MqttException e) {
            // Some brokers refuse the filter, some the connection: tests look at what arrives.
            return;
        }
    }

    /** Publishes at QoS 1 and waits until the broker has it. */
    void publish(String topic, String payload, boolean retained) throws MqttException, InterruptedException {
        IMqttToken sent = client.publish(topic, payload.getBytes(StandardCharsets.UTF_8), 1, retained);
        sent.waitForCompletion(LONGEST_MILLIS);
        // Paho reports a refused message as sent (issue 1105).
        int[] reasons = sent.getReasonCodes();
        if (reasons != null && reasons.length > 0 && reasons[0] >= REFUSED) {
            throw new MqttException(reasons[0]);
        }
        // Paho counts a message as in flight until its callback thread had it, which may be long after the token is
        // complete; publish() then throws 32202 although nothing waits for the broker.
        assertTrue(delivered.tryAcquire(LONGEST_MILLIS, TimeUnit.MILLISECONDS));
    }

    /** Publishes where it may be forbidden: tests look at what arrives. */
    void tryToPublish(String topic, String payload) throws InterruptedException {
        try {
            publish(topic, payload, true);
        } catch (MqttException e) {
            // Some brokers refuse the message, some end the connection.
            return;
        }
    }

    /** The next message, empty when none comes in time. */
    Optional<Received> findNext() throws InterruptedException {
        Optional<Received> next = Optional.ofNullable(received.poll(LONGEST_MILLIS, TimeUnit.MILLISECONDS));
        taken += next.isPresent() ? 1 : 0;
        return next;
    }

    Received next() throws InterruptedException {
        return findNext()
                .orElseThrow(() -> new AssertionError("no message came after " + taken + " and "
                        + (isConnected() ? "still connected" : "disconnected")));
    }

    /** Whether nothing but {@code payload} arrived since; a message can come once for each filter that it matches. */
    boolean nothingBut(String payload) {
        return received.stream().allMatch(message -> message.payload().equals(payload));
    }

    /** Cuts the connection without DISCONNECT, so that the broker sends the will. */
    void cut() throws IOException {
        sockets.cut();
        closed = true;
    }

    @Override
    public void close() throws MqttException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            client.disconnect(0).waitForCompletion(LONGEST_MILLIS);
        } catch (MqttException e) {
            // The broker was faster; close() throws while connected.
            assertFalse(client.isConnected());
        }
        client.close(true);
    }

    private record Inbox(BlockingQueue<Received> received, Semaphore delivered) implements MqttCallback {
        @Override
        public void messageArrived(String topic, MqttMessage message) {
            received.add(new Received(
                    topic, new String(message.getPayload(), StandardCharsets.UTF_8), message.isRetained()));
        }

        @Override
        public void disconnected(MqttDisconnectResponse response) {}

        @Override
        public void mqttErrorOccurred(MqttException exception) {}

        @Override
        public void deliveryComplete(IMqttToken token) {
            delivered.release();
        }

        @Override
        public void connectComplete(boolean reconnect, String uri) {}

        @Override
        public void authPacketArrived(int reasonCode, MqttProperties properties) {}
    }
}
