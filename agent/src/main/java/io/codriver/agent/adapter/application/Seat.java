package io.codriver.agent.adapter.application;

import io.codriver.agent.app.port.Inbox;
import io.codriver.agent.app.port.Input;
import java.util.Optional;

/**
 * The way into the core for whichever application is there. When one goes, nobody knows any more who sits in the car; the
 * core hears that before anything of the next one, however full its queue is.
 */
final class Seat implements Inbox {

    private final Inbox core;
    private boolean mustSayThatItIsEmpty;

    Seat(Inbox core) {
        this.core = core;
    }

    @Override
    public boolean offer(Input input) {
        return settle() && core.offer(input);
    }

    /** The application is gone. */
    void leave() {
        mustSayThatItIsEmpty = true;
        settle();
    }

    /** Whether the core has heard all that it must; to be asked again until it has. */
    boolean settle() {
        if (mustSayThatItIsEmpty) {
            mustSayThatItIsEmpty = !core.offer(new Input.SignedIn(Optional.empty()));
        }
        return !mustSayThatItIsEmpty;
    }
}
