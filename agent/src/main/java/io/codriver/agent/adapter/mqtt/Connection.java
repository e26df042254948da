package io.codriver.agent.adapter.mqtt;

import io.codriver.agent.app.port.Delivery;
import io.codriver.agent.app.port.Inbox;
import io.codriver.agent.app.port.Input;
import io.codriver.agent.app.port.Outgoing;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.jspecify.annotations.Nullable;
import org.tinylog.Logger;

/**
 * What is true of one connection, from the socket on: what reaches the core and in which order, and how it ended. Any
 * thread; nothing here waits for the network. Paho's {@code publish} and {@code messageArrivedComplete} only put into a
 * queue, also when the socket hangs.
 */
final class Connection {

    private static final String INBOX_FULL = "the agent is too busy to take a message";

    /** Where the connection sends to. */
    interface Wire extends Window.Publisher {
        void acknowledge(Delivery.Handle delivery) throws MqttException;
    }

    private final long number;
    private final UplinkSettings settings;
    private final Causes causes;
    private final Inbox inbox;
    private final Wire wire;
    private final CountDownLatch over = new CountDownLatch(1);

    /** Guards all that follows, and the order in which the inbox is told. */
    private final Object lock = new Object();

    private final List<Delivery> early = new ArrayList<>();
    private @Nullable Window window;
    private @Nullable Ending ending;
    private @Nullable Outgoing farewell;
    private final CountDownLatch farewellArrived = new CountDownLatch(1);
    private long largestPacket = ConnectPacket.MAXIMUM_PACKET;

    Connection(long number, UplinkSettings settings, Causes causes, Inbox inbox, Wire wire) {
        this.number = number;
        this.settings = settings;
        this.causes = causes;
        this.inbox = inbox;
        this.wire = wire;
    }

    /** Opens when the connection has ended. */
    CountDownLatch over() {
        return over;
    }

    /** How it ended; only after {@link #over()}. */
    Ending ending() {
        synchronized (lock) {
            if (ending == null) {
                throw new IllegalStateException("the connection has not ended");
            }
            return ending;
        }
    }

    /** It is connected and subscribed: tells the core, first of this, then of what arrived before it. */
    boolean announce(Granted granted, long bdSeq) {
        synchronized (lock) {
            if (ending != null) {
                return false;
            }
            if (!inbox.offer(new Input.Connected(number, bdSeq, granted.sessionPresent(), granted.window()))) {
                end(Ending.lost(INBOX_FULL));
                return false;
            }
            largestPacket = granted.largestPacket();
            window = new Window(granted.window(), wire);
            early.forEach(one -> offer(new Input.Arrived(one)));
            early.clear();
            return true;
        }
    }

    /** Whether the core knows of it. */
    boolean isAnnounced() {
        synchronized (lock) {
            return window != null;
        }
    }

    /** A message came. With a session that was kept, messages come before the broker has answered the subscription. */
    void arrived(Delivery delivery) {
        synchronized (lock) {
            if (window == null) {
                early.add(delivery);
            } else {
                offer(new Input.Arrived(delivery));
            }
        }
    }

    void send(Outgoing message) {
        synchronized (lock) {
            if (ending == null && window != null) {
                sendNow(message, window);
            }
        }
    }

    void acknowledge(Delivery.Handle delivery) {
        synchronized (lock) {
            if (ending != null || delivery.connection() != number || delivery.qos() == 0) {
                return;
            }
            try {
                wire.acknowledge(delivery);
            } catch (MqttException e) {
                end(causes.of(e));
            }
        }
    }

    /** The broker has a message. */
    void delivered(Outgoing message) {
        synchronized (lock) {
            if (message.equals(farewell)) {
                farewellArrived.countDown();
            }
            if (message.isKept()) {
                offer(new Input.Sent(message.seq()));
            }
            if (window != null) {
                try {
                    window.arrived();
                } catch (MqttException e) {
                    end(causes.of(e));
                }
            }
        }
    }

    /** Sends the last message; the latch opens when the broker has it. Nothing reaches the core any more. */
    CountDownLatch farewell(Outgoing message) {
        synchronized (lock) {
            farewell = message;
            if (window != null) {
                sendNow(message, window);
            }
            return farewellArrived;
        }
    }

    /** Ends it, if it has not ended for another reason. */
    void end(Ending how) {
        synchronized (lock) {
            if (ending == null) {
                ending = how;
                over.countDown();
            }
        }
    }

    private void sendNow(Outgoing message, Window open) {
        String topic = settings.topic(message.topic());
        long size = Messages.packetSize(topic, message);
        if (size > largestPacket) {
            // Paho would send it again for ever; its own option works in the wrong direction (issue 987).
            Logger.error(
                    "A message to {} needs {} bytes, but {} is the most. It stays in the outbox. If that is"
                            + " the broker's limit, raise its maximum packet size.",
                    topic,
                    size,
                    largestPacket);
            return;
        }
        try {
            open.send(message);
        } catch (MqttException e) {
            end(causes.of(e));
        }
    }

    /** Once it has ended the core hears nothing more of it; what the core cannot take costs the connection. */
    private void offer(Input input) {
        if (ending == null && !inbox.offer(input)) {
            end(Ending.lost(INBOX_FULL));
        }
    }
}
