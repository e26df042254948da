package io.codriver.agent.domain;

import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import java.time.Instant;
import java.util.Optional;

/**
 * What the car and its head unit say now; not kept in the store.
 *
 * @param readings what the car's signals say
 * @param at when they last said something, by the wall clock
 * @param driver who is signed in on the head unit, if that is known
 */
public record Signals(Readings readings, Optional<Instant> at, Optional<Uid> driver) {

    /** Of a car that has not said anything yet. */
    public static final Signals NONE = new Signals(Readings.NONE, Optional.empty(), Optional.empty());

    /** Whether the car stands still. */
    public boolean standing() {
        return !readings.is(Signal.MOVING);
    }

    Signals read(Readings later, Instant now) {
        return new Signals(readings.and(later), Optional.of(now), driver);
    }

    Signals driver(Optional<Uid> now) {
        return new Signals(readings, at, now);
    }
}
