package io.codriver.agent.domain.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A line's place in the chain.
 *
 * @param count its number, from 1: so many lines there ever were when it was the newest
 * @param hash over it and everything before it; 64 hexadecimal digits
 */
public record Head(long count, String hash) {

    /** Before the first line. */
    public static final Head NONE = new Head(0, "0".repeat(64));

    /** More lines than any car writes; what comes from outside and says more is no count. */
    private static final long MOST = 1L << 48;

    private static final String FORM = "codriver-audit-1";

    public Head {
        if (count < 0 || !hash.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("no place in a chain");
        }
    }

    /** The place, if there can be such a one: what comes from outside may be anything. */
    public static Optional<Head> find(long count, String hash) {
        return count >= 0 && count < MOST && hash.matches("[0-9a-f]{64}")
                ? Optional.of(new Head(count, hash))
                : Optional.empty();
    }

    /**
     * The place behind this one, of a line with this text. Its hash is the SHA-256 of the UTF-8 of: the name of this
     * form, the number, this hash and the text, with one space between them.
     */
    public Head next(String text) {
        long number = count + 1;
        return new Head(number, sha256(FORM + " " + number + " " + hash + " " + text));
    }

    private static String sha256(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
