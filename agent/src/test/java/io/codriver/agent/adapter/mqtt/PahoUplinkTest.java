package io.codriver.agent.adapter.mqtt;

import static io.codriver.agent.adapter.mqtt.ScriptedBroker.CONNECT;
import static io.codriver.agent.adapter.mqtt.ScriptedBroker.DISCONNECT;
import static io.codriver.agent.adapter.mqtt.ScriptedBroker.PUBLISH;
import static io.codriver.agent.app.port.UplinkContract.kept;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.app.port.Bytes;
import io.codriver.agent.app.port.Input;
import io.codriver.agent.app.port.Outgoing;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The uplink against a broker that misbehaves. */
class PahoUplinkTest extends MisbehavingBrokerCase {

    private static final int TOPIC_ALIAS_MAXIMUM = 0x22;
    private static final int RECEIVE_MAXIMUM = 0x21;
    private static final int MAXIMUM_PACKET_SIZE = 0x27;

    @Test
    void leavesNoThreadWhenFiftyConnectsAreClosedAtOnce() throws Exception {
        // As with TLS 1.3, where a broker refuses the certificate when the handshake has ended for the car (issue 850).
        ScriptedBroker closing = broker(peer -> {});
        QuickWaiting waiting = QuickWaiting.stepwise(50);
        start(closing, waiting);
        for (int i = 0; i < 51; i++) {
            waiting.nextPause();
        }
        assertEquals(Set.of(), Uplinks.threadsLeft("uplink"));
    }

    @Test
    void waitsLongWhenItIsNotAuthorized() throws Exception {
        ScriptedBroker refusing = broker(peer -> {
            peer.expect(CONNECT);
            peer.connack(0x87);
            peer.drain();
        });
        QuickWaiting waiting = QuickWaiting.stepwise(0);
        start(refusing, waiting);
        assertTrue(waiting.nextPause().compareTo(Duration.ofMinutes(5)) >= 0);
        assertTrue(inbox.isEmpty());
    }

    @Test
    void waitsShortlyWhenTheBrokerIsBusy() throws Exception {
        ScriptedBroker busy = broker(peer -> {
            peer.expect(CONNECT);
            peer.connack(0x89);
            peer.drain();
        });
        QuickWaiting waiting = QuickWaiting.stepwise(0);
        start(busy, waiting);
        assertTrue(waiting.nextPause().compareTo(Duration.ofSeconds(1)) <= 0);
    }

    @Test
    void isNotConnectedWhenTheSubscriptionIsRefused() throws Exception {
        ScriptedBroker refusing = broker(peer -> {
            peer.expect(CONNECT);
            peer.connack(0);
            peer.suback(peer.expect(ScriptedBroker.SUBSCRIBE), 0x87);
            peer.drain();
        });
        QuickWaiting waiting = QuickWaiting.stepwise(0);
        start(refusing, waiting);
        assertTrue(waiting.nextPause().compareTo(Duration.ofMinutes(5)) >= 0);
        assertTrue(inbox.isEmpty());
    }

    @Test
    void doesNotTakeARefusedMessageForSent() throws Exception {
        ScriptedBroker refusing = broker(peer -> {
            peer.welcome();
            peer.puback(peer.expect(PUBLISH), 0x87);
            peer.drain();
        });
        QuickWaiting waiting = QuickWaiting.stepwise(0);
        PahoUplink one = start(refusing, waiting);
        inbox.next(Input.Connected.class);
        one.send(kept(1));
        assertEquals(new Input.Disconnected(1, false), inbox.next(Input.Disconnected.class));
        assertTrue(waiting.nextPause().compareTo(Duration.ofMinutes(5)) >= 0);
    }

    @Test
    void doesNotFightForASessionThatWasTakenOver() throws Exception {
        ScriptedBroker taking = broker(peer -> {
            peer.welcome();
            peer.disconnect(0x8E);
            peer.drain();
        });
        QuickWaiting waiting = QuickWaiting.stepwise(1);
        start(taking, waiting);
        inbox.next(Input.Connected.class);
        assertEquals(new Input.Disconnected(1, true), inbox.next(Input.Disconnected.class));
        assertTrue(waiting.nextPause().compareTo(Duration.ofMinutes(5)) >= 0);
        inbox.next(Input.Connected.class);
        assertEquals(new Input.Disconnected(2, true), inbox.next(Input.Disconnected.class));
        assertTrue(waiting.nextPause().compareTo(Duration.ofMinutes(10)) >= 0);
    }

    @Test
    void givesUpABrokerThatNeverAnswers() throws Exception {
        ScriptedBroker silent = broker(ScriptedBroker.Peer::drain);
        QuickWaiting waiting = QuickWaiting.stepwise(0);
        start(silent, waiting);
        waiting.nextPause();
        assertEquals(Set.of(), Uplinks.threadsLeft("uplink"));
    }

    @Test
    void noticesABrokerThatFallsSilent() throws Exception {
        ScriptedBroker silent = broker(peer -> {
            peer.welcome();
            peer.drain();
        });
        start(silent, QuickWaiting.stepwise(0));
        inbox.next(Input.Connected.class);
        assertEquals(new Input.Disconnected(1, false), inbox.next(Input.Disconnected.class));
    }

    @Test
    void stopsQuicklyWhileABrokerLetsItWait() throws Exception {
        CountDownLatch connecting = new CountDownLatch(1);
        ScriptedBroker silent = broker(peer -> {
            peer.expect(CONNECT);
            connecting.countDown();
            peer.drain();
        });
        PahoUplink one = start(silent, QuickWaiting.stepwise(0));
        assertTrue(connecting.await(20, TimeUnit.SECONDS));
        one.stop(Uplinks.FAREWELL, Duration.ofSeconds(30));
        assertEquals(Set.of(), Uplinks.threadsLeft());
    }

