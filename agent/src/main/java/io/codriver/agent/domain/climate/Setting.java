package io.codriver.agent.domain.climate;

import io.codriver.agent.domain.access.Circumstances;
import io.codriver.agent.domain.roster.Roster;
import io.codriver.agent.domain.rule.Given;
import io.codriver.agent.domain.vehicle.Readings;

/**
 * What the rules of the plan are told of the car.
 *
 * @param roster its users
 * @param circumstances what decides whether a user may
 * @param car what its signals say
 * @param given the rest
 */
public record Setting(Roster roster, Circumstances circumstances, Readings car, Given given) {}
