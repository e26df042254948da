package io.codriver.agent.domain.rule;

import io.codriver.agent.domain.platform.Profile;
import io.codriver.agent.domain.roster.Epoch;
import io.codriver.agent.domain.time.Moment;

/**
 * What a decision is told of the world and cannot change.
 *
 * @param profile what the platform allows
 * @param epoch names the users and makes tokens
 * @param standing whether the car stands still
 * @param now both clocks
 * @param clockIsSure whether the wall clock has come back to where it was when the agent stopped
 */
public record Given(Profile profile, Epoch epoch, boolean standing, Moment now, boolean clockIsSure) {}
