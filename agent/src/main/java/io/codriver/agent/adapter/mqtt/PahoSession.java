package io.codriver.agent.adapter.mqtt;

import io.codriver.agent.app.port.Delivery;
import io.codriver.agent.app.port.Inbox;
import io.codriver.agent.app.port.Outgoing;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.jspecify.annotations.Nullable;
import org.tinylog.Logger;

/** One Paho client on one socket, from CONNECT to the end of its last thread. For the connecting thread. */
final class PahoSession implements Connection.Wire {

    /** Connecting (later pinging), receiving, sending, calling back, disconnecting. */
    private static final int THREADS = 5;

    private static final Duration END_OF_THREADS = Duration.ofSeconds(5);
    private static final int NORMAL = 0x00;
    private static final int WITH_WILL = 0x04;

    private final UplinkSettings settings;
    private final BrokerSocket socket;
    private final ScheduledExecutorService threads = new ScheduledThreadPoolExecutor(THREADS, PahoSession::thread);
    private final PahoClient client;
    private final Connection connection;

    PahoSession(long number, UplinkSettings settings, BrokerSocket socket, Causes causes, Inbox inbox)
            throws MqttException {
        this.settings = settings;
        this.socket = socket;
        this.client = new PahoClient(settings.vid(), socket, threads);
        this.connection = new Connection(number, settings, causes, inbox, this);
        // With automatic ones, a message whose handling failed is acknowledged all the same (issue 549).
        client.setManualAcks(true);
        client.setCallback(new Callbacks(number, connection, causes));
    }

    Connection connection() {
        return connection;
    }

    /** Connects and subscribes. Waits at most twice the patience. */
    Granted establish(long bdSeq) throws MqttException {
        long patience = settings.patience().toMillis();
        IMqttToken connack = client.connect(ConnectPacket.options(settings, bdSeq));
        connack.waitForCompletion(patience);
        // Also if there was a session: the connection may have broken before an earlier SUBSCRIBE arrived.
        MqttSubscription[] wanted = {ConnectPacket.subscription(settings)};
        IMqttToken suback = client.subscribe(wanted, null, null, new MqttProperties());
        suback.waitForCompletion(patience);
        requireSuccess(suback);
        return Granted.of(connack.getSessionPresent(), connack.getResponseProperties());
    }

    /** Paho completes a SUBACK or PUBACK that says no as a success (issue 1105). */
    private static void requireSuccess(IMqttToken token) throws MqttException {
        int[] codes = token.getReasonCodes();
        if (codes == null) {
            return;
        }
        for (int code : codes) {
            if (ReasonCodes.isFailure(code)) {
                throw new MqttException(code);
            }
        }
    }

    @Override
    public void publish(Outgoing message) throws MqttException {
        client.publish(settings.topic(message.topic()), Messages.toMqtt(message), null, new Published(message));
    }

    @Override
    public void acknowledge(Delivery.Handle delivery) throws MqttException {
        client.messageArrivedComplete(delivery.packetId(), delivery.qos());
    }

    /**
     * Says farewell and disconnects, in half of the time for each. If the broker did not take the farewell, it is asked to
     * publish the will instead, so that nobody believes that the car is still there.
     */
    void farewell(Outgoing message, Duration longest) throws InterruptedException {
        long half = Math.max(1, longest.toMillis() / 2);
        CountDownLatch arrived = connection.farewell(message);
        int reason = arrived.await(half, TimeUnit.MILLISECONDS) ? NORMAL : WITH_WILL;
        try {
            // Quiet time zero: with any other it waits for what the broker has not acknowledged, up to 30 s.
            client.disconnect(0, null, null, reason, new MqttProperties()).waitForCompletion(half);
        } catch (MqttException e) {
            Logger.debug("The broker could not be told of the end: {}", e.getMessage());
        }
    }

    /**
     * Ends everything, bounded in time whatever the broker does: first the socket, so that nothing hangs in it; then
     * {@code disconnectForcibly}, because {@code close} throws while connected; then the threads.
     */
    void close() {
        socket.abort();
        try {
            client.disconnectForcibly(0, 1, false);
            client.close(true);
        } catch (MqttException e) {
            Logger.debug("Paho did not close: {}", e.getMessage());
        }
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(END_OF_THREADS.toMillis(), TimeUnit.MILLISECONDS)) {
                Logger.warn("Threads of an ended connection are still running.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "mqtt");
        thread.setDaemon(true);
        return thread;
    }

    /** What became of one message; called by Paho. */
    private final class Published implements MqttActionListener {

        private final Outgoing message;

        Published(Outgoing message) {
            this.message = message;
        }

        @Override
        public void onSuccess(IMqttToken token) {
            try {
                requireSuccess(token);
                connection.delivered(message);
            } catch (MqttException e) {
                connection.end(Ending.ofReason(e.getReasonCode()));
            }
        }

        @Override
        public void onFailure(@Nullable IMqttToken token, Throwable failure) {
            // The connection is gone, and Callbacks.disconnected says why.
        }
    }
}
