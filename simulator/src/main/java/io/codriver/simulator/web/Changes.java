package io.codriver.simulator.web;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Counts what happened, so that each open page can wait until there is something new. Safe for any thread. */
final class Changes {

    // Guards the count and the end, which several pages wait for.
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long count;
    private boolean over;

    /** Something changed. */
    void note() {
        lock.lock();
        try {
            count++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Nothing will change any more: nobody waits from now on. */
    void end() {
        lock.lock();
        try {
            over = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isOver() {
        lock.lock();
        try {
            return over;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until there is more than was seen, until the end, or that long.
     *
     * @return the count now
     */
    long await(long seen, Duration longest) throws InterruptedException {
        lock.lock();
        try {
            long left = longest.toNanos();
            while (count == seen && !over && left > 0) {
                left = changed.awaitNanos(left);
            }
            return count;
        } finally {
            lock.unlock();
        }
    }
}
