package io.codriver.agent.domain.climate;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * When the departures of a plan are. A time that a change to summer time leaves out comes as long after midnight as on
 * any other day, by the clock one hour later; of a time that comes twice the first counts.
 */
final class Calendar {

    /** A departure of that week is not farther than this from its weekday, also where a change of zone moved it. */
    private static final int WEEKS_BEFORE = -1;

    private static final int WEEKS_AFTER = 2;

    private Calendar() {}

    /** One departure on one day. */
    private record Entry(Instant at, int temperature) {}

    /** The first departure after a time. */
    static Optional<Instant> findNext(Plan plan, Instant after) {
        return around(plan, after).map(Entry::at).filter(after::isBefore).min(Comparator.naturalOrder());
    }

    /** The last departure at or before a time. */
    static Optional<Instant> findLast(Plan plan, Instant until) {
        return around(plan, until)
                .map(Entry::at)
                .filter(at -> !until.isBefore(at))
                .max(Comparator.naturalOrder());
    }

    /** The temperature of the departure at exactly that time; of several the first in the plan counts. */
    static Optional<Integer> findTemperature(Plan plan, Instant departure) {
        return around(plan, departure)
                .filter(entry -> entry.at().equals(departure))
                .map(Entry::temperature)
                .findFirst();
    }

    private static Stream<Entry> around(Plan plan, Instant time) {
        LocalDate today = time.atZone(plan.zone()).toLocalDate();
        return plan.departures().stream()
                .flatMap(departure -> departure.days().stream()
                        .flatMap(day -> dates(day, today))
                        .map(date -> new Entry(
                                ZonedDateTime.of(date, departure.at(), plan.zone())
                                        .toInstant(),
                                departure.temperature())));
    }

    private static Stream<LocalDate> dates(DayOfWeek day, LocalDate today) {
        LocalDate last = today.with(TemporalAdjusters.previousOrSame(day));
        return IntStream.rangeClosed(WEEKS_BEFORE, WEEKS_AFTER).mapToObj(last::plusWeeks);
    }
}
