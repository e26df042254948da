package io.codriver.agent.adapter.viss;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before the next attempt: drawn anew from a range whose end doubles. For one thread. */
final class BackOff {

    private static final int MOST_DOUBLINGS = 16;

    private final Duration shortest;
    private final Duration longest;
    private final RandomGenerator random;
    private int failures;

    BackOff(Duration shortest, Duration longest, RandomGenerator random) {
        this.shortest = shortest;
        this.longest = longest;
        this.random = random;
    }

    /** The connection was good: the next failure counts as the first. */
    void settled() {
        failures = 0;
    }

    Duration next() {
        failures = Math.min(failures + 1, MOST_DOUBLINGS);
        Duration doubled = shortest.multipliedBy(1L << failures);
        Duration most = doubled.compareTo(longest) < 0 ? doubled : longest;
        return Duration.ofNanos(random.nextLong(shortest.toNanos(), most.toNanos() + 1));
    }
}
