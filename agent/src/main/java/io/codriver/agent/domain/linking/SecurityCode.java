package io.codriver.agent.domain.linking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.function.IntUnaryOperator;

/**
 * The secret that shows that its holder saw the car's screen, or the app's. It never prints itself and compares in
 * constant time. Case, hyphens and spaces do not matter (RFC 8628, 6.1).
 */
public final class SecurityCode {

    /** The letters of codes made by the car: no vowels, so no words; nothing that looks alike. */
    public static final String ALPHABET = "BCDFGHJKLMNPQRSTVWXZ";

    /** Length of codes made by the car. */
    public static final int LENGTH = 8;

    private static final int SHORTEST = 6;
    private static final int LONGEST = 12;
    /** Hyphens and spaces included; more is not a code but an attempt to make the car work. */
    private static final int LONGEST_TYPED = 32;

    private final String normal;

    private SecurityCode(String normal) {
        this.normal = normal;
    }

    /**
     * A code as it was typed or sent.
     *
     * @throws IllegalArgumentException unless it has 6 to 12 letters or digits; the text is not in the message
     */
    public static SecurityCode of(String text) {
        String normal = text.length() > LONGEST_TYPED ? "" : text.replaceAll("[\\s\\u2010\\u2011-]", "");
        // Before the case is changed: Unicode has other letters whose upper case is one of these.
        if (!normal.matches("[A-Za-z0-9]{" + SHORTEST + "," + LONGEST + "}")) {
            throw new IllegalArgumentException(
                    "a security code has " + SHORTEST + " to " + LONGEST + " letters or digits");
        }
        return new SecurityCode(normal.toUpperCase(Locale.ROOT));
    }

    /**
     * A fresh code of the car's own alphabet, about 34.5 bits.
     *
     * @param random gives a number from 0 to below its argument, each as likely, from a secure source
     */
    public static SecurityCode make(IntUnaryOperator random) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            letters.append(ALPHABET.charAt(random.applyAsInt(ALPHABET.length())));
        }
        return new SecurityCode(letters.toString());
    }

    /** Whether both are the same code; takes the same time wherever they differ. */
    public boolean matches(SecurityCode other) {
        return MessageDigest.isEqual(bytes(), other.bytes());
    }

    /** The code as a person reads it, in two halves: {@code XXXX-XXXX}. For the screen only. */
    public String forDisplay() {
        int half = (normal.length() + 1) / 2;
        return normal.substring(0, half) + "-" + normal.substring(half);
    }

    /** The code without hyphen, for the store and for hashing only. */
    public String reveal() {
        return normal;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SecurityCode that && matches(that);
    }

    @Override
    public int hashCode() {
        // A constant: a hash of the code in a log or a heap dump would give it away.
        return 1;
    }

    @Override
    public String toString() {
        return "[REDACTED]";
    }

    private byte[] bytes() {
        return normal.getBytes(StandardCharsets.US_ASCII);
    }
}
