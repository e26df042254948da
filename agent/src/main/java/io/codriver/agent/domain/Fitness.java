package io.codriver.agent.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * How the agent itself is, which its rules do not know.
 *
 * @param online whether the cloud can be reached
 * @param waiting how many messages wait until they can be sent
 * @param cannotSave whether the store refuses to write
 * @param certificateEnds when the car's certificate ends, if that is soon
 */
public record Fitness(boolean online, int waiting, boolean cannotSave, Optional<Instant> certificateEnds) {

    /** Nothing is wrong with it. */
    public static final Fitness GOOD = new Fitness(true, 0, false, Optional.empty());
}
