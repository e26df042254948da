package io.codriver.agent.app;

import io.codriver.agent.app.port.Randomness;
import io.codriver.agent.domain.linking.SecurityCode;
import io.codriver.agent.domain.roster.Epoch;
import java.util.SplittableRandom;
import java.util.UUID;

/** Numbers that the test can foresee; never the same twice. */
final class SeededRandomness implements Randomness {

    private final SplittableRandom random;

    SeededRandomness(long seed) {
        random = new SplittableRandom(seed);
    }

    @Override
    public UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    @Override
    public SecurityCode code() {
        return SecurityCode.make(random::nextInt);
    }

    @Override
    public Epoch epoch() {
        byte[] bytes = new byte[Epoch.RANDOM_LENGTH];
        random.nextBytes(bytes);
        return Epoch.of(bytes);
    }
}
