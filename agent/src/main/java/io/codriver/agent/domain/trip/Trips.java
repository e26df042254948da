package io.codriver.agent.domain.trip;

import java.util.List;
import java.util.Optional;

/**
 * The trips that the car remembers.
 *
 * @param recorded how many it ever recorded; the number of the newest
 * @param open the trip on the way
 * @param ended oldest first
 */
public record Trips(long recorded, Optional<OpenTrip> open, List<Trip> ended) {

    public Trips {
        ended = List.copyOf(ended);
    }

    /** Of a car that never drove. */
    public static Trips none() {
        return new Trips(0, Optional.empty(), List.of());
    }
}
