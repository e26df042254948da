package io.codriver.agent.domain;

import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.climate.Plan;
import io.codriver.agent.domain.roster.DisplayName;
import java.time.Instant;
import java.util.Optional;

/**
 * The plan of departures, and the profile of whoever is signed in.
 *
 * @param plan the plan in force
 * @param profileKept whether whoever is signed in has kept how the driver's place is
 */
public record ComfortPanel(Optional<PlanLine> plan, boolean profileKept) {

    /**
     * The plan in force.
     *
     * @param plan when
     * @param madeBy who made it
     * @param next the next departure
     * @param preparing whether the car is making itself ready now
     * @param obstacle why the car will not make itself ready as things are: the right, or the time, is missing
     * @param lastDeparture the last departure that was decided
     * @param lastObstacle why the car was not made ready for that, if it was not
     */
    public record PlanLine(
            Plan plan,
            DisplayName madeBy,
            Optional<Instant> next,
            boolean preparing,
            Optional<Reason> obstacle,
            Optional<Instant> lastDeparture,
            Optional<Reason> lastObstacle) {}
}
