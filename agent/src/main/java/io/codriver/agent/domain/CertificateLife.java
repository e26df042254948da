package io.codriver.agent.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long the car's own certificate lives. Without a new one the car reaches the cloud no more when it has ended.
 *
 * @param from its first instant
 * @param until its last instant
 */
public record CertificateLife(Instant from, Instant until) {

    /** From so long before its end on people hear of it… */
    private static final Duration NOTICE = Duration.ofDays(30);
    /** …but only in this last part of a short life: else they would hear of it from its first day on. */
    private static final int LAST_PART = 3;

    /** When it ends, if people should hear of that by now. */
    public Optional<Instant> findNotice(Instant now) {
        Duration lastPart = Duration.between(from, until).dividedBy(LAST_PART);
        Duration notice = lastPart.compareTo(NOTICE) < 0 ? lastPart : NOTICE;
        return now.isBefore(until.minus(notice)) ? Optional.empty() : Optional.of(until);
    }
}
