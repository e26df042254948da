package io.codriver.agent.app.port;

/**
 * Whoever started the agent, watches over it, and starts it again when it does not go on. No method waits or fails: a
 * supervisor that does not listen is no reason to stop deciding.
 */
public interface Supervisor {

    /** Nobody watches. */
    Supervisor NONE = new Supervisor() {
        @Override
        public void begun(Standing standing) {}

        @Override
        public void working(Standing standing) {}

        @Override
        public void ending() {}
    };

    /** The store is open and inputs are taken; whether the cloud can be reached is another matter. By the deciding thread. */
    void begun(Standing standing);

    /**
     * The deciding thread has handled one more tick. Called by that thread after the work and by nothing else: a thread
     * that hangs is silent, and that silence is what a watchdog hears.
     */
    void working(Standing standing);

    /** The agent was told to end, or cannot go on. By any thread; harmless twice. */
    void ending();
}
