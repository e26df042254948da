package io.codriver.agent.adapter.mqtt;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.app.port.Input;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** When the clock was set, the uplink does not sit out a long wait. */
class PahoUplinkHasteTest extends MisbehavingBrokerCase {

    @Test
    void doesNotWaitAnyLongerWhenWhatStoodInTheWayMayBeGone() throws Exception {
        AtomicReference<Optional<String>> obstacle = new AtomicReference<>(Optional.of("the clock is wrong"));
        ScriptedBroker willing = broker(peer -> {
            peer.welcome();
            peer.drain();
        });
        QuickWaiting waiting = QuickWaiting.stepwise(6);
        PahoUplink one = start(willing, waiting, obstacle::get);
        for (int i = 0; i < 7; i++) {
            waiting.nextPause();
        }
        one.tryNow();
        assertTrue(waiting.nextPause().compareTo(Duration.ofSeconds(1)) <= 0, "the back-off begins anew");
        obstacle.set(Optional.empty());
        one.tryNow();
        inbox.next(Input.Connected.class);
    }

    @Test
    void doesNotFightForASessionBecauseTheClockWasSet() throws Exception {
        ScriptedBroker taking = broker(peer -> {
            peer.welcome();
            peer.disconnect(0x8E);
            peer.drain();
        });
        QuickWaiting waiting = QuickWaiting.stepwise(0);
        PahoUplink one = start(taking, waiting);
        inbox.next(Input.Connected.class);
        inbox.next(Input.Disconnected.class);
        waiting.nextPause();
        one.tryNow();
        waiting.allow(1);
        inbox.next(Input.Connected.class);
        assertTrue(inbox.next(Input.Disconnected.class).takenOver());
        assertTrue(waiting.nextPause().compareTo(Duration.ofMinutes(10)) >= 0, "the wait still doubles");
    }
}
