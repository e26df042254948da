package io.codriver.agent.domain.climate;

import io.codriver.agent.domain.vehicle.Cabin;
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

    public Departure {
        days = Set.copyOf(days);
        if (days.isEmpty() || at.getSecond() != 0 || at.getNano() != 0) {
            throw new IllegalArgumentException("a departure has a day, and a time to the minute");
        }
        if (temperature < Cabin.COLDEST || temperature > Cabin.WARMEST) {
            throw new IllegalArgumentException("a temperature is " + Cabin.COLDEST + " to " + Cabin.WARMEST);
        }
    }
}
