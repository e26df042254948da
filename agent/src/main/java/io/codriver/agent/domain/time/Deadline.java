package io.codriver.agent.domain.time;

import java.time.Duration;
import java.time.Instant;

/**
 * The end of a life, on both clocks; whichever comes first ends it, so that moving the wall clock can only shorten it.
 *
 * @param wall the end by the wall clock
 * @param steady the end by the steady clock
 */
public record Deadline(Instant wall, Duration steady) {

    /** The deadline that lies {@code life} after {@code now} on both clocks. */
    public static Deadline after(Moment now, Duration life) {
        return new Deadline(now.wall().plus(life), now.steady().plus(life));
    }

    /** Whether it is over: at the deadline itself it is. */
    public boolean isOver(Moment now) {
        return !now.wall().isBefore(wall) || now.steady().compareTo(steady) >= 0;
    }

    /** Whether both clocks have come so far: where a begin is meant, moving the wall clock forward reaches nothing. */
    public boolean isPast(Moment now) {
        return !now.wall().isBefore(wall) && now.steady().compareTo(steady) >= 0;
    }

    /** The earlier of both, clock by clock. */
    public Deadline orEarlier(Deadline other) {
        return new Deadline(
                wall.isBefore(other.wall) ? wall : other.wall,
                steady.compareTo(other.steady) <= 0 ? steady : other.steady);
    }
}
