package io.codriver.agent.adapter.mqtt;

import static io.codriver.agent.app.port.UplinkContract.kept;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.app.port.Bytes;
import io.codriver.agent.app.port.Delivery;
import io.codriver.agent.app.port.Input;
import io.codriver.agent.app.port.Outgoing;
import io.codriver.agent.app.port.RecordingInbox;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The uplink when the network or the broker fails, against a real broker. */
@Tag("broker-mosquitto")
class PahoUplinkOutageIT {

    @TempDir
    Path folder;

    private final RecordingInbox inbox = new RecordingInbox();
    private final QuickWaiting waiting = QuickWaiting.atOnce();
    private Mosquitto broker;
    private Relay relay;
    private PahoUplink uplink;

    @BeforeEach
    void startBroker() throws IOException {
        broker = new Mosquitto(folder);
        relay = new Relay(broker.port());
        uplink = Uplinks.uplink(relay.port(), waiting);
    }

    @AfterEach
    void leavesNoThreadBehind() throws IOException {
        Uplinks.stop(uplink);
        relay.close();
        broker.close();
        assertEquals(Set.of(), Uplinks.threadsLeft());
    }

    private void connect() throws InterruptedException {
        uplink.start(1, inbox);
        inbox.next(Input.Connected.class);
    }

    @Test
    void noticesAHalfOpenConnectionAndComesBack() throws Exception {
        connect();
        relay.setSilent(true);
        uplink.send(kept(1));
        assertEquals(new Input.Disconnected(1, false), inbox.next(Input.Disconnected.class));
        relay.setSilent(false);
        inbox.next(Input.Connected.class);
        uplink.send(kept(1));
        uplink.send(kept(2));
        assertEquals(new Input.Sent(1), inbox.next(Input.Sent.class));
        assertEquals(new Input.Sent(2), inbox.next(Input.Sent.class));
    }

    @Test
    void getsWhatTheCloudSaidDuringAHalfOpenConnection() throws Exception {
        connect();
        try (Cloud cloud = new Cloud(broker.port(), Uplinks.VID)) {
            relay.setSilent(true);
            cloud.publish("test", new byte[] {'1'}, false, new MqttProperties());
            inbox.next(Input.Disconnected.class);
            relay.setSilent(false);
            assertTrue(inbox.next(Input.Connected.class).sessionPresent());
            assertEquals(
                    Bytes.utf8("1"), inbox.next(Input.Arrived.class).delivery().payload());
        }
    }

    @Test
    void comesBackWhenTheConnectionIsCutTwentyTimesWithMessagesOnTheirWay() throws Exception {
        connect();
        for (int i = 1; i <= 20; i++) {
            uplink.send(kept(i));
            relay.cut();
            // Sent or not: the next of these says that it is over, and the message is sent again.
            awaitDisconnected();
            inbox.next(Input.Connected.class);
            uplink.send(kept(i));
            assertEquals(new Input.Sent(i), inbox.next(Input.Sent.class));
        }
    }

    private void awaitDisconnected() throws InterruptedException {
        Input input = inbox.next(Input.class);
        while (!(input instanceof Input.Disconnected)) {
            input = inbox.next(Input.class);
        }
    }

    @Test
    void comesBackAfterARestartOfTheBrokerWithANewSession() throws Exception {
        connect();
        broker.kill();
        inbox.next(Input.Disconnected.class);
        broker.start();
        Input.Connected again = inbox.next(Input.Connected.class);
        assertTrue(!again.sessionPresent());
        try (Cloud cloud = new Cloud(broker.port(), Uplinks.VID)) {
            cloud.publish("test", new byte[] {'1'}, false, new MqttProperties());
            Delivery delivery = inbox.next(Input.Arrived.class).delivery();
            assertEquals(2, delivery.handle().connection());
        }
    }

    @Test
    void survivesABrokerThatHangsAndNeverBlocksTheCore() throws Exception {
        connect();
        broker.freeze();
        Outgoing large = new Outgoing(
                1, "v2c/receipt", Bytes.of(new byte[16 * 1024]), Outgoing.Form.CLOUD_EVENT, false, Optional.empty());
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            for (int i = 0; i < 200; i++) {
                uplink.send(large);
                uplink.acknowledge(new Delivery.Handle(1, i + 1, 1));
            }
        });
        inbox.next(Input.Disconnected.class);
        // It hangs while connecting, too: the kernel takes the connection, nobody answers.
        waiting.nextPause();
        waiting.nextPause();
        broker.thaw();
        inbox.next(Input.Connected.class);
        uplink.send(kept(2));
        assertEquals(new Input.Sent(2), inbox.next(Input.Sent.class));
    }

    @Test
    void stopsInTimeWhenTheBrokerHangs() throws Exception {
        connect();
        broker.freeze();
        long before = System.nanoTime();
        uplink.stop(Uplinks.FAREWELL, Duration.ofSeconds(3));
        assertTrue(System.nanoTime() - before < Duration.ofSeconds(4).toNanos());
        assertEquals(Set.of(), Uplinks.threadsLeft());
    }

    @Test
    void getsAgainWhatTheCoreCouldNotTake() throws Exception {
        connect();
        try (Cloud cloud = new Cloud(broker.port(), Uplinks.VID)) {
            inbox.setFull(true);
            cloud.publish("test", new byte[] {'1'}, false, new MqttProperties());
            waiting.nextPause();
            inbox.setFull(false);
            inbox.next(Input.Disconnected.class);
            inbox.next(Input.Connected.class);
            assertEquals(
                    Bytes.utf8("1"), inbox.next(Input.Arrived.class).delivery().payload());
        }
    }

    /** Mosquitto 2.0.11 does not say that a session was taken over; it only closes the connection. Newer ones do. */
    @Test
    void comesBackWhenAnotherClientHadItsName() throws Exception {
        connect();
        MqttAsyncClient thief =
                new MqttAsyncClient("tcp://127.0.0.1:" + broker.port(), Uplinks.VID, new MemoryPersistence());
        try {
            thief.connect().waitForCompletion(10_000);
            assertEquals(1, inbox.next(Input.Disconnected.class).connection());
            assertEquals(2, inbox.next(Input.Connected.class).connection());
        } finally {
            thief.disconnectForcibly(0, 1, false);
            thief.close(true);
        }
    }
}
