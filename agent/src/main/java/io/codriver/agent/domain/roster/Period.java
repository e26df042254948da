package io.codriver.agent.domain.roster;

import io.codriver.agent.domain.time.Deadline;
import io.codriver.agent.domain.time.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * From when until when the car is lent, as a person says it.
 *
 * @param from the begin; none for at once
 * @param until the end, after the begin; none for no end
 */
public record Period(Optional<Instant> from, Optional<Instant> until) {

    public Period {
        if (from.isPresent() && until.isPresent() && !until.get().isAfter(from.get())) {
            throw new IllegalArgumentException("until must be after from");
        }
    }

    /**
     * The same on both clocks.
     *
     * @param sentAt when it was said, by the sender's clock: where the car's own is behind that, the sender is believed
     */
    public Validity on(Moment now, Instant sentAt) {
        Instant reference = sentAt.isAfter(now.wall()) ? sentAt : now.wall();
        return new Validity(
                from.filter(reference::isBefore).map(begin -> deadline(begin, now, reference)),
                until.map(end -> deadline(end, now, reference)));
    }

    private static Deadline deadline(Instant at, Moment now, Instant reference) {
        return new Deadline(at, now.steady().plus(Duration.between(reference, at)));
    }
}
