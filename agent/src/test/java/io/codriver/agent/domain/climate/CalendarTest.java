package io.codriver.agent.domain.climate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When the departures of a plan are, also on the days on which the clocks change. */
class CalendarTest {

    private static final Set<DayOfWeek> EVERY_DAY = Set.of(DayOfWeek.values());

    @Test
    void comesEveryWeekOnItsDays() {
        Plan plan = plan("Europe/Berlin", new Departure(Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), time("07:30"), 21));
        assertEquals(
                List.of("2026-11-02T06:30:00Z", "2026-11-06T06:30:00Z", "2026-11-09T06:30:00Z"),
                next(plan, "2026-10-31T00:00:00Z", 3));
        assertEquals(Optional.of(at("2026-10-30T06:30:00Z")), Calendar.findLast(plan, at("2026-11-02T06:29:59Z")));
        assertEquals(Optional.of(at("2026-11-02T06:30:00Z")), Calendar.findLast(plan, at("2026-11-02T06:30:00Z")));
    }

    @Test
    void keepsTheTimeOfTheClockOnTheWallWhenSummerTimeBeginsAndEnds() {
        Plan plan = plan("Europe/Berlin", new Departure(EVERY_DAY, time("07:00"), 21));
        assertEquals(
                List.of("2026-03-28T06:00:00Z", "2026-03-29T05:00:00Z", "2026-03-30T05:00:00Z"),
                next(plan, "2026-03-27T12:00:00Z", 3));
        assertEquals(
                List.of("2026-10-24T05:00:00Z", "2026-10-25T06:00:00Z", "2026-10-26T06:00:00Z"),
                next(plan, "2026-10-23T12:00:00Z", 3));
    }

    @Test
    void comesOnceAndAsLongAfterMidnightAsEverWhereSummerTimeLeavesItOut() {
        Plan plan = plan("Europe/Berlin", new Departure(EVERY_DAY, time("02:30"), 21));
        // 02:30 is not on that day's clock; 01:30 UTC is when it would have been, and the clock shows 03:30.
        assertEquals(
                List.of("2026-03-28T01:30:00Z", "2026-03-29T01:30:00Z", "2026-03-30T00:30:00Z"),
                next(plan, "2026-03-27T12:00:00Z", 3));
    }

    @Test
    void comesOnceAndTheFirstTimeWhereTheEndOfSummerTimeRepeatsIt() {
        Plan plan = plan("Europe/Berlin", new Departure(EVERY_DAY, time("02:30"), 21));
        assertEquals(
                List.of("2026-10-24T00:30:00Z", "2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z"),
                next(plan, "2026-10-23T12:00:00Z", 3));
    }

    @Test
    void followsTheRuleOfAnyZone() {
        // Lord Howe Island moves its clocks by half an hour, in the southern spring.
        Plan plan = plan("Australia/Lord_Howe", new Departure(EVERY_DAY, time("02:15"), 21));
        assertEquals(
                List.of("2026-10-02T15:45:00Z", "2026-10-03T15:45:00Z", "2026-10-04T15:15:00Z"),
                next(plan, "2026-10-02T00:00:00Z", 3));
        // Where a whole day was left out, its departure fell together with that of the next.
        Plan samoa = plan("Pacific/Apia", new Departure(EVERY_DAY, time("08:00"), 21));
        assertEquals(
                List.of("2011-12-28T18:00:00Z", "2011-12-29T18:00:00Z", "2011-12-30T18:00:00Z", "2011-12-31T18:00:00Z"),
                next(samoa, "2011-12-28T00:00:00Z", 4));
        Plan fixed = plan("+05:30", new Departure(Set.of(DayOfWeek.SUNDAY), time("00:00"), 21));
        assertEquals(List.of("2026-03-28T18:30:00Z"), next(fixed, "2026-03-28T18:29:59Z", 1));
    }

    @Test
    void takesDeparturesAtOneTimeForOneWithTheTemperatureOfTheFirst() {
        Plan plan = plan(
                "UTC",
                new Departure(Set.of(DayOfWeek.MONDAY), time("07:00"), 24),
                new Departure(EVERY_DAY, time("07:00"), 18));
        assertEquals(List.of("2026-03-16T07:00:00Z", "2026-03-17T07:00:00Z"), next(plan, "2026-03-15T07:00:00Z", 2));
        assertEquals(Optional.of(24), Calendar.findTemperature(plan, at("2026-03-16T07:00:00Z")));
        assertEquals(Optional.of(18), Calendar.findTemperature(plan, at("2026-03-17T07:00:00Z")));
        assertEquals(Optional.empty(), Calendar.findTemperature(plan, at("2026-03-17T07:00:01Z")));
    }

    @Test
    void hasNoNextWithoutADeparture() {
        Plan plan = plan("UTC");
        assertEquals(Optional.empty(), Calendar.findNext(plan, Instant.EPOCH));
        assertTrue(Calendar.findLast(plan, Instant.EPOCH).isEmpty());
    }

    private static Plan plan(String zone, Departure... departures) {
        return new Plan(ZoneId.of(zone), List.of(departures));
    }

    private static LocalTime time(String text) {
        return LocalTime.parse(text);
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }

    private static List<String> next(Plan plan, String after, int count) {
        List<String> found = new ArrayList<>();
        Instant last = at(after);
        for (int i = 0; i < count; i++) {
            last = Calendar.findNext(plan, last).orElseThrow();
            found.add(last.toString());
        }
        return found;
    }
}
