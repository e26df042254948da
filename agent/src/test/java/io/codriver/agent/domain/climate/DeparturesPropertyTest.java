package io.codriver.agent.domain.climate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.domain.vehicle.Cabin;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Over years of random plans in any zone: no departure is made ready twice, and none is left out while the agent runs. */
class DeparturesPropertyTest {

    private static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "America/New_York",
            "Australia/Lord_Howe",
            "America/Santiago",
            "Africa/Casablanca",
            "Asia/Kathmandu",
            "Pacific/Apia",
            "UTC");

    @Property(tries = 60)
    void makesEachDepartureReadyOnceWhileTheAgentRuns(
            @ForAll("plans") Plan plan, @ForAll("starts") Instant start, @ForAll("seconds") List<Integer> seconds) {
        NavigableSet<Instant> expected = departures(plan, start, Duration.ofDays(400));
        PlannedCar car = new PlannedCar(plan, start);
        int turn = 0;
        TreeSet<Instant> ticks = new TreeSet<>();
        for (Instant departure : expected) {
            // One tick in the time before it and others around: more would only cost time.
            int second = seconds.get(turn++ % seconds.size());
            ticks.add(departure.minusSeconds(1 + second % 600));
            ticks.add(departure.minusSeconds(601));
            ticks.add(departure.plusSeconds(second));
            for (int last = 1; last <= 3; last++) {
                ticks.add(departure.minusSeconds(last));
            }
        }
        ticks.forEach(car::tickAt);
        assertEquals(
                expected.stream().collect(Collectors.toMap(at -> at, at -> 1, Integer::sum, TreeMap::new)),
                upTo(expected.last(), car));
        assertEquals(0, car.missed());
    }

    /** The next departure after the last may be so near that the car makes itself ready for it too. */
    private static Map<Instant, Integer> upTo(Instant last, PlannedCar car) {
        return new TreeMap<>(car.madeReady()).headMap(last, true);
    }

    @Property(tries = 200)
    void makesNoDepartureReadyTwiceWhateverTheClockAndTheAgentDo(
            @ForAll("plans") Plan plan, @ForAll("starts") Instant start, @ForAll("moves") List<Move> moves) {
        PlannedCar car = new PlannedCar(plan, start);
        Instant wall = start;
        for (Move move : moves) {
            wall = wall.plus(move.by());
            for (int tick = 0; tick < move.ticks(); tick++) {
                wall = wall.plusSeconds(97);
                car.tickAt(wall);
            }
            if (move.restart()) {
                car.restart();
            }
        }
        car.madeReady().forEach((departure, times) -> assertEquals(1, times, () -> "for " + departure));
        assertTrue(departures(plan, start.minus(Duration.ofDays(4000)), Duration.ofDays(8000))
                .containsAll(car.madeReady().keySet()));
    }

    /**
     * The clock moves, then the agent runs for a while.
     *
     * @param by how far the clock is set on or back
     * @param ticks how often it ticks then
     * @param restart whether the agent stops then
     */
    record Move(Duration by, int ticks, boolean restart) {}

    @Provide
    Arbitrary<Plan> plans() {
        Arbitrary<Departure> departure = Combinators.combine(
                        Arbitraries.of(DayOfWeek.class).set().ofMinSize(1).ofMaxSize(7),
                        Arbitraries.integers().between(0, 24 * 60 - 1),
                        Arbitraries.integers().between(Cabin.COLDEST, Cabin.WARMEST))
                .as((days, minute, temperature) ->
                        new Departure(days, LocalTime.MIDNIGHT.plusMinutes(minute), temperature));
        return Combinators.combine(
                        Arbitraries.of(ZONES).map(ZoneId::of),
                        departure.list().ofMinSize(1).ofMaxSize(4))
                .as(Plan::new);
    }

    @Provide
    Arbitrary<Instant> starts() {
        return Arbitraries.longs()
                .between(0, 4L * 365 * 24 * 3600)
                .map(Instant.parse("2024-01-01T00:00:00Z")::plusSeconds);
    }

    @Provide
    Arbitrary<List<Integer>> seconds() {
        return Arbitraries.integers().between(0, 900).list().ofMinSize(1).ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<Move>> moves() {
        Arbitrary<Duration> by = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.integers().between(-90, 90).map(Duration::ofMinutes)),
                Tuple.of(3, Arbitraries.integers().between(-72, 200).map(Duration::ofHours)),
                Tuple.of(1, Arbitraries.integers().between(-400, 400).map(Duration::ofDays)));
        return Combinators.combine(by, Arbitraries.integers().between(0, 60), Arbitraries.of(true, false))
                .as(Move::new)
                .list()
                .ofMaxSize(60);
    }

    /** Told in another way than the rules do: day by day, by the offsets that are valid at that time of that day. */
    private static NavigableSet<Instant> departures(Plan plan, Instant after, Duration span) {
        TreeSet<Instant> found = new TreeSet<>();
        LocalDate day = LocalDate.ofInstant(after, ZoneOffset.UTC).minusDays(2);
        LocalDate last = LocalDate.ofInstant(after.plus(span), ZoneOffset.UTC).plusDays(2);
        for (; !day.isAfter(last); day = day.plusDays(1)) {
            for (Departure departure : plan.departures()) {
                if (departure.days().contains(day.getDayOfWeek())) {
                    found.add(at(day.atTime(departure.at()), plan.zone()));
                }
            }
        }
        return found.subSet(after, false, after.plus(span), true);
    }

    private static Instant at(LocalDateTime time, ZoneId zone) {
        List<ZoneOffset> valid = new ArrayList<>(zone.getRules().getValidOffsets(time));
        ZoneOffset offset =
                valid.isEmpty() ? zone.getRules().getTransition(time).getOffsetBefore() : valid.get(0);
        return time.toInstant(offset);
    }
}
