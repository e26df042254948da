package io.codriver.agent.app.port;

import io.codriver.agent.domain.audit.Head;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An anchor in memory that outlives the agent; a test can put an older one back, lose it, and let it fail. */
public final class FakeAnchor implements Anchor {

    private @Nullable Head head;
    private boolean fails;
    private int written;

    /** What it knows from now on. */
    public void put(Optional<Head> known) {
        head = known.orElse(null);
    }

    /** Until this is called with false, it cannot be written. */
    public void fail(boolean now) {
        fails = now;
    }

    /** How often it was written. */
    public int written() {
        return written;
    }

    @Override
    public Optional<Head> find() {
        return Optional.ofNullable(head);
    }

    @Override
    public void write(Head known) throws Fault {
        if (fails) {
            throw new Fault("told to fail", true, true, null);
        }
        head = known;
        written++;
    }
}
