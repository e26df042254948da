package io.codriver.certs;

import java.time.Instant;
import java.util.Optional;

/** When a certificate or a CRL has to be made again because of its age. */
final class Renewal {
    private Renewal() {}

    /** Why a life is over or nearly so, as a part of a sentence; nothing when it is good. */
    static Optional<String> reason(Validity validity, Instant now) {
        if (validity.isAhead(now)) {
            return Optional.of("it starts only at " + validity.from() + ", was the clock wrong?");
        }
        if (validity.isOver(now)) {
            return Optional.of("it ended at " + validity.until());
        }
        if (validity.isNearlyOver(now)) {
            return Optional.of("less than a third of its life was left");
        }
        return Optional.empty();
    }
}
