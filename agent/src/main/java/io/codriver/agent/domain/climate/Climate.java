package io.codriver.agent.domain.climate;

import java.util.Optional;

/**
 * The plan of departures, and what the car does for it now.
 *
 * @param planned the plan in force
 * @param preparation what the car does for the last departure of a plan, until that is over
 */
public record Climate(Optional<Planned> planned, Optional<Preparation> preparation) {

    /** Of a car without a plan. */
    public static Climate none() {
        return new Climate(Optional.empty(), Optional.empty());
    }

    Climate with(Planned changed) {
        return new Climate(Optional.of(changed), preparation);
    }

    Climate with(Preparation changed) {
        return new Climate(planned, Optional.of(changed));
    }

    Climate withoutPreparation() {
        return new Climate(planned, Optional.empty());
    }
}
