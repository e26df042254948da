package io.codriver.agent.domain;

import io.codriver.agent.domain.privacy.Position;
import io.codriver.agent.domain.roster.Uid;
import java.util.Optional;

/**
 * What the car and its head unit say now; not kept in the store.
 *
 * @param standing whether the car stands still
 * @param driver who is signed in on the head unit, if that is known
 * @param position where the car is, if it can receive that
 */
public record Signals(boolean standing, Optional<Uid> driver, Optional<Position> position) {

    /** Of a car that has not said anything yet. */
    public static final Signals NONE = new Signals(true, Optional.empty(), Optional.empty());

    Signals standing(boolean now) {
        return new Signals(now, driver, position);
    }

    Signals driver(Optional<Uid> now) {
        return new Signals(standing, now, position);
    }

    Signals position(Optional<Position> now) {
        return new Signals(standing, driver, now);
    }
}
