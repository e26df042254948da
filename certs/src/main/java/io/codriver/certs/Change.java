package io.codriver.certs;

import java.time.Instant;

/**
 * What one run did with one thing.
 *
 * @param what the thing, for example {@code broker}
 * @param status what was done
 * @param reason why, as a part of a sentence; empty for {@link Status#KEPT} and for a first {@link Status#MADE}
 * @param until the last second in which the thing is good
 */
public record Change(String what, Status status, String reason, Instant until) {
    /** What was done. */
    public enum Status {
        /** It was good and is unchanged. */
        KEPT,
        /** Certificate and key are unchanged; a file that is derived from them was written again. */
        MENDED,
        /** There was none, now there is. */
        MADE,
        /** The old one was replaced. */
        RENEWED
    }
}
