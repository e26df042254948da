package io.codriver.agent.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.domain.charging.Session;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.rule.Bounds;
import io.codriver.agent.domain.trip.Trip;
import io.codriver.agent.domain.trip.Trips;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.agent.domain.vehicle.Value;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the car says, and whenever: the history makes sense. */
class HistoryPropertyTest {

    private static final Bounds FEW = new Bounds(5, Duration.ofDays(2));
    private static final List<Signal> AMOUNTS = List.of(
            Signal.DISTANCE,
            Signal.ENERGY_USED,
            Signal.FUEL_USED,
            Signal.ENERGY_CHARGED,
            Signal.CHARGE,
            Signal.LATITUDE);
    private static final List<Signal> TRUTHS = List.of(Signal.MOVING, Signal.CHARGING, Signal.CHARGING_CABLE);
    private static final List<Double> ODD =
            List.of(0.0, -1.0, 1e-300, 1e300, -Double.MAX_VALUE, Double.MAX_VALUE, 50.0, 90.0, 1e7, 1e12);

    /** Something happens. */
    @FunctionalInterface
    interface Happening {
        void to(Scene scene, Road road);
    }

    @Property(tries = 300)
    void anythingThatTheCarSaysMakesTripsInOrderThatNeverGoBack(@ForAll("anything") List<Happening> all) {
        Scene scene = Scene.forSeven().linked(1, Role.PRIMARY);
        Road road = new Road(scene).bound(FEW.most(), FEW.oldest());
        long recorded = 0;
        for (Happening one : all) {
            one.to(scene, road);
            check(scene, road);
            assertTrue(road.trips().recorded() >= recorded);
            recorded = road.trips().recorded();
        }
    }

    /** The wall clock is left alone here; the power may go at any time. */
    @Property(tries = 300)
    void aDriveLosesAMinuteAtMostWhereverThePowerGoes(
            @ForAll("drives") List<Integer> seconds, @ForAll boolean comesBack) {
        Scene scene = Scene.forSeven().linked(1, Role.PRIMARY);
        Road road = new Road(scene);
        road.start();
        double metres = 1_000_000;
        for (int pause : seconds) {
            scene.pass(Duration.ofSeconds(pause));
            metres += 10 * pause;
            road.say(Readings.of(Signal.DISTANCE, metres));
            scene.tick();
        }
        Duration driven =
                Duration.ofSeconds(seconds.stream().mapToInt(one -> one).sum());
        road.cutThePower();
        if (comesBack) {
            road.say(Readings.of(Signal.DISTANCE, metres).and(Readings.of(Signal.IGNITION, "ON")));
            road.say(Readings.of(Signal.IGNITION, "OFF"));
            assertEquals(driven, Road.length(road.last()));
            assertEquals(metres - 1_000_000, road.last().metres().orElseThrow(), 0.01);
        } else {
            road.say(Readings.of(Signal.IGNITION, "OFF"));
            Duration lost = driven.minus(Road.length(road.last()));
            assertFalse(lost.isNegative());
            assertTrue(lost.compareTo(Duration.ofMinutes(1)) < 0, () -> "lost " + lost);
            // What the car said last before the minute was over is on disk.
            assertTrue(road.last().metres().orElseThrow() >= metres - 1_000_000 - 10 * 120, "lost too much of the way");
        }
    }

    private static void check(Scene scene, Road road) {
        Trips trips = road.trips();
        assertTrue(trips.ended().size() <= FEW.most());
        Duration oldest = scene.now().steady().minus(FEW.oldest()).minus(Duration.ofHours(1));
        Duration before = Duration.ZERO;
        long number = 0;
        for (Trip trip : all(trips)) {
            Duration length = Road.length(trip);
            assertFalse(length.isNegative());
            Duration begun = trip.endedAt().minus(length);
            assertTrue(begun.compareTo(before) >= 0, "two trips at one time");
            before = trip.endedAt();
            assertTrue(trip.number() > number);
            number = trip.number();
            assertAmount(trip.metres());
            assertAmount(trip.kilowattHours());
            assertAmount(trip.litres());
        }
        assertTrue(number <= trips.recorded());
        trips.ended().forEach(trip -> assertTrue(trip.endedAt().compareTo(oldest) >= 0, "too old"));
        assertTrue(road.charging().ended().size() <= FEW.most());
        for (Session session : road.charging().ended()) {
            assertFalse(Duration.between(session.from(), session.to()).isNegative());
            assertTrue(session.endedAt().compareTo(oldest) >= 0, "too old");
            assertAmount(session.kilowattHours());
            assertTrue(session.toPercent().orElse(0.0) <= 100);
        }
    }

    private static List<Trip> all(Trips trips) {
        return Stream.concat(trips.ended().stream(), trips.open().stream().map(open -> open.soFar()))
                .toList();
    }

    private static void assertAmount(Optional<Double> amount) {
        assertTrue(amount.orElse(0.0) >= 0 && Double.isFinite(amount.orElse(0.0)), () -> "an amount of " + amount);
    }

    @Provide
    Arbitrary<List<Integer>> drives() {
        return Arbitraries.integers().between(1, 50).list().ofMinSize(1).ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<Happening>> anything() {
        Arbitrary<Happening> amounts = Arbitraries.of(AMOUNTS)
                .flatMap(signal -> Arbitraries.oneOf(
                                Arbitraries.of(ODD), Arbitraries.doubles().between(0, 1e5))
                        .filter(number -> signal != Signal.LATITUDE || Math.abs(number) <= 90)
                        .map(number -> say(Readings.of(signal, number))));
        Arbitrary<Happening> truths = Arbitraries.of(TRUTHS)
                .flatMap(signal -> Arbitraries.of(true, false).map(is -> say(Readings.of(signal, is))));
        Arbitrary<Happening> words = Arbitraries.of("ON", "OFF", "START", "ACC", "LOCK", "UNDEFINED", "x", "")
                .map(word -> say(Readings.of(Signal.IGNITION, word)));
        Arbitrary<Happening> unknown = Arbitraries.of(Signal.IGNITION, Signal.DISTANCE, Signal.MOVING, Signal.CHARGING)
                .map(signal -> say(new Readings(Map.of(signal, new Value.Unknown()))));
        Arbitrary<Happening> times = Arbitraries.of(1L, 9L, 10L, 59L, 60L, 300L, 600L, 5_000L, 90_000L)
                .map(seconds ->
                        (scene, road) -> scene.pass(Duration.ofSeconds(seconds)).tick());
        Arbitrary<Happening> moved = Arbitraries.of(-400, -1, 1, 400)
                .map(days -> (scene, road) -> scene.setWallClock(Duration.ofDays(days)));
        Arbitrary<Happening> cuts = Arbitraries.of(true).map(yes -> (scene, road) -> road.cutThePower());
        Arbitrary<Happening> switches =
                Arbitraries.of(true, false).map(stop -> (scene, road) -> scene.act(new Action.StopLocation(stop)));
        return Arbitraries.oneOf(amounts, truths, truths, words, words, unknown, times, times, moved, cuts, switches)
                .list()
                .ofMaxSize(60);
    }

    private static Happening say(Readings readings) {
        return (scene, road) -> road.say(readings);
    }
}
