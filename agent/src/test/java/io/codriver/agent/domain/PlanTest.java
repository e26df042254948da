package io.codriver.agent.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.roster.Deed;
import io.codriver.agent.domain.vehicle.Actuation;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@code climate.plan}: the car makes itself ready, once, and says why if it cannot. */
class PlanTest extends ParkedScene {

    @Test
    void beginsTenMinutesBeforeADepartureAndNotASecondEarlier() {
        Outcome set = set(1, ELEVEN);
        assertEquals(
                Optional.of(Receipt.succeeded(
                        io.codriver.agent.domain.answer.Details.none().with("next", AT_ELEVEN))),
                set.receipt());
        assertEquals(Deed.Kind.PLANNED_CLIMATE, scene.user(1).lastDeed().kind());
        assertEquals(List.of(), tickAt("10:49:59"));
        List<Actuation> told = tickAt("10:50:00");
        assertEquals(List.of(on(23)), told.stream().map(Actuation::targets).toList());
        assertEquals(List.of(), tickAt("10:50:01"));
        assertEquals(Optional.of(AT_ELEVEN.plus(Duration.ofDays(7))), planned().findNext());
    }

    @Test
    void stopsTenMinutesAfterTheDepartureIfNobodyDroveOff() {
        set(1, ELEVEN);
        start("10:50:00");
        assertEquals(List.of(), tickAt("11:09:59"));
        List<Actuation> told = tickAt("11:10:00");
        assertEquals(List.of(off()), told.stream().map(Actuation::targets).toList());
        answer(told.get(0), true);
        assertEquals(Optional.empty(), scene.state().kept().usage().climate().preparation());
        assertEquals(List.of(), tickAt("11:10:01"));
    }

    @Test
    void leavesTheClimateToWhoeverDrivesOff() {
        set(1, ELEVEN);
        start("10:50:00");
        say(Readings.of(Signal.IGNITION, "ON"));
        assertEquals(List.of(), tickAt("10:58:00"));
        say(Readings.of(Signal.IGNITION, "OFF"));
        assertEquals(List.of(), tickAt("11:10:00"));
    }

    @Test
    void tellsTheCarToStopAgainIfThePowerWasCutBeforeItHeard() {
        set(1, ELEVEN);
        start("10:50:00");
        tickAt("11:10:00");
        scene.start(false);
        assertEquals(
                List.of(off()),
                tickAt("11:10:05").stream().map(Actuation::targets).toList());
    }

    @Test
    void doesNotBeginAgainAfterARestartOrWhenTheClockIsSetBack() {
        set(1, ELEVEN);
        tickAt("10:50:00");
        scene.start(false);
        assertEquals(List.of(), tickAt("10:50:05"));
        scene.setWallClock(Duration.ofMinutes(-10)).pass(Duration.ofMinutes(10));
        assertFalse(
                scene.tick().actuations().stream().anyMatch(one -> one.targets().equals(on(23))));
    }

    @Test
    void saysWhatItMissedAndDoesNotMakeUpForIt() {
        set(1, ELEVEN);
        scene.pass(Duration.ofDays(15));
        Outcome after = scene.tick();
        assertEquals(List.of(), after.actuations());
        assertNotReady(after, AT_ELEVEN.plus(Duration.ofDays(14)), Reason.DEPARTURE_MISSED);
        assertEquals(List.of(), scene.tick().events());
        assertEquals(
                Optional.of(Instant.parse("2026-04-04T09:00:00Z")), planned().findNext(), "summer time has begun");
    }

    @Test
    void beginsLateRatherThanNotAtAll() {
        set(1, ELEVEN);
        assertEquals(1, tickAt("10:59:59").size());
        set(1, plan("13:00", 20));
        assertEquals(List.of(), tickAt("13:00:00"));
    }

    @Test
    void waitsUntilTheCarKnowsTheTime() {
        set(1, ELEVEN);
        to("10:50:00");
        scene.startBehind(at("10:55:00"));
        say(PARKED);
        assertEquals(List.of(), scene.tick().actuations());
        assertEquals(Optional.of(Reason.CLOCK_UNSURE), line().obstacle());
        scene.hear(at("10:50:00"));
        assertEquals(1, scene.tick().actuations().size());
    }

