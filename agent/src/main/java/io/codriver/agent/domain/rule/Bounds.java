package io.codriver.agent.domain.rule;

import java.time.Duration;

/**
 * How much of the past the car remembers; configuration, not kept in the store.
 *
 * @param most how many trips, and how many times of charging; 1 to 10,000
 * @param oldest how old they get
 */
public record Bounds(int most, Duration oldest) {

    /** 500 of each, for a year. */
    public static final Bounds STANDARD = new Bounds(500, Duration.ofDays(365));
}
