package io.codriver.agent.domain.linking;

/** The slow hash of {@link CodeHash#ALGORITHM}, as a pure function that an adapter computes. */
@FunctionalInterface
public interface SlowHash {

    /**
     * Computes the hash.
     *
     * @param salt the salt, not changed
     * @param iterations how many rounds
     * @param code the code in its normal form: upper case, without hyphen, ASCII
     * @return 32 bytes
     */
    byte[] hash(byte[] salt, int iterations, String code);
}
