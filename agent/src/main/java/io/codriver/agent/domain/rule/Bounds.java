package io.codriver.agent.domain.rule;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

/**
 * How much of the past the car remembers; configuration, not kept in the store.
 *
 * @param most how many trips, and how many times of charging; 1 to 10,000
 * @param oldest how old they get; at least an hour
 */
public record Bounds(int most, Duration oldest) {

    /** The highest number that can be asked for. */
    public static final int MOST = 10_000;

    /** 500 of each, for a year. */
    public static final Bounds STANDARD = new Bounds(500, Duration.ofDays(365));

    public Bounds {
        if (most < 1 || most > MOST || oldest.compareTo(Duration.ofHours(1)) < 0) {
            throw new IllegalArgumentException("a car remembers 1 to " + MOST + " trips, for an hour or longer");
        }
    }

    /**
     * What is left of a history. What is too old goes with the hour, so that the disk is not asked for each single one.
     *
     * @param oldestFirst the history
     * @param endedAt when something of it ended, by the steady clock
     * @param now the steady clock
     * @return the same list if nothing goes
     */
    public <T> List<T> keep(List<T> oldestFirst, Function<T, Duration> endedAt, Duration now) {
        Duration before = now.truncatedTo(ChronoUnit.HOURS).minus(oldest);
        int gone = Math.max(0, oldestFirst.size() - most);
        while (gone < oldestFirst.size() && endedAt.apply(oldestFirst.get(gone)).compareTo(before) < 0) {
            gone++;
        }
        return gone == 0 ? oldestFirst : List.copyOf(oldestFirst.subList(gone, oldestFirst.size()));
    }
}
