package io.codriver.simulator.scenario;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * How long a scenario may still wait: one step has its patience, and all of them together have their time.
 *
 * @param nanoTime of the machine; what the simulated clocks do is no matter here
 * @param begun when the scenario began
 * @param patience how long one step may take
 * @param longest how long all of them may take
 */
record TimeLeft(LongSupplier nanoTime, long begun, Duration patience, Duration longest) implements Supplier<Duration> {

    static TimeLeft from(LongSupplier nanoTime, Duration patience, Duration longest) {
        return new TimeLeft(nanoTime, nanoTime.getAsLong(), patience, longest);
    }

    /** Zero when the time is over. */
    @Override
    public Duration get() {
        Duration left = longest.minusNanos(nanoTime.getAsLong() - begun);
        return left.isNegative() ? Duration.ZERO : left.compareTo(patience) < 0 ? left : patience;
    }

    boolean isOver() {
        return get().isZero();
    }
}
