package io.codriver.agent.app.port;

import java.util.Optional;

/**
 * How the agent stands, in what matters to whoever watches over it.
 *
 * @param linked how many accounts are linked
 * @param most how many the platform allows
 * @param online whether the cloud can be reached
 * @param trouble why not, in a sentence for a person, if that is known
 * @param waiting how many messages wait until the broker has them
 * @param canSave whether the store takes what is decided
 */
public record Standing(int linked, int most, boolean online, Optional<String> trouble, int waiting, boolean canSave) {}
