package io.codriver.agent.app;

import io.codriver.agent.domain.time.Moment;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/** Reads both clocks; the steady one goes on from where it was when the agent stopped. */
public final class Clocks {

    /** Time services move a clock by half a thousandth, and set it when it is off by more. */
    private static final Duration KEEPING_TIME = Duration.ofSeconds(1);

    private final InstantSource wall;
    private final LongSupplier nanoTime;
    private final long startedAt;
    private Duration base = Duration.ZERO;
    private Duration apart;

    /**
     * Clocks of an agent that never ran before.
     *
     * @param wall the wall clock; others can move it
     * @param nanoTime the monotonic clock, in nanoseconds
     */
    public Clocks(InstantSource wall, LongSupplier nanoTime) {
        this.wall = wall;
        this.nanoTime = nanoTime;
        this.startedAt = nanoTime.getAsLong();
        this.apart = apart();
    }

    /** Goes on from the last transaction: the time in between counts as the wall clock tells it, if it went forward. */
    void resume(Moment last) {
        Duration off = Duration.between(last.wall(), wall.instant());
        base = last.steady().plus(off.isNegative() ? Duration.ZERO : off);
    }

    /**
     * Whether the wall clock was set since this was last asked: the two moved apart by more than what keeping time takes.
     * A machine that slept looks the same.
     */
    boolean wasSet() {
        Duration before = apart;
        apart = apart();
        return apart.minus(before).abs().compareTo(KEEPING_TIME) > 0;
    }

    private Duration apart() {
        return Duration.between(Instant.EPOCH, wall.instant()).minusNanos(nanoTime.getAsLong() - startedAt);
    }

    /** Both clocks, now. */
    Moment now() {
        return new Moment(wall.instant(), base.plusNanos(nanoTime.getAsLong() - startedAt));
    }
}
