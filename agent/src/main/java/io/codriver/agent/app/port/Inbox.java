package io.codriver.agent.app.port;

/** The one way into the core. */
@FunctionalInterface
public interface Inbox {

    /**
     * Puts an input at the end of the queue. Never waits; may be called by any thread.
     *
     * @return false if the queue is full, or its agent has failed: the input was not taken, and whoever offered it says so
     *     to its source. An agent that ends takes every input and forgets it
     */
    boolean offer(Input input);
}
