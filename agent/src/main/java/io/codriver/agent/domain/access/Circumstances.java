package io.codriver.agent.domain.access;

import io.codriver.agent.domain.platform.Profile;
import io.codriver.agent.domain.roster.Terms;
import io.codriver.agent.domain.upgrade.Upgrades;
import java.util.Optional;

/**
 * What besides the user decides what a user may see and do.
 *
 * @param profile what the platform allows
 * @param terms the terms in force, if the maker has ever changed them
 * @param upgrades what is booked for the car
 * @param clockIsSure whether the car knows the time
 * @param car the state of the car
 */
public record Circumstances(
        Profile profile, Optional<Terms> terms, Upgrades upgrades, boolean clockIsSure, CarState car) {}
