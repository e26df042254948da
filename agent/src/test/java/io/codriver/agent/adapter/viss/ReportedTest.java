package io.codriver.agent.adapter.viss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.agent.domain.vehicle.Value;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportedTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final Value YES = new Value.Truth(true);
    private static final Value NO = new Value.Truth(false);

    private final Reported reported = new Reported();
    /** A clock may be below zero. */
    private long now = -5 * SECOND;

    @Test
    void tellsNothingBeforeAllIsKnown() {
        reported.begin();
        reported.say(Signal.TRUNK_OPEN, NO);
        assertEquals(Optional.empty(), reported.due(now));
        reported.complete();
        assertEquals(Optional.of(Readings.of(Signal.TRUNK_OPEN, false)), take());
    }

    @Test
    void tellsOnlyWhatChangedAndOnceASecond() {
        known(Signal.SPEED, new Value.Amount(1));
        reported.say(Signal.SPEED, new Value.Amount(2));
        assertEquals(Optional.empty(), reported.due(now + SECOND - 1));
        assertEquals(Optional.of(SECOND), reported.left(now));
        reported.say(Signal.SPEED, new Value.Amount(3));
        now += SECOND;
        assertEquals(Optional.of(Readings.of(Signal.SPEED, 3)), take());
        now += SECOND;
        assertEquals(Optional.empty(), take());
        assertEquals(Optional.empty(), reported.left(now));
    }

    @Test
    void tellsAgainWhatABusyAgentDidNotTake() {
        known(Signal.TRUNK_OPEN, NO);
        now += SECOND;
        reported.say(Signal.TRUNK_OPEN, YES);
        reported.put(now);
        assertEquals(Optional.empty(), reported.due(now));
        now += SECOND;
        assertEquals(Optional.of(Readings.of(Signal.TRUNK_OPEN, true)), reported.due(now));
    }

    @Test
    void takesNothingOfAParkedCarForGrantedOnceItIsLost() {
        known(Signal.IGNITION, new Value.Word("OFF"));
        known(Signal.MOVING, NO);
        known(Signal.TRUNK_LOCKED, YES);
        Readings after = forgotten();
        assertFalse(after.is(Signal.TRUNK_LOCKED));
        assertEquals(Optional.empty(), after.find(Signal.TRUNK_LOCKED));
        assertEquals(Optional.empty(), after.find(Signal.MOVING));
        assertEquals(Optional.empty(), after.find(Signal.IGNITION));
    }

    @Test
    void countsACarAsMovingThatWasDrivenWhenItWasLost() {
        known(Signal.IGNITION, new Value.Word("ON"));
        known(Signal.MOVING, NO);
        known(Signal.SPEED, new Value.Amount(0));
        Readings after = forgotten();
        assertTrue(after.is(Signal.MOVING));
        assertTrue(after.isOn());
        assertEquals(Optional.empty(), after.find(Signal.SPEED));
        reported.begin();
        reported.say(Signal.IGNITION, new Value.Word("OFF"));
        reported.say(Signal.MOVING, NO);
        reported.complete();
        now += SECOND;
        assertFalse(take().orElseThrow().is(Signal.MOVING));
    }

    @Test
    void countsAnEngineThatWasStartedFromOutsideAsParked() {
        known(Signal.IGNITION, new Value.Word("ON"));
        known(Signal.REMOTE_ENGINE, YES);
        known(Signal.MOVING, NO);
        assertEquals(Optional.empty(), forgotten().find(Signal.MOVING));
    }

    @Test
    void letsAMovingCarMoveWhoseSensorFallsSilent() {
        known(Signal.MOVING, YES);
        reported.say(Signal.MOVING, new Value.Unknown());
        assertTrue(reported.shows(Signal.MOVING, YES));
    }

    @Test
    void takesACarForMovingThatTellsItsSpeedOnly() {
        known(Signal.SPEED, new Value.Amount(0.4));
        assertTrue(reported.shows(Signal.MOVING, NO));
        reported.say(Signal.SPEED, new Value.Amount(-7));
        assertTrue(reported.shows(Signal.MOVING, YES));
        reported.end();
        reported.begin();
        reported.say(Signal.SPEED, new Value.Amount(0));
        reported.complete();
        assertTrue(reported.shows(Signal.MOVING, NO));
    }

    @Test
    void believesTheCarMoreThanItsSpeedWhereItTellsBoth() {
        known(Signal.MOVING, NO);
        reported.say(Signal.SPEED, new Value.Amount(7));
        assertTrue(reported.shows(Signal.MOVING, NO));
        reported.say(Signal.SPEED, new Value.Unknown());
        assertTrue(reported.shows(Signal.MOVING, NO));
    }

    @Test
    void saysNothingOfWhatNeverSpoke() {
        known(Signal.TRUNK_LOCKED, YES);
        reported.say(Signal.REAR_DRIVER_LOCKED, new Value.Unknown());
        now += SECOND;
        assertEquals(Optional.empty(), reported.due(now));
        assertEquals(Optional.empty(), reported.left(now));
    }

    @Test
    void forgetsWhatAServerNoLongerKnowsAfterItsStart() {
        known(Signal.TRUNK_LOCKED, YES);
        known(Signal.CHARGE, new Value.Amount(80));
        reported.end();
        reported.begin();
        reported.say(Signal.CHARGE, new Value.Amount(81));
        reported.complete();
        now += SECOND;
        Readings told = take().orElseThrow();
        assertEquals(new Value.Unknown(), told.values().get(Signal.TRUNK_LOCKED));
        assertEquals(Optional.of(81.0), told.findAmount(Signal.CHARGE));
    }

    private Readings forgotten() {
        Readings before = Readings.of(Signal.TRUNK_LOCKED, true);
        now += SECOND;
        reported.end();
        reported.forget();
        return before.and(reported.due(now).orElse(Readings.NONE)).and(ignition());
    }

    /** What was told before and has not changed. */
    private Readings ignition() {
        return reported.shows(Signal.IGNITION, new Value.Word("ON"))
                ? Readings.of(Signal.IGNITION, "ON")
                : Readings.NONE;
    }

    private void known(Signal signal, Value value) {
        reported.say(signal, value);
        reported.complete();
        now += SECOND;
        take();
    }

    private Optional<Readings> take() {
        Optional<Readings> due = reported.due(now);
        due.ifPresent(readings -> reported.tell(readings, now));
        return due;
    }
}
