package io.codriver.agent.domain.trip;

import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.vehicle.Position;
import java.time.Instant;
import java.util.Optional;

/**
 * A trip that has ended.
 *
 * @param number its place in the row of all trips of this car, from 1
 * @param from when it began, by the wall clock
 * @param to when it ended
 * @param start where, unless the car could not receive it or somebody had stopped it
 * @param end where
 * @param metres how far
 * @param kilowattHours what it took from the battery, if the car tells
 * @param litres what it took from the tank, if the car tells
 * @param driver whose trip it is: who was signed in, or to whom it was assigned
 */
public record Trip(
        long number,
        Instant from,
        Instant to,
        Optional<Position> start,
        Optional<Position> end,
        long metres,
        Optional<Double> kilowattHours,
        Optional<Double> litres,
        Optional<Uid> driver) {}
