package io.codriver.agent.domain;

import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.agent.domain.view.Health;
import java.time.Instant;
import java.util.Optional;

/**
 * What the car and its head unit say now; not kept in the store.
 *
 * @param readings what the car's signals say
 * @param at when they last said something, by the wall clock; where the car is does not count, so that the time does not
 *     tell that it is received
 * @param locatedAt when they last said where the car is, or that they cannot
 * @param healthTold what users were told of the car's health
 * @param driver who is signed in on the head unit, if that is known
 */
public record Signals(
        Readings readings,
        Optional<Instant> at,
        Optional<Instant> locatedAt,
        Readings healthTold,
        Optional<Uid> driver) {

    /** Of a car that has not said anything yet. */
    public static final Signals NONE =
            new Signals(Readings.NONE, Optional.empty(), Optional.empty(), Readings.NONE, Optional.empty());

    /** Whether the car stands still. */
    public boolean standing() {
        return !readings.is(Signal.MOVING);
    }

    Signals read(Readings later, Instant now) {
        boolean located = later.values().keySet().stream().anyMatch(Signal::isOfPosition);
        boolean other = later.values().keySet().stream().anyMatch(signal -> !signal.isOfPosition());
        Readings all = readings.and(later);
        return new Signals(
                all,
                other ? Optional.of(now) : at,
                located ? Optional.of(now) : locatedAt,
                Health.tell(healthTold, all),
                driver);
    }

    Signals driver(Optional<Uid> now) {
        return new Signals(readings, at, locatedAt, healthTold, now);
    }
}
