package io.codriver.agent.app.port;

import io.codriver.agent.domain.Screen;

/** What the agent needs of the head unit: a screen, an occupant's actions, and the car's signals. */
public interface HeadUnit extends AutoCloseable {

    /**
     * Begins to hand in what occupants do ({@link Input.Touched}) and the car's signals: that it moves or stands
     * ({@link Input.Moved}), who is signed in ({@link Input.SignedIn}), where it is ({@link Input.Located}). Called once,
     * before any other method. What a head unit cannot know it does not report: the car counts as standing, nobody as
     * signed in, and the position as not received. Whom it reports as signed in may decide as that user, so it makes sure
     * who that is.
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
