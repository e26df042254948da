package io.codriver.agent.domain.audit;

/**
 * The newest line of the record.
 *
 * @param count how many lines there ever were
 * @param hash of the newest, over everything before it; 64 hexadecimal digits
 */
public record Head(long count, String hash) {

    /** Of a record without a line. */
    public static final Head NONE = new Head(0, "0".repeat(64));
}
