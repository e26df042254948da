package io.codriver.agent.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.agent.domain.vehicle.Value;
import io.codriver.agent.domain.workshop.Reminders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The workshop, the maker's cloud and the car itself remind. */
class ReminderTest {

    private final Scene scene = Wanted.car();

    @Test
    void theCarRemindsOnceOfAServiceAndOfEachNewTroubleCode() {
        Wanted.serviceDue(scene, true);
        Wanted.troubles(scene, "P0301");
        Wanted.troubles(scene, "P0301", "P0420");
        Wanted.serviceDue(scene, true);
        assertEquals(List.of("SERVICE_DUE", "TROUBLE_CODE P0301", "TROUBLE_CODE P0420"), Wanted.reminders(scene));
    }

    @Test
    void doesNotRemindAgainOfWhatWasSeenUntilItWentAway() {
        Wanted.serviceDue(scene, true);
        scene.act(new Action.DismissReminder(Wanted.unseen(scene).get(0).number()));
        scene.pass(Duration.ofDays(30));
        Wanted.serviceDue(scene, true);
        assertEquals(List.of(), Wanted.reminders(scene));
        Wanted.serviceDue(scene, false);
        Wanted.serviceDue(scene, true);
        assertEquals(List.of("SERVICE_DUE"), Wanted.reminders(scene));
    }

    @Test
    void aCodeThatComesAndGoesRemindsOnceAnHourAndIsNotWrittenEachTime() {
        Wanted.troubles(scene, "P0301");
        scene.act(new Action.DismissReminder(1));
        State before = scene.state();
        for (int i = 0; i < 100; i++) {
            Wanted.troubles(scene.pass(Duration.ofSeconds(1)));
            Wanted.troubles(scene.pass(Duration.ofSeconds(1)), "P0301");
        }
        assertSame(before.kept().usage().correspondence(), Wanted.written(scene));
        scene.pass(Duration.ofHours(1));
        Wanted.troubles(scene);
        Wanted.troubles(scene, "P0301");
        assertEquals(List.of("TROUBLE_CODE P0301"), Wanted.reminders(scene));
    }

    @Test
    void takesASignalThatSaysNothingForNoChange() {
        Wanted.serviceDue(scene, true);
        scene.act(new Action.DismissReminder(1));
        scene.pass(Duration.ofDays(1));
        scene.decide(new Request.CarSays(new Readings(Map.of(Signal.SERVICE_DUE, new Value.Unknown()))));
        Wanted.serviceDue(scene, true);
        assertEquals(List.of(), Wanted.reminders(scene));
    }

    @Test
    void passesOverCodesThatAreNone() {
        Wanted.troubles(scene, "", "P 1", "\u202E", "x".repeat(33), "ok-1");
        assertEquals(List.of("TROUBLE_CODE ok-1"), Wanted.reminders(scene));
    }

    @Test
    void isNotFloodedByAThousandCodes() {
        Wanted.troubles(scene, IntStream.range(0, 1000).mapToObj(i -> "P" + i).toArray(String[]::new));
        assertEquals(Reminders.MOST_KNOWN, Wanted.reminders(scene).size());
    }

    @Test
    void ofOthersDoNotPushOutTheCarsOwn() {
        Wanted.serviceDue(scene, true);
        for (int i = 0; i < 2 * Reminders.MOST; i++) {
            scene.pass(Duration.ofMinutes(10)).ask(Wanted.reminder(Says.PARTNER));
        }
        assertEquals(Reminders.MOST, Wanted.unseen(scene).size());
        assertEquals("SERVICE_DUE", Wanted.reminders(scene).get(0));
    }

    @Test
    void floodsAreStopped() {
        for (int i = 0; i < 10; i++) {
            assertTrue(Scene.reason(scene.ask(Wanted.reminder(Says.PARTNER))).isEmpty());
        }
        assertEquals(Optional.of(Reason.RATE_LIMITED), Scene.reason(scene.ask(Wanted.reminder(Says.PARTNER))));
        assertTrue(Scene.reason(scene.ask(Wanted.reminder(Says.CLOUD))).isEmpty());
    }
}
