package io.codriver.agent.domain.roster;

import io.codriver.agent.domain.time.Deadline;
import io.codriver.agent.domain.time.Moment;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * For how long the car is lent to a user. Each end holds on both clocks, so that moving the wall clock can only shorten
 * it: it begins when both have come so far, and is over when either has.
 *
 * @param from when it begins; none if it began when it was said
 * @param until when it is over; none if it has no end
 */
public record Validity(Optional<Deadline> from, Optional<Deadline> until) {

    /** Of a user to whom the car is not lent but given. */
    public static final Validity UNLIMITED = new Validity(Optional.empty(), Optional.empty());

    /** How far ahead a begin or an end may lie. */
    public static final Duration LONGEST = Duration.ofDays(3653);

    /** Whether the car can hold to it: it is not over, and not out of sight. */
    public boolean isPossible(Moment now) {
        Duration farthest = now.steady().plus(LONGEST);
        return !isOver(now)
                && Stream.of(from, until)
                        .flatMap(Optional::stream)
                        .noneMatch(end -> end.steady().compareTo(farthest) > 0);
    }

    /** Whether it is neither before its begin nor over: at its begin it has begun, at its end it is over. */
    public boolean holds(Moment now) {
        return from.map(begin -> begin.isPast(now)).orElse(true) && !isOver(now);
    }

    /** Whether it is over. */
    public boolean isOver(Moment now) {
        return until.map(end -> end.isOver(now)).orElse(false);
    }

    /** Whether it has a begin or an end. */
    public boolean isLimited() {
        return from.isPresent() || until.isPresent();
    }

    /** Over from now on, and for good: a clock that is set right afterwards brings nothing back. */
    public Validity ended(Moment now) {
        return new Validity(from, until.map(end -> end.orEarlier(new Deadline(end.wall(), now.steady()))));
    }
}
