package io.codriver.agent.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.domain.charging.Session;
import io.codriver.agent.domain.charging.Sessions;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.sale.Confirmation;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Times of charging, as the car's signals make them. */
class ChargingTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Scene scene = Scene.forSeven().linked(1, Role.PRIMARY);
    private final Road road = new Road(scene);

    @Test
    void recordsWhenAndHowMuchTheCarWasCharged() {
        plug(20, 100).charge(30, 42, 112.5);
        unplug();
        Session session = road.lastSession();
        assertEquals(1, session.number());
        assertEquals(Scene.START, session.from());
        assertEquals(Scene.START.plus(Duration.ofMinutes(30)), session.to());
        assertEquals(Optional.of(20.0), session.fromPercent());
        assertEquals(Optional.of(42.0), session.toPercent());
        assertEquals(12.5, session.kilowattHours().orElseThrow(), 0.001);
    }

    @Test
    void writesDownAMinuteAtATimeAndNothingInBetween() {
        plug(20, 100);
        Kept begun = scene.state().kept();
        for (int second = 1; second < 60; second++) {
            scene.pass(Duration.ofSeconds(1));
            road.say(Readings.of(Signal.CHARGE, 20 + second / 100.0));
            scene.tick();
            assertEquals(begun.usage(), scene.state().kept().usage());
        }
        scene.pass(Duration.ofSeconds(1)).tick();
        assertEquals(
                Optional.of(20.59), road.charging().open().orElseThrow().soFar().toPercent());
    }

    @Test
    void goesOnThroughAShortPause() {
        plug(20, 100).charge(10, 30, 105);
        road.say(Readings.of(Signal.CHARGING, false));
        scene.pass(Duration.ofSeconds(299)).tick();
        road.say(Readings.of(Signal.CHARGING, true));
        charge(10, 40, 110);
        unplug();
        assertEquals(1, road.charging().ended().size());
        assertEquals(Optional.of(40.0), road.lastSession().toPercent());
    }

    @Test
    void endsWhenItStoppedIfThePauseWasLong() {
        plug(20, 100).charge(10, 30, 105);
        scene.pass(Duration.ofSeconds(20));
        road.say(Readings.of(Signal.CHARGING, false));
        scene.pass(Duration.ofMinutes(5)).tick();
        assertEquals(
                Scene.START.plus(Duration.ofSeconds(620)), road.lastSession().to());
        road.say(Readings.of(Signal.CHARGING, true));
        assertEquals(2, road.charging().open().orElseThrow().soFar().number());
    }

    @Test
    void endsWhenTheCarDrivesOff() {
        plug(20, 100).charge(10, 30, 105);
        road.say(Readings.of(Signal.CHARGING, false));
        scene.move(true);
        assertTrue(road.charging().open().isEmpty());
        assertEquals(Optional.of(30.0), road.lastSession().toPercent());
    }

    @Test
    void knowsNothingThatTheCarDoesNotTellAndNothingThatCannotBe() {
        road.say(Readings.of(Signal.CHARGING, true).and(Readings.of(Signal.CHARGE, 1e300)));
        scene.pass(MINUTE);
        road.say(Readings.of(Signal.CHARGE, -3));
        unplug();
        assertEquals(Optional.empty(), road.lastSession().fromPercent());
        assertEquals(Optional.empty(), road.lastSession().toPercent());
        assertEquals(Optional.empty(), road.lastSession().kilowattHours());
    }

    @Test
    void takesNoEnergyBack() {
        plug(20, 100);
        scene.pass(MINUTE);
        road.say(Readings.of(Signal.ENERGY_CHARGED, 3));
        scene.pass(MINUTE);
        road.say(Readings.of(Signal.ENERGY_CHARGED, 4));
        unplug();
        assertEquals(1, road.lastSession().kilowattHours().orElseThrow(), 0.001);
    }

    @Test
    void keepsAsManyAndAsLongAsTheIntegratorSays() {
        road.bound(2, Duration.ofDays(30));
        for (int time = 0; time < 4; time++) {
            plug(20, 100).charge(1, 30, 105);
            unplug();
        }
        assertEquals(
                List.of(3L, 4L),
                road.charging().ended().stream().map(Session::number).toList());
        scene.pass(Duration.ofDays(30)).tick();
        assertEquals(2, road.charging().ended().size());
        scene.pass(Duration.ofHours(1)).tick();
        assertEquals(new Sessions(4, Optional.empty(), List.of()), road.charging());
    }

    @Test
    void isGoneWithAReset() {
        plug(20, 100).charge(1, 30, 105);
        unplug();
        scene.act(1, new Action.Reset(new Confirmation.Held(Duration.ofMinutes(1))));
        assertEquals(Sessions.none(), road.charging());
    }

    private ChargingTest plug(double percent, double kilowattHours) {
        road.say(Readings.of(Signal.CHARGE, percent)
                .and(Readings.of(Signal.ENERGY_CHARGED, kilowattHours))
                .and(Readings.of(Signal.CHARGING_CABLE, true))
                .and(Readings.of(Signal.CHARGING, true)));
        return this;
    }

    private ChargingTest charge(int minutes, double percent, double kilowattHours) {
        for (int minute = 0; minute < minutes; minute++) {
            scene.pass(MINUTE).tick();
        }
        road.say(Readings.of(Signal.CHARGE, percent).and(Readings.of(Signal.ENERGY_CHARGED, kilowattHours)));
        return this;
    }

    private void unplug() {
        road.say(Readings.of(Signal.CHARGING, false).and(Readings.of(Signal.CHARGING_CABLE, false)));
    }
}
