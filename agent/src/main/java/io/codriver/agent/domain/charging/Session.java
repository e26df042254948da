package io.codriver.agent.domain.charging;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One time that the car was charged.
 *
 * @param number its place in the row of all, from 1
 * @param from when it began, by the wall clock
 * @param to when it ended, or the last reading of one that goes on: as long after its begin as it took by the steady clock
 * @param endedAt the steady clock then, by which it grows old
 * @param fromPercent the battery's charge at its begin, if the car tells
 * @param toPercent the battery's charge at its end
 * @param kilowattHours what the battery took, if the car tells
 */
public record Session(
        long number,
        Instant from,
        Instant to,
        Duration endedAt,
        Optional<Double> fromPercent,
        Optional<Double> toPercent,
        Optional<Double> kilowattHours) {}
