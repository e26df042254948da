package io.codriver.agent.domain.climate;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;

/**
 * A time at which somebody wants to drive off, every week.
 *
 * @param days at least one
 * @param at by the plan's zone, to the minute
 * @param temperature degrees Celsius in the car then
 */
public record Departure(Set<DayOfWeek> days, LocalTime at, int temperature) {

    /** The coldest and the warmest that can be wished for. */
    public static final int COLDEST = 16;

    public static final int WARMEST = 28;

    public Departure {
        days = Set.copyOf(days);
        if (days.isEmpty() || at.getSecond() != 0 || at.getNano() != 0) {
            throw new IllegalArgumentException("a departure has a day, and a time to the minute");
        }
        if (temperature < COLDEST || temperature > WARMEST) {
            throw new IllegalArgumentException("a temperature is " + COLDEST + " to " + WARMEST);
        }
    }
}
