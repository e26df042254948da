package io.codriver.agent.domain;

import io.codriver.agent.domain.linking.SecurityCode;
import io.codriver.agent.domain.roster.Epoch;
import java.util.UUID;

/**
 * What nobody could foresee, for a decision that needs it.
 *
 * @param code a random code
 * @param epoch a random epoch
 * @param id a random name
 */
public record Fresh(SecurityCode code, Epoch epoch, UUID id) {}
