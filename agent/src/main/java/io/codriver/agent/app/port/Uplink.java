package io.codriver.agent.app.port;

import java.time.Duration;
import java.util.Optional;

/**
 * The link to the cloud. It owns connecting and connecting again, for ever; the core only hears of it. All methods are
 * called by the deciding thread, return at once, and are harmless when there is no connection.
 */
public interface Uplink {

    /**
     * Begins to connect and hands {@link Input.Connected}, {@link Input.Disconnected}, {@link Input.Arrived} and
     * {@link Input.Sent} to the inbox. Called once.
     *
     * @param firstBdSeq the number of the first connection's will; each attempt takes the next
     */
    void start(long firstBdSeq, Inbox inbox);

    /**
     * Sends a message with QoS 1. For a kept message {@link Input.Sent} follows once the broker has it, or
     * {@link Input.Disconnected} comes and it has to be sent again. The caller keeps within the connection's window.
     */
    void send(Outgoing message);

    /** Tells the broker that a message has been dealt with; without effect if its connection is gone. */
    void acknowledge(Delivery.Handle delivery);

    /** Gives up this connection and connects again, so that the broker sends again what was not acknowledged. */
    void reconnect();

    /**
     * Connects now instead of after the wait, if there is no connection: what stood in the way may be gone. Does not shorten
     * the wait after a broker refused the car, or after another client took its session.
     */
    void tryNow();

    /** Why there is no connection, in a sentence for a person; none while there is one, or while nobody knows yet. */
    Optional<String> findTrouble();

    /**
     * Says farewell with this message, disconnects, and ends all its threads. Waits at most {@code longest}. Harmless
     * twice.
     */
    void stop(Outgoing farewell, Duration longest);
}
