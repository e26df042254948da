package io.codriver.agent.app.port;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An inbox that keeps what it gets, for a test to look at in order; it can be made to refuse. */
public final class RecordingInbox implements Inbox {

    private static final long LONGEST = 20;

    private final BlockingQueue<Input> inputs = new LinkedBlockingQueue<>();

    /** Written by the test, read by any thread that offers. */
    private volatile boolean full;

    @Override
    public boolean offer(Input input) {
        return !full && inputs.add(input);
    }

    /** From now on it refuses, or takes again. */
    public void setFull(boolean full) {
        this.full = full;
    }

    /** The next input, which must be of this kind; waits for it with a bound. */
    public <T extends Input> T next(Class<T> kind) throws InterruptedException {
        Input input = inputs.poll(LONGEST, TimeUnit.SECONDS);
        if (input == null) {
            throw new AssertionError("no " + kind.getSimpleName() + " within " + LONGEST + " s");
        }
        if (!kind.isInstance(input)) {
            throw new AssertionError("not a " + kind.getSimpleName() + " but " + input);
        }
        return kind.cast(input);
    }

    /** Whether nothing is left. */
    public boolean isEmpty() {
        return inputs.isEmpty();
    }
}
