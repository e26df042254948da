package io.codriver.agent.domain.view;

import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.vehicle.Position;
import java.time.Instant;

/** Where the car is, as one user is shown it. */
public sealed interface Place {

    /**
     * There it is.
     *
     * @param at when the car last said so, by the wall clock
     */
    record Known(Position position, Instant at) implements Place {}

    /**
     * It is not shown.
     *
     * @param why {@code UNAVAILABLE} if the car cannot receive it, or an occupant has stopped that: one cannot tell which
     */
    record Withheld(Reason why) implements Place {}
}
