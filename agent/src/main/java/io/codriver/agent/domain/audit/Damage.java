package io.codriver.agent.domain.audit;

/**
 * What is wrong with the record.
 *
 * @param kind what
 * @param line the first line that is not as it was written, or not there
 */
public record Damage(Kind kind, long line) {

    /** What can be wrong; names of the contract. */
    public enum Kind {
        /** A line, or the order of lines, is not what was written. */
        AUDIT_CHANGED,
        /** Lines are gone that nobody has cleared away. */
        AUDIT_LOST,
        /** The store is older than what is known beside it, or another. */
        AUDIT_ROLLED_BACK,
        /** What was known beside the store is gone or cannot be read, so that an older store would not be noticed. */
        AUDIT_ANCHOR_LOST
    }
}
