package io.codriver.certs;

import java.security.SecureRandom;
import java.util.Base64;

/** The password of a key store; it prints as redacted. */
public final class Password {
    private static final int RANDOM_BYTES = 24;

    private final String secret;

    private Password(String secret) {
        this.secret = secret;
    }

    /** A new one with 192 random bits, written in 32 letters, digits, hyphens and underscores. */
    public static Password random(SecureRandom random) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return new Password(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The password in the first line of a password file. */
    public static Password ofLine(String line) {
        return new Password(line.strip());
    }

    /** A copy for the key store, which wants characters. */
    public char[] characters() {
        return secret.toCharArray();
    }

    /** The line of the password file. */
    String line() {
        return secret + "\n";
    }

    boolean isEmpty() {
        return secret.isEmpty();
    }

    @Override
    public String toString() {
        return "[redacted]";
    }
}
