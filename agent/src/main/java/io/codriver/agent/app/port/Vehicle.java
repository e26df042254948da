package io.codriver.agent.app.port;

import io.codriver.agent.domain.vehicle.Actuation;

/** What the agent needs of the car: its signals, and that it does what it is told. */
public interface Vehicle extends AutoCloseable {

    /**
     * Begins to hand in what the car's signals say ({@link Input.Sensed}): all that are known at once, then what changes.
     * Called once, before any other method. What a car cannot know it does not report: it counts as standing, and its
     * position as not received. What changes more than once a second is handed in once a second.
     *
     * @param inbox takes the inputs, from any thread; what it does not take is handed in with the next change
     */
    void start(Inbox inbox);

    /**
     * Tells the car to do something. Returns at once; {@link Input.Acted} follows when the car has done it or could not,
     * or nothing if nobody can tell. What is asked is done at most once: it is never repeated after a fault, since horn and
     * engine do not bear that. Called by the deciding thread only.
     */
    void actuate(Actuation actuation);

    /** Ends; harmless twice. */
    @Override
    void close();
}