    @Test
    void asksForTheWillWhenTheFarewellIsNotTaken() throws Exception {
        ScriptedBroker deaf = broker(peer -> {
            peer.welcome();
            peer.drain();
        });
        PahoUplink one = start(deaf, QuickWaiting.stepwise(0));
        inbox.next(Input.Connected.class);
        one.stop(Uplinks.FAREWELL, Duration.ofMillis(800));
        assertTrue(deaf.next(PUBLISH).contains("disconnected"));
        assertEquals(0x04, deaf.next(DISCONNECT).body()[0]);
    }

    @Test
    void keepsWithinTheBrokersReceiveMaximumAndTheOrder() throws Exception {
        CountDownLatch checked = new CountDownLatch(1);
        ScriptedBroker slow = broker(peer -> {
            peer.welcome(RECEIVE_MAXIMUM, 0, 2);
            ScriptedBroker.Packet first = peer.expect(PUBLISH);
            ScriptedBroker.Packet second = peer.expect(PUBLISH);
            checked.await();
            peer.puback(first, 0);
            peer.puback(second, 0);
            while (true) {
                peer.puback(peer.expect(PUBLISH), 0);
            }
        });
        PahoUplink one = start(slow, QuickWaiting.stepwise(0));
        assertEquals(2, inbox.next(Input.Connected.class).window());
        for (int seq = 1; seq <= 5; seq++) {
            one.send(kept(seq));
        }
        slow.next(PUBLISH);
        slow.next(PUBLISH);
        assertTrue(slow.hasSeenNothingMore());
        checked.countDown();
        for (int seq = 1; seq <= 5; seq++) {
            assertEquals(new Input.Sent(seq), inbox.next(Input.Sent.class));
        }
        assertTrue(slow.next(PUBLISH).contains("\"seq\":3"));
        assertTrue(slow.next(PUBLISH).contains("\"seq\":4"));
    }

    @Test
    void keepsBackAMessageThatTheBrokerDoesNotTakeAndSendsTheNext() throws Exception {
        ScriptedBroker small = broker(peer -> {
            peer.welcome(MAXIMUM_PACKET_SIZE, 0, 0, 4, 0);
            while (true) {
                peer.puback(peer.expect(PUBLISH), 0);
            }
        });
        PahoUplink one = start(small, QuickWaiting.stepwise(0));
        inbox.next(Input.Connected.class);
        one.send(new Outgoing(
                1, "v2c/receipt", Bytes.of(new byte[1024]), Outgoing.Form.CLOUD_EVENT, false, Optional.empty()));
        one.send(kept(2));
        assertEquals(new Input.Sent(2), inbox.next(Input.Sent.class));
        assertTrue(small.next(PUBLISH).contains("\"seq\":2"));
    }

    @Test
    void sendsEachMessageToItsOwnTopicAlsoWithAliases() throws Exception {
        ScriptedBroker aliasing = broker(peer -> {
            peer.welcome(TOPIC_ALIAS_MAXIMUM, 0, 2);
            while (true) {
                peer.puback(peer.expect(PUBLISH), 0);
            }
        });
        PahoUplink one = start(aliasing, QuickWaiting.stepwise(0));
        inbox.next(Input.Connected.class);
        for (int seq = 1; seq <= 4; seq++) {
            one.send(new Outgoing(
                    seq, "v2c/event/" + seq, Bytes.utf8("{}"), Outgoing.Form.CLOUD_EVENT, false, Optional.empty()));
            inbox.next(Input.Sent.class);
        }
        for (int seq = 1; seq <= 4; seq++) {
            assertTrue(aliasing.next(PUBLISH).contains("v2c/event/" + seq));
        }
    }

    @Test
    void givesUpTheConnectionWhenTheCoreTakesNoMore() throws Exception {
        ScriptedBroker willing = broker(peer -> {
            peer.welcome();
            peer.puback(peer.expect(PUBLISH), 0);
            peer.drain();
        });
        QuickWaiting waiting = QuickWaiting.atOnce();
        PahoUplink one = start(willing, waiting);
        inbox.next(Input.Connected.class);
        inbox.setFull(true);
        one.send(kept(1));
        waiting.nextPause();
        inbox.setFull(false);
        assertEquals(new Input.Disconnected(1, false), inbox.next(Input.Disconnected.class));
        assertTrue(inbox.next(Input.Connected.class).connection() >= 2);
    }

    @Test
    void doesNotConnectWhileThereIsAnObstacle() throws Exception {
        ScriptedBroker willing = broker(ScriptedBroker.Peer::drain);
        QuickWaiting waiting = QuickWaiting.stepwise(3);
        start(willing, waiting, () -> Optional.of("the car's certificate has expired"));
        for (int i = 0; i < 4; i++) {
            waiting.nextPause();
        }
        assertTrue(willing.hasSeenNothingMore());
    }

    @Test
    void neverBlocksTheOneWhoSends() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        ScriptedBroker deaf = broker(peer -> {
            peer.welcome();
            over.await();
        });
        PahoUplink one = start(deaf, QuickWaiting.stepwise(0));
        inbox.next(Input.Connected.class);
        Outgoing large = new Outgoing(
                1, "v2c/receipt", Bytes.of(new byte[16 * 1024]), Outgoing.Form.CLOUD_EVENT, false, Optional.empty());
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            for (int i = 0; i < 1000; i++) {
                one.send(large);
            }
        });
        assertEquals(new Input.Disconnected(1, false), inbox.next(Input.Disconnected.class));
        over.countDown();
    }
}
