package io.codriver.agent.domain.view;

import io.codriver.agent.domain.access.Circumstances;
import io.codriver.agent.domain.charging.Sessions;
import io.codriver.agent.domain.trip.Trips;
import io.codriver.agent.domain.vehicle.Position;
import io.codriver.agent.domain.vehicle.Readings;
import java.time.Instant;
import java.util.Optional;

/**
 * All that there is to show of a car.
 *
 * @param circumstances what besides the user decides what a user may see
 * @param readings what its signals say
 * @param at when they last said something, where it is apart
 * @param locatedAt when they last said where it is
 * @param locationStopped whether an occupant has stopped that anybody outside learns where it is
 * @param trips where it went
 * @param charging how it was charged
 */
public record Subject(
        Circumstances circumstances,
        Readings readings,
        Optional<Instant> at,
        Optional<Instant> locatedAt,
        boolean locationStopped,
        Trips trips,
        Sessions charging) {

    /** Where the car is; nothing if it cannot receive that, or an occupant has stopped it. */
    Optional<Place.Known> findPlace() {
        Optional<Position> position = readings.findPosition().filter(known -> !locationStopped);
        return position.flatMap(known -> locatedAt.map(time -> new Place.Known(known, time)));
    }
}
