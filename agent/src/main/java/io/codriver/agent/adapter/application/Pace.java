package io.codriver.agent.adapter.application;

import java.time.Duration;

/** Lets so many through at once, and then one every so often. */
final class Pace {

    private final int most;
    private final long nanosEach;
    private long left;
    private long since;

    /** @param now by the steady clock, in nanoseconds */
    Pace(int most, Duration each, long now) {
        this.most = most;
        this.nanosEach = each.toNanos();
        this.left = most;
        this.since = now;
    }

    /** Whether one more may pass now. */
    boolean take(long now) {
        long earned = (now - since) / nanosEach;
        if (earned > 0) {
            left = Math.min(most, left + earned);
            since += earned * nanosEach;
        }
        if (left == 0) {
            return false;
        }
        left--;
        return true;
    }
}
