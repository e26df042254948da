package io.codriver.agent.adapter.application;

import io.codriver.agent.app.port.Inbox;
import io.codriver.agent.domain.Screen;
import java.util.Optional;

/** What a visit needs of the head unit. Its methods are called by the head unit's thread only. */
interface Host {

    /** The line that answers a greeting. */
    byte[] greeting();

    /** From now on this visit is the application, and a former one is not any more. */
    void welcome(Visit visit, String application);

    /** What the screen shows now. */
    Optional<Screen> newest();

    /** A screen as a line. */
    byte[] draw(Screen screen);

    /** Where what occupants do goes. */
    Inbox inbox();
}
