package io.codriver.agent.adapter.mqtt;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets pauses pass at once, or one by one as the test allows, and keeps how long they were meant to be. */
final class QuickWaiting implements Waiting {

    private final BlockingQueue<Duration> pauses = new LinkedBlockingQueue<>();
    private final Semaphore allowed;

    private QuickWaiting(int allowed) {
        this.allowed = new Semaphore(allowed);
    }

    static QuickWaiting atOnce() {
        return new QuickWaiting(Integer.MAX_VALUE / 2);
    }

    /** After so many pauses the next one lasts until {@link #allow}. */
    static QuickWaiting stepwise(int allowed) {
        return new QuickWaiting(allowed);
    }

    void allow(int more) {
        allowed.release(more);
    }

    @Override
    public boolean await(CountDownLatch latch, Duration longest) throws InterruptedException {
        if (longest.equals(PahoUplink.SETTLED)) {
            latch.await();
            return true;
        }
        pauses.add(longest);
        while (latch.getCount() > 0 && !allowed.tryAcquire(10, TimeUnit.MILLISECONDS)) {
            // Ends with the latch, too.
        }
        return latch.getCount() == 0;
    }

    Duration nextPause() throws InterruptedException {
        Duration pause = pauses.poll(20, TimeUnit.SECONDS);
        if (pause == null) {
            throw new AssertionError("no pause");
        }
        return pause;
    }
}
