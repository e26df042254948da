package io.codriver.certs;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The time in which a certificate or a CRL is good, both ends included (RFC 5280, 4.1.2.5), in whole seconds.
 *
 * @param from first second
 * @param until last second
 */
public record Validity(Instant from, Instant until) {
    /** A board without a battery clock may be a little behind, so a life starts this long before it was asked for. */
    static final Duration HEAD_START = Duration.ofMinutes(5);

    /** Cuts both ends to the second, as the encoding does. */
    public Validity {
        from = from.truncatedTo(ChronoUnit.SECONDS);
        until = until.truncatedTo(ChronoUnit.SECONDS);
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("ends at " + until + " before it starts at " + from);
        }
    }

    /** A life that starts five minutes before {@code now} and lasts {@code life} from {@code now}. */
    public static Validity lasting(Duration life, Instant now) {
        return new Validity(now.minus(HEAD_START), now.plus(life));
    }

    /** The life written in a certificate. */
    public static Validity of(X509Certificate certificate) {
        return new Validity(
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant());
    }

    /** This life, ended at {@code limit} when it would last longer: nothing outlives its issuer. */
    public Validity endingBy(Instant limit) {
        return until.isAfter(limit) ? new Validity(from, limit) : this;
    }

    /** Whether the last second has passed. */
    public boolean isOver(Instant now) {
        return now.truncatedTo(ChronoUnit.SECONDS).isAfter(until);
    }

    /** Whether the first second is still to come. */
    public boolean isAhead(Instant now) {
        return now.isBefore(from);
    }

    /** Whether less than a third of the life is left. */
    public boolean isNearlyOver(Instant now) {
        Duration left = Duration.between(now, until);
        return left.multipliedBy(3).compareTo(Duration.between(from, until)) < 0;
    }
}
