package io.codriver.simulator.suite;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** The clocks of a stage: the machine's, and what a test has let pass on all of them. */
final class StageTime implements InstantSource {

    /** Read by the threads of every agent and of the cloud. */
    private final AtomicLong aheadNanos = new AtomicLong();

    @Override
    public Instant instant() {
        return Instant.now().plusNanos(aheadNanos.get());
    }

    long nanoTime() {
        return System.nanoTime() + aheadNanos.get();
    }

    void pass(Duration time) {
        aheadNanos.addAndGet(time.toNanos());
    }
}
