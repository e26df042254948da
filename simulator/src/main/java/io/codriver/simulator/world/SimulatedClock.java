package io.codriver.simulator.world;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** The machine's clocks, and what has been let pass on them besides. Any thread may read and move it. */
public final class SimulatedClock implements InstantSource {

    private final Machine machine;
    /** Read by the threads of agent and cloud. */
    private final AtomicLong aheadNanos = new AtomicLong();
    /** Read by the threads of agent and cloud. */
    private final AtomicLong wallAheadNanos = new AtomicLong();

    /** Clocks that show what the machine's show. */
    public SimulatedClock(Machine machine) {
        this.machine = machine;
    }

    /**
     * Where clocks stand.
     *
     * @param wall what the wall clock shows
     * @param nanos what the clock shows that nobody can set
     */
    public record Stand(Instant wall, long nanos) {}

    /** Clocks that go on from where others stood. */
    static SimulatedClock from(Stand stand, Machine machine) {
        SimulatedClock clock = new SimulatedClock(machine);
        clock.aheadNanos.set(stand.nanos() - machine.nanoTime().getAsLong());
        clock.moveWall(Duration.between(clock.instant(), stand.wall()));
        return clock;
    }

    /** Where they stand now. */
    public Stand stand() {
        return new Stand(instant(), nanoTime());
    }

    /** How far the wall clock is ahead of the machine's; negative if it is behind. */
    public Duration ahead() {
        return Duration.ofNanos(aheadNanos.get() + wallAheadNanos.get());
    }

    @Override
    public Instant instant() {
        return machine.wall().instant().plusNanos(aheadNanos.get() + wallAheadNanos.get());
    }

    /** The clock that nobody can set, in nanoseconds from anywhere. */
    public long nanoTime() {
        return machine.nanoTime().getAsLong() + aheadNanos.get();
    }

    /** Time passes on both clocks. */
    public void pass(Duration time) {
        aheadNanos.addAndGet(time.toNanos());
    }

    /** Somebody sets the wall clock forward, or back if it is negative. */
    public void moveWall(Duration by) {
        wallAheadNanos.addAndGet(by.toNanos());
    }
}
