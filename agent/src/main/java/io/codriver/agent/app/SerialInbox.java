package io.codriver.agent.app;

import io.codriver.agent.app.port.Inbox;
import io.codriver.agent.app.port.Input;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The bounded queue before the deciding thread: inputs are handled one after the other, on an executor that other cars
 * may share. The lock guards the queue and what is said of it; no input is handled under it.
 */
public final class SerialInbox implements Inbox {

    private final Queue<Input> queue = new ArrayDeque<>();
    private final int most;
    private final Executor executor;
    private final Consumer<Input> handler;
    private boolean running;
    private boolean closed;
    private boolean broken;

    /**
     * An empty queue.
     *
     * @param most how many inputs may wait
     * @param executor lends a thread; it never runs two inputs of this queue at once
     * @param handler handles an input; what it throws goes to the executor, and no input is taken after it
     */
    public SerialInbox(int most, Executor executor, Consumer<Input> handler) {
        this.most = most;
        this.executor = executor;
        this.handler = handler;
    }

    @Override
    public boolean offer(Input input) {
        synchronized (queue) {
            if (broken || queue.size() >= most) {
                return false;
            }
            if (closed) {
                return true;
            }
            queue.add(input);
            if (!running) {
                running = true;
                // Under the lock, so that nothing is given to an executor that is shut down after close().
                executor.execute(this::drain);
            }
            return true;
        }
    }

    /**
     * From now on inputs are taken and forgotten, and so are those that wait; the one being handled goes on. Refused ones
     * would end the connection, on which the agent is just about to say farewell.
     */
    public void close() {
        synchronized (queue) {
            closed = true;
            queue.clear();
        }
    }

    private void drain() {
        boolean handled = false;
        try {
            for (Input next = poll(); next != null; next = poll()) {
                handler.accept(next);
            }
            handled = true;
        } finally {
            if (!handled) {
                // The handler has a bug, and its state may be half changed: nothing more may be decided on it.
                breakOff();
            }
        }
    }

    private void breakOff() {
        synchronized (queue) {
            broken = true;
            queue.clear();
        }
    }

    private @Nullable Input poll() {
        synchronized (queue) {
            Input next = queue.poll();
            running = next != null;
            return next;
        }
    }
}
