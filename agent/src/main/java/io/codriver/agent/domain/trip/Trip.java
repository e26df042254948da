package io.codriver.agent.domain.trip;

import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.vehicle.Position;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A trip that has ended.
 *
 * @param number its place in the row of all trips of this car, from 1
 * @param from when it began, by the wall clock
 * @param to when it ended: as long after its begin as it took by the steady clock
 * @param endedAt the steady clock at its end, by which it grows old
 * @param start where, unless the car could not receive it or somebody had stopped it
 * @param end where
 * @param metres how far, if the car tells
 * @param kilowattHours what it took from the battery, if the car tells
 * @param litres what it took from the tank, if the car tells
 * @param driver whose trip it is: who was signed in when it began, or to whom it was assigned
 */
public record Trip(
        long number,
        Instant from,
        Instant to,
        Duration endedAt,
        Optional<Position> start,
        Optional<Position> end,
        Optional<Double> metres,
        Optional<Double> kilowattHours,
        Optional<Double> litres,
        Optional<Uid> driver) {

    /** The same for somebody who must not know where it went. */
    public Trip withoutPlaces() {
        return new Trip(
                number, from, to, endedAt, Optional.empty(), Optional.empty(), metres, kilowattHours, litres, driver);
    }

    Trip of(Optional<Uid> whose) {
        return new Trip(number, from, to, endedAt, start, end, metres, kilowattHours, litres, whose);
    }

    Trip endingAt(Optional<Position> where) {
        return new Trip(number, from, to, endedAt, start, where, metres, kilowattHours, litres, driver);
    }
}
