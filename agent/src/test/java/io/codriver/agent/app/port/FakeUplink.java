package io.codriver.agent.app.port;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An uplink whose broker is the test: it connects, loses the connection, delivers and confirms when the test says so,
 * and keeps what the core asked of it. Like a broker with a session, it delivers again what was not acknowledged. For one
 * thread.
 */
public final class FakeUplink implements Uplink {

    private final List<Outgoing> sent = new ArrayList<>();
    private final List<Outgoing> unconfirmed = new ArrayList<>();
    private final List<Delivery> unacknowledged = new ArrayList<>();
    private @Nullable Inbox inbox;
    private @Nullable Outgoing farewell;
    private long connection;
    private long nextBdSeq;
    private boolean connected;
    private int packetId;
    private int reconnects;
    private int tries;

    @Override
    public void start(long firstBdSeq, Inbox inbox) {
        if (this.inbox != null) {
            throw new IllegalStateException("started twice");
        }
        this.inbox = inbox;
        this.nextBdSeq = firstBdSeq;
    }

    @Override
    public void send(Outgoing message) {
        if (connected) {
            sent.add(message);
            if (message.isKept()) {
                unconfirmed.add(message);
            }
        }
    }

    @Override
    public void acknowledge(Delivery.Handle delivery) {
        if (connected) {
            unacknowledged.removeIf(one -> one.handle().equals(delivery));
        }
    }

    @Override
    public void reconnect() {
        reconnects++;
        lose();
    }

    @Override
    public void tryNow() {
        tries++;
    }

    /** How often the core wanted a connection at once. */
    public int tries() {
        return tries;
    }

    @Override
    public Optional<String> findTrouble() {
        return connected ? Optional.empty() : Optional.of("the test does not connect it");
    }

    @Override
    public void stop(Outgoing farewell, Duration longest) {
        if (this.farewell == null) {
            this.farewell = farewell;
        }
        connected = false;
    }

    /** Connects: the core gets {@link Input.Connected}, then, if the session is present, what it did not acknowledge. */
    public void connect(boolean sessionPresent, int window) {
        if (connected) {
            throw new IllegalStateException("already connected");
        }
        connected = true;
        unconfirmed.clear();
        offer(new Input.Connected(++connection, nextBdSeq++, sessionPresent, window));
        List<Delivery> again = List.copyOf(unacknowledged);
        unacknowledged.clear();
        if (sessionPresent) {
            again.forEach(
                    one -> deliver(one.topic(), one.payload(), one.retained(), one.expiresIn(), one.correlation()));
        }
    }

    /** The connection breaks, if there is one. */
    public void lose() {
        end(false);
    }

    /** Another client takes the session. */
    public void takeOver() {
        end(true);
    }

    /** Delivers a message as a cloud sends it. */
    public Delivery.Handle deliver(String topic, Bytes payload, Optional<Bytes> correlation) {
        return deliver(topic, payload, false, Optional.empty(), correlation);
    }

    /** Delivers a message with everything that a broker may say about it. */
    public Delivery.Handle deliver(
            String topic, Bytes payload, boolean retained, Optional<Duration> expiresIn, Optional<Bytes> correlation) {
        if (!connected) {
            throw new IllegalStateException("not connected");
        }
        var handle = new Delivery.Handle(connection, ++packetId, 1);
        var delivery = new Delivery(topic, payload, retained, expiresIn, correlation, handle);
        unacknowledged.add(delivery);
        offer(new Input.Arrived(delivery));
        return handle;
    }

    /** The broker has every kept message that is on its way: the core gets {@link Input.Sent} for each, in order. */
    public void confirmAll() {
        List<Outgoing> confirmed = List.copyOf(unconfirmed);
        unconfirmed.clear();
        confirmed.forEach(one -> offer(new Input.Sent(one.seq())));
    }

    /** Everything that was sent while connected, in order. */
    public List<Outgoing> sent() {
        return List.copyOf(sent);
    }

    /** Everything that was sent since the last call, in order. */
    public List<Outgoing> takeSent() {
        List<Outgoing> taken = List.copyOf(sent);
        sent.clear();
        return taken;
    }

    /** What was delivered and not acknowledged. */
    public List<Delivery> unacknowledged() {
        return List.copyOf(unacknowledged);
    }

    /** Whether this delivery, of this or an earlier connection, is no longer waiting for its acknowledgement. */
    public boolean isAcknowledged(Delivery.Handle handle) {
        return unacknowledged.stream().noneMatch(one -> one.handle().equals(handle));
    }

    /** How often the core asked to connect again. */
    public int reconnects() {
        return reconnects;
    }

    /** Whether the core is connected as far as it was told. */
    public boolean isConnected() {
        return connected;
    }

    /** What was said at the end, if it has ended. */
    public Optional<Outgoing> farewell() {
        return Optional.ofNullable(farewell);
    }

    private void end(boolean takenOver) {
        if (connected) {
            connected = false;
            offer(new Input.Disconnected(connection, takenOver));
        }
    }

    /** A full inbox costs the connection, as it does with the real uplink. */
    private void offer(Input input) {
        if (inbox == null) {
            throw new IllegalStateException("not started");
        }
        if (!inbox.offer(input) && connected) {
            connected = false;
            inbox.offer(new Input.Disconnected(connection, false));
        }
    }
}
