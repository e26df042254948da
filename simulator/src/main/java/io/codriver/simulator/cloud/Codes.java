package io.codriver.simulator.cloud;

import io.codriver.simulator.cloud.CommandWriter.HashedCode;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** The cloud's own names, codes and hashes; random. Safe for any thread. */
public final class Codes {

    private static final String LETTERS = "BCDFGHJKLMNPQRSTVWXZ";
    private static final int LENGTH = 8;
    private static final int SALT = 16;
    private static final int ITERATIONS = 200_000;
    private static final int HASH_BITS = 256;

    private final SecureRandom random;

    public Codes(SecureRandom random) {
        this.random = random;
    }

    UUID id() {
        byte[] seed = new byte[2 * Long.BYTES];
        random.nextBytes(seed);
        return UUID.nameUUIDFromBytes(seed);
    }

    /** A name for an invitation that nobody can guess. */
    public String inviteId() {
        return id().toString();
    }

    /** A code in two halves, as people read it. */
    String code() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i == LENGTH / 2 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    HashedCode hash(String code) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        char[] normal = code.replace("-", "").toCharArray();
        try {
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(normal, salt, ITERATIONS, HASH_BITS))
                    .getEncoded();
            return HashedCode.of(salt, ITERATIONS, hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has PBKDF2WithHmacSHA256", e);
        }
    }
}
