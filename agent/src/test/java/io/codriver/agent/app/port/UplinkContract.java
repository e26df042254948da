package io.codriver.agent.app.port;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.domain.answer.MessageId;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every uplink keeps to; the real one and the fake pass it. */
public interface UplinkContract {

    /** An uplink, and the world behind it. */
    interface World extends AutoCloseable {

        Uplink uplink();

        /** Lets the uplink connect, if it does not by itself. */
        void letConnect();

        /** Lets the broker confirm what it has, if it does not by itself. */
        void letConfirm();

        /** The cloud publishes to {@code c2v/test} of this car. */
        void publish(Bytes payload, Bytes correlation) throws Exception;

        @Override
        void close();
    }

    World newWorld() throws Exception;

    @Test
    default void tellsOfTheConnectionWithTheFirstNumber() throws Exception {
        try (World world = newWorld()) {
            Input.Connected connected = connected(world, new RecordingInbox(), 7);
            assertEquals(1, connected.connection());
            assertEquals(7, connected.bdSeq());
            assertTrue(connected.window() >= 1 && connected.window() <= 16);
        }
    }

    @Test
    default void takesTheNextNumbersAfterAReconnect() throws Exception {
        try (World world = newWorld()) {
            RecordingInbox inbox = new RecordingInbox();
            connected(world, inbox, 7);
            world.uplink().reconnect();
            Input.Disconnected disconnected = inbox.next(Input.Disconnected.class);
            assertEquals(new Input.Disconnected(1, false), disconnected);
            world.letConnect();
            Input.Connected again = inbox.next(Input.Connected.class);
            assertEquals(2, again.connection());
            assertTrue(again.bdSeq() > 7);
            assertTrue(again.sessionPresent());
        }
    }

    @Test
    default void handsInWhatArrives() throws Exception {
        try (World world = newWorld()) {
            RecordingInbox inbox = new RecordingInbox();
            connected(world, inbox, 0);
            Bytes correlation = Bytes.of(new byte[16]);
            world.publish(Bytes.utf8("{}"), correlation);
            Delivery delivery = inbox.next(Input.Arrived.class).delivery();
            assertTrue(delivery.topic().endsWith("/c2v/test"));
            assertEquals(Bytes.utf8("{}"), delivery.payload());
            assertEquals(Optional.of(correlation), delivery.correlation());
            assertEquals(1, delivery.handle().connection());
        }
    }

    @Test
    default void deliversAgainWhatWasNotAcknowledged() throws Exception {
        try (World world = newWorld()) {
            RecordingInbox inbox = new RecordingInbox();
            connected(world, inbox, 0);
            world.publish(Bytes.utf8("one"), Bytes.of(new byte[16]));
            world.publish(Bytes.utf8("two"), Bytes.of(new byte[16]));
            world.uplink()
                    .acknowledge(inbox.next(Input.Arrived.class).delivery().handle());
            Delivery.Handle old = inbox.next(Input.Arrived.class).delivery().handle();
            world.uplink().send(kept(1));
            world.letConfirm();
            inbox.next(Input.Sent.class);
            world.uplink().reconnect();
            inbox.next(Input.Disconnected.class);
            world.letConnect();
            inbox.next(Input.Connected.class);
            Delivery again = inbox.next(Input.Arrived.class).delivery();
            assertEquals(Bytes.utf8("two"), again.payload());
            assertEquals(2, again.handle().connection());
            // Of the connection before: means nothing now.
            world.uplink().acknowledge(old);
            world.uplink().acknowledge(again.handle());
        }
    }

    @Test
    default void confirmsKeptMessagesOnly() throws Exception {
        try (World world = newWorld()) {
            RecordingInbox inbox = new RecordingInbox();
            connected(world, inbox, 0);
            world.uplink().send(kept(Outgoing.PASSING));
            world.uplink().send(kept(41));
            world.uplink().send(kept(42));
            world.letConfirm();
            assertEquals(new Input.Sent(41), inbox.next(Input.Sent.class));
            assertEquals(new Input.Sent(42), inbox.next(Input.Sent.class));
        }
    }

    @Test
    default void isHarmlessWithoutAConnectionAndWhenStoppedTwice() throws Exception {
        try (World world = newWorld()) {
            RecordingInbox inbox = new RecordingInbox();
            world.uplink().send(kept(1));
            world.uplink().acknowledge(new Delivery.Handle(1, 1, 1));
            connected(world, inbox, 0);
            world.uplink().stop(kept(Outgoing.PASSING), Duration.ofSeconds(5));
            world.uplink().stop(kept(Outgoing.PASSING), Duration.ofSeconds(5));
            world.uplink().send(kept(2));
            world.uplink().reconnect();
            assertTrue(inbox.isEmpty());
        }
    }

    private static Input.Connected connected(World world, RecordingInbox inbox, long bdSeq)
            throws InterruptedException {
        world.uplink().start(bdSeq, inbox);
        world.letConnect();
        return inbox.next(Input.Connected.class);
    }

    /** A receipt with this place in the outbox. */
    static Outgoing kept(long seq) {
        return new Outgoing(
                seq,
                "v2c/receipt",
                Bytes.utf8("{\"seq\":" + seq + "}"),
                Outgoing.Form.CLOUD_EVENT,
                false,
                Optional.of(new MessageId(new UUID(0, seq))));
    }
}
