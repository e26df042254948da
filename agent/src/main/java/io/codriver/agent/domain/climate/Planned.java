package io.codriver.agent.domain.climate;

import io.codriver.agent.domain.roster.Uid;
import java.time.Instant;

/**
 * The plan that is in force.
 *
 * @param plan when
 * @param by who made it: without that user's right it does not run
 * @param handledUntil departures up to then were made ready, or missed, and never come again
 */
public record Planned(Plan plan, Uid by, Instant handledUntil) {}