    @Test
    void saysWhyItCouldNot() {
        set(1, ELEVEN);
        to("10:50:00");
        say(Readings.of(Signal.CHARGE, 19.9));
        Outcome low = scene.tick();
        assertEquals(List.of(), low.actuations());
        assertNotReady(low, AT_ELEVEN, Reason.BATTERY_LOW);
        assertEquals(Optional.of(Reason.BATTERY_LOW), line().lastObstacle());
        assertEquals(Optional.of(AT_ELEVEN), line().lastDeparture());
    }

    @Test
    void doesNotCareForALowBatteryThatIsBeingCharged() {
        set(1, ELEVEN);
        say(Readings.of(Signal.CHARGE, 5).and(Readings.of(Signal.CHARGING, true)));
        assertEquals(1, tickAt("10:50:00").size());
    }

    @Test
    void leavesACarAloneInWhichSomebodyIs() {
        set(1, ELEVEN);
        to("10:50:00");
        say(Readings.of(Signal.IGNITION, "ON"));
        assertNotReady(scene.tick(), AT_ELEVEN, Reason.DRIVE_READY);
    }

    @Test
    void tellsWhatTheCarItselfCouldNot() {
        set(1, ELEVEN);
        Actuation told = tickAt("10:50:00").get(0);
        assertNotReady(answer(told, false), AT_ELEVEN, Reason.CAR_FAILED);
        assertEquals(List.of(), tickAt("11:10:00"));
    }

    @Test
    void tellsThatTheCarDidNotAnswerAndStillStopsIt() {
        set(1, ELEVEN);
        tickAt("10:50:00");
        to("10:51:00");
        assertNotReady(scene.tick(), AT_ELEVEN, Reason.NO_ANSWER_FROM_CAR);
        say(Readings.of(Signal.CLIMATE, true));
        assertEquals(
                List.of(off()),
                tickAt("11:10:00").stream().map(Actuation::targets).toList());
    }

    @Test
    void believesTheCarItselfWhenItsAnswerWasLost() {
        set(1, ELEVEN);
        tickAt("10:50:00");
        say(Readings.of(Signal.CLIMATE, true));
        assertEquals(List.of(), tickAt("10:51:00"));
        assertEquals(
                List.of(off()),
                tickAt("11:10:00").stream().map(Actuation::targets).toList());
    }

    @Test
    void doesNotRunTwiceBecauseItWasChanged() {
        set(1, ELEVEN);
        start("10:50:00");
        set(1, ELEVEN);
        assertEquals(List.of(), tickAt("10:51:00"));
    }

    @Test
    void endsWhatItBeganWhenTheDepartureIsTakenAway() {
        set(1, ELEVEN);
        start("10:50:00");
        set(1, plan("10:59", 18));
        List<Actuation> stopped = tickAt("10:52:00");
        assertEquals(List.of(off()), stopped.stream().map(Actuation::targets).toList());
        assertEquals(
                List.of(on(18)),
                tickAt("10:52:01").stream().map(Actuation::targets).toList());
        set(1, NONE);
        assertEquals(
                List.of(off()),
                tickAt("10:53:00").stream().map(Actuation::targets).toList());
    }

    @Test
    void recoversFromAClockThatRanFarAheadWhenItIsSavedAgain() {
        set(1, ELEVEN);
        scene.setWallClock(Duration.ofDays(700)).tick();
        scene.setWallClock(Duration.ofDays(-700));
        assertEquals(1, tickAt("10:50:00").size(), "what was only missed comes again");
        scene.setWallClock(Duration.ofDays(700));
        assertEquals(1, scene.tick().actuations().size());
        scene.setWallClock(Duration.ofDays(-700));
        set(1, plan("10:55", 20));
        assertEquals(1, tickAt("10:50:00").size());
    }

    @Test
    void yieldsToWhatAUserAsksForSince() {
        set(1, ELEVEN);
        start("10:50:00");
        scene.ask(Lent.climateNow(Says.user(1)));
        assertEquals(List.of(), tickAt("11:10:00"));
    }
}
