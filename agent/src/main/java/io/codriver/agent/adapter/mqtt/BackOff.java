package io.codriver.agent.adapter.mqtt;

import io.codriver.agent.adapter.mqtt.Ending.Kind;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next attempt. A fleet that lost its broker in the same second must not come back in the
 * same second, so every wait is drawn anew from the whole range (full jitter). For one thread.
 *
 * <ul>
 *   <li>lost: from 0.5 s to a limit that doubles from 1 s to 60 s
 *   <li>refused: 5 to 10 min
 *   <li>session taken over: never fight for it; from 5 min, doubling to an hour, to half as much again
 * </ul>
 */
final class BackOff {

    static final Duration SHORTEST = Duration.ofMillis(500);
    static final Duration LONGEST = Duration.ofSeconds(60);
    static final Duration REFUSED = Duration.ofMinutes(5);
    static final Duration LONGEST_TAKEN_OVER = Duration.ofHours(1);

    /** 0.5 s doubled seven times is over a minute, 5 min doubled four times over an hour. */
    private static final int MOST_DOUBLINGS = 8;

    private final RandomGenerator random;
    private int failures;
    private int takeOvers;

    BackOff(RandomGenerator random) {
        this.random = random;
    }

    /** The connection held for a while: the next failure counts as the first. */
    void settled() {
        failures = 0;
        takeOvers = 0;
    }

    /** What stood in the way may be gone: the next failure counts as the first, but for fights for the session. */
    void startAnew() {
        failures = 0;
    }

    /** The wait after an attempt or connection that ended like this. */
    Duration after(Kind kind) {
        return switch (kind) {
            case STOPPED -> Duration.ZERO;
            case REFUSED -> between(REFUSED, REFUSED.multipliedBy(2));
            case TAKEN_OVER -> {
                Duration least = doubled(REFUSED, takeOvers++, LONGEST_TAKEN_OVER);
                yield between(least, least.plus(least.dividedBy(2)));
            }
            case LOST -> between(SHORTEST, doubled(SHORTEST, ++failures, LONGEST));
        };
    }

    private static Duration doubled(Duration first, int times, Duration most) {
        Duration value = first.multipliedBy(1L << Math.min(times, MOST_DOUBLINGS));
        return value.compareTo(most) < 0 ? value : most;
    }

    private Duration between(Duration least, Duration most) {
        return Duration.ofMillis(random.nextLong(least.toMillis(), most.toMillis() + 1));
    }
}
