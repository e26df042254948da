package io.codriver.agent.domain.charging;

import java.time.Instant;
import java.util.Optional;

/**
 * One time that the car was charged.
 *
 * @param number its place in the row of all, from 1
 * @param from when it began, by the wall clock
 * @param to when it ended, or the last reading of one that goes on
 * @param fromPercent the battery's charge at its begin, if the car tells
 * @param toPercent the battery's charge at its end
 * @param kilowattHours what the battery took, if the car tells
 */
public record Session(
        long number,
        Instant from,
        Instant to,
        Optional<Double> fromPercent,
        Optional<Double> toPercent,
        Optional<Double> kilowattHours) {}
