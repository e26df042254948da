package io.codriver.agent.boot;

import io.codriver.agent.app.port.Randomness;
import io.codriver.agent.domain.linking.SecurityCode;
import io.codriver.agent.domain.roster.Epoch;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.UUID;

/** Randomness from the operating system. Safe for any thread. */
public final class SecureRandomness implements Randomness {

    private static final int VERSION = 0x4000;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final SecureRandom random;

    public SecureRandomness(SecureRandom random) {
        this.random = random;
    }

    @Override
    public UUID uuid() {
        // Version 4 of RFC 9562, like UUID.randomUUID, but from the source that was handed in.
        ByteBuffer bits = ByteBuffer.wrap(bytes(2 * Long.BYTES));
        long high = (bits.getLong() & 0xffff_ffff_ffff_0fffL) | VERSION;
        long low = (bits.getLong() & 0x3fff_ffff_ffff_ffffL) | VARIANT;
        return new UUID(high, low);
    }

    @Override
    public SecurityCode code() {
        return SecurityCode.make(random::nextInt);
    }

    @Override
    public Epoch epoch() {
        return Epoch.of(bytes(Epoch.RANDOM_LENGTH));
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
