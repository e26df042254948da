package io.codriver.agent.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.sale.Confirmation;
import io.codriver.agent.domain.trip.Trip;
import io.codriver.agent.domain.trip.Trips;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.agent.domain.vehicle.Value;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Trips, as the car's signals make them. */
class TripTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Scene scene = Scene.ofFriends().linked(1, Role.PRIMARY).linked(2, Role.SECONDARY);
    private final Road road = new Road(scene);

    @Test
    void recordsATripWithItsEndsDistanceConsumptionAndDriver() {
        scene.signIn(2);
        road.at(Road.HOME).start().go(12, 20).at(Road.LAKE).park();
        Trip trip = road.last();
        assertEquals(1, trip.number());
        assertEquals(Scene.START, trip.from());
        assertEquals(Scene.START.plus(Duration.ofMinutes(20)), trip.to());
        assertEquals(Optional.of(Road.HOME), trip.start());
        assertEquals(Optional.of(Road.LAKE), trip.end());
        assertEquals(12_000, trip.metres().orElseThrow(), 0.01);
        assertEquals(2.4, trip.kilowattHours().orElseThrow(), 0.001);
        assertEquals(Optional.empty(), trip.litres());
        assertEquals(Optional.of(scene.uid(2)), trip.driver());
    }

    @Test
    void beginsWhenTheCarMovesAndNotBefore() {
        road.ignite("ON");
        scene.pass(Duration.ofMinutes(3)).tick();
        assertEquals(Optional.empty(), road.trips().open());
        scene.move(true);
        assertEquals(
                Scene.START.plus(Duration.ofMinutes(3)),
                road.trips().open().orElseThrow().soFar().from());
    }

    @Test
    void isNoTripWhenTheCarIsMovedWithItsIgnitionOff() {
        scene.move(true).pass(MINUTE).tick();
        road.ignite("ACC");
        assertEquals(Trips.none(), road.trips());
    }

    @Test
    void belongsToWhoIsSignedInWhenItBegins() {
        scene.signIn(2);
        road.start();
        scene.signIn(1);
        road.go(1, 1).park();
        assertEquals(Optional.of(scene.uid(2)), road.last().driver());
    }

    @Test
    void belongsToNobodyWhenWhoIsSignedInIsNoUser() {
        scene.signIn(9);
        road.trip();
        assertEquals(Optional.empty(), road.last().driver());
    }

    @Test
    void goesOnThroughStopsWithTheIgnitionOn() {
        road.start().go(1, 1);
        scene.move(false).pass(Duration.ofHours(2)).tick();
        scene.move(true);
        road.go(1, 1).park();
        assertEquals(1, road.ended().size());
        assertEquals(Duration.ofMinutes(122), Road.length(road.last()));
        road.trip();
        assertEquals(2, road.ended().size());
    }

    @Test
    void endsWhereTheCarStoppedWhenItDoesNotTellItsIgnition() {
        road.say(new Readings(Map.of(Signal.IGNITION, new Value.Unknown())));
        scene.move(true);
        road.go(5, 5);
        scene.pass(Duration.ofSeconds(30)).move(false);
        scene.pass(Duration.ofSeconds(599)).tick();
        assertTrue(road.trips().open().isPresent());
        scene.pass(Duration.ofSeconds(1)).tick();
        assertEquals(Duration.ofSeconds(330), Road.length(road.last()));
    }

    @Test
    void goesOnThroughShortStopsOfACarThatDoesNotTellItsIgnition() {
        road.say(new Readings(Map.of(Signal.IGNITION, new Value.Unknown())));
        scene.move(true);
        road.go(5, 5);
        scene.move(false).pass(Duration.ofMinutes(9)).tick();
        scene.move(true);
        road.go(5, 5);
        scene.move(false).pass(Duration.ofMinutes(10)).tick();
        assertEquals(1, road.ended().size());
        assertEquals(10_000, road.last().metres().orElseThrow(), 0.01);
    }

    @Test
    void writesDownAMinuteAtATimeAndNothingInBetween() {
        road.start();
        Kept begun = scene.state().kept();
        for (int second = 1; second < 60; second++) {
            scene.pass(Duration.ofSeconds(1));
            road.say(Readings.of(Signal.DISTANCE, 1_000_000 + second * 20));
            scene.tick();
            assertEquals(begun.usage(), scene.state().kept().usage());
        }
        scene.pass(Duration.ofSeconds(1)).tick();
        Trip soFar = road.trips().open().orElseThrow().soFar();
        assertEquals(MINUTE, Road.length(soFar));
        assertEquals(1180, soFar.metres().orElseThrow(), 0.01);
    }

    @Test
    void writesNothingWhileTheCarStandsAndUsesNothing() {
        road.start().go(1, 1);
        scene.move(false).pass(MINUTE).tick();
        Kept stood = scene.state().kept();
        scene.pass(Duration.ofHours(1)).tick();
        assertEquals(stood.usage(), scene.state().kept().usage());
    }

    @Test
    void knowsNoDistanceWhenTheCarDoesNotTell() {
        Scene other = Scene.forSeven();
        Road silent = new Road(other);
        silent.say(new Readings(Map.of(Signal.DISTANCE, new Value.Unknown())));
        silent.say(new Readings(Map.of(Signal.ENERGY_USED, new Value.Unknown())));
        silent.ignite("ON");
        other.move(true).pass(MINUTE).move(false);
        silent.ignite("OFF");
        assertEquals(Optional.empty(), silent.last().metres());
        assertEquals(Optional.empty(), silent.last().kilowattHours());
    }

    @Test
    void neverDrivesBackwardsWithItsOdometer() {
        road.start();
        scene.pass(MINUTE);
        road.say(Readings.of(Signal.DISTANCE, 5));
        scene.pass(MINUTE);
        road.say(Readings.of(Signal.DISTANCE, 1005));
        scene.pass(MINUTE);
        road.say(Readings.of(Signal.DISTANCE, -7));
        scene.pass(MINUTE);
        road.say(Readings.of(Signal.DISTANCE, 1e300));
        road.park();
        assertEquals(1000, road.last().metres().orElseThrow(), 0.01);
    }

    @Test
    void countsFuelOnThoughTheCarBeginsAtZeroAgain() {
        road.say(Readings.of(Signal.FUEL_USED, 0.5));
        road.start();
        scene.pass(MINUTE);
        road.say(Readings.of(Signal.FUEL_USED, 1.5));
        scene.pass(MINUTE);
        road.say(Readings.of(Signal.FUEL_USED, 0.25)).state();
        road.park();
        assertEquals(1.25, road.last().litres().orElseThrow(), 0.001);
    }

    @Test
    void takesAsLongAsTheSteadyClockSaysThoughTheWallClockIsMoved() {
        road.start().go(1, 1);
        scene.setWallClock(Duration.ofDays(-30));
        road.go(1, 1);
        scene.setWallClock(Duration.ofDays(900));
        road.go(1, 1).park();
        assertEquals(Scene.START, road.last().from());
        assertEquals(Duration.ofMinutes(3), Road.length(road.last()));
    }

    @Test
    void knowsNoPlaceWhileAnOccupantHasStoppedThat() {
        scene.act(new Action.StopLocation(true));
        road.at(Road.HOME).start().go(1, 1).at(Road.LAKE).park();
        scene.act(new Action.StopLocation(false));
        assertEquals(Optional.empty(), road.last().start());
        assertEquals(Optional.empty(), road.last().end());
    }

    @Test
    void forgetsTheLastPlaceOnTheWayWithTheTouchThatStopsIt() {
        road.at(Road.HOME).start().at(Road.LAKE).go(1, 1);
        assertEquals(
                Optional.of(Road.LAKE),
                road.trips().open().orElseThrow().soFar().end());
        scene.act(new Action.StopLocation(true));
        assertEquals(Optional.empty(), road.trips().open().orElseThrow().soFar().end());
        road.go(1, 1).park();
        assertEquals(Optional.of(Road.HOME), road.last().start());
        assertEquals(Optional.empty(), road.last().end());
    }

    @Test
    void isNobodysOnceItsUserIsGone() {
        scene.signIn(2);
        road.trip().start();
        scene.ask(Says.remove(Says.user(1), 2));
        assertEquals(Optional.empty(), road.last().driver());
        assertEquals(Optional.empty(), road.trips().open().orElseThrow().soFar().driver());
    }

    @Test
    void isGoneWithAReset() {
        road.trip();
        scene.act(1, new Action.Reset(new Confirmation.Held(Duration.ofMinutes(1))));
        assertEquals(Trips.none(), road.trips());
        assertFalse(road.start().trips().open().isEmpty());
    }

    @Test
    void numbersGrowThoughTheOldestGo() {
        road.bound(3, Duration.ofDays(30));
        for (int trip = 0; trip < 5; trip++) {
            road.trip();
        }
        assertEquals(
                List.of(3L, 4L, 5L), road.ended().stream().map(Trip::number).toList());
        scene.pass(Duration.ofDays(30).plusHours(1)).tick();
        assertEquals(List.of(), road.ended());
        assertEquals(6, road.trip().last().number());
    }
}
