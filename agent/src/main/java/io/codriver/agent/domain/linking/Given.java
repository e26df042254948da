package io.codriver.agent.domain.linking;

import io.codriver.agent.domain.platform.Profile;
import io.codriver.agent.domain.roster.Epoch;
import io.codriver.agent.domain.time.Moment;

/**
 * What a decision is told of the world and cannot change.
 *
 * @param profile what the platform allows
 * @param epoch names the users
 * @param standing whether the car stands still
 * @param now both clocks
 * @param freshCode a random code for a request that needs one; otherwise unused
 * @param slowHash computes the hash of a typed code
 */
public record Given(
        Profile profile, Epoch epoch, boolean standing, Moment now, SecurityCode freshCode, SlowHash slowHash) {}
