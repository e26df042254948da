package io.codriver.agent.app.port;

import io.codriver.agent.domain.Screen;

/** What the agent needs of the head unit: a screen, and what occupants do. */
public interface HeadUnit extends AutoCloseable {

    /**
     * Begins to hand in what occupants do ({@link Input.Touched}) and who is signed in ({@link Input.SignedIn}). Called
     * once, before any other method. A head unit that cannot know who sits in the car reports nobody. Whom it reports as
     * signed in may decide as that user, so it makes sure who that is.
     *
     * @param inbox takes the inputs, from any thread; where it is full the occupant is told to try again
     */
    void start(Inbox inbox);

    /**
     * Shows this screen instead of the one before. When it returns the screen will be shown, not yet is: it must not
     * wait for a display or a person. The same screen twice is harmless. Called by the deciding thread only. A display
     * that fails is the head unit's own affair: it shows the newest screen when it works again.
     */
    void show(Screen screen);

    /** Ends showing and taking; harmless twice. */
    @Override
    void close();
}
