package io.codriver.agent.domain;

import io.codriver.agent.domain.linking.SecurityCode;
import io.codriver.agent.domain.roster.Epoch;

/**
 * What nobody could foresee, for a decision that needs it.
 *
 * @param code a random code
 * @param epoch a random epoch
 */
public record Fresh(SecurityCode code, Epoch epoch) {}
