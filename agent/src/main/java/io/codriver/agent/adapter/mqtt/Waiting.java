package io.codriver.agent.adapter.mqtt;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How the connecting thread lets time pass; a test passes it without waiting. */
@FunctionalInterface
public interface Waiting {

    /** Waits for the latch, but not longer than this; true if the latch is open. */
    boolean await(CountDownLatch latch, Duration longest) throws InterruptedException;

    /** Real time. */
    static Waiting real() {
        return (latch, longest) -> latch.await(longest.toNanos(), TimeUnit.NANOSECONDS);
    }
}
