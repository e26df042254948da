package io.codriver.agent.domain.linking;

import java.security.MessageDigest;
import java.util.Arrays;

/** A salted slow hash of a code that the app shows: the car can check what is typed and cannot show it. */
public final class CodeHash {

    /** The one algorithm: PBKDF2 with HMAC-SHA-256 and a result of 32 bytes (RFC 8018). */
    public static final String ALGORITHM = "PBKDF2-HMAC-SHA256";

    /** Fewest rounds: less is no slow hash. */
    public static final int FEWEST_ITERATIONS = 100_000;
    /** Most rounds: more would let a message stop the car for seconds. */
    public static final int MOST_ITERATIONS = 1_000_000;

    private static final int SHORTEST_SALT = 16;
    private static final int LONGEST_SALT = 64;
    private static final int HASH_LENGTH = 32;

    private final byte[] salt;
    private final int iterations;
    private final byte[] hash;

    /**
     * A hash as the offer carries it.
     *
     * @param salt 16 to 64 bytes
     * @param iterations {@value #FEWEST_ITERATIONS} to {@value #MOST_ITERATIONS}
     * @param hash 32 bytes
     */
    public CodeHash(byte[] salt, int iterations, byte[] hash) {
        if (salt.length < SHORTEST_SALT || salt.length > LONGEST_SALT) {
            throw new IllegalArgumentException("the salt has " + SHORTEST_SALT + " to " + LONGEST_SALT + " bytes");
        }
        if (iterations < FEWEST_ITERATIONS || iterations > MOST_ITERATIONS) {
            throw new IllegalArgumentException(
                    "iterations are " + FEWEST_ITERATIONS + " to " + MOST_ITERATIONS + ", not " + iterations);
        }
        if (hash.length != HASH_LENGTH) {
            throw new IllegalArgumentException("the hash has " + HASH_LENGTH + " bytes");
        }
        this.salt = salt.clone();
        this.iterations = iterations;
        this.hash = hash.clone();
    }

    /** Whether it is the hash of this code. Slow by intention: tenths of a second. */
    public boolean matches(SecurityCode typed, SlowHash slowHash) {
        return MessageDigest.isEqual(hash, slowHash.hash(salt, iterations, typed.reveal()));
    }

    public byte[] salt() {
        return salt.clone();
    }

    public int iterations() {
        return iterations;
    }

    public byte[] hash() {
        return hash.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CodeHash that
                && iterations == that.iterations
                && Arrays.equals(salt, that.salt)
                && MessageDigest.isEqual(hash, that.hash);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(salt);
    }

    @Override
    public String toString() {
        return "[REDACTED]";
    }
}
