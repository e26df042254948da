package io.codriver.agent.app.port;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Keeps what the core told it; the test says whether the clock is behind. */
public final class FakeTimekeeper implements Timekeeper {

    private final List<Instant> heard = new ArrayList<>();
    private int connections;
    private boolean behind;

    @Override
    public void connected() {
        connections++;
    }

    @Override
    public void heard(Instant sentAt) {
        heard.add(sentAt);
    }

    @Override
    public boolean isClockBehind() {
        return behind;
    }

    public int connections() {
        return connections;
    }

    /** The times of the messages that were let in. */
    public List<Instant> heard() {
        return List.copyOf(heard);
    }

    public void setBehind(boolean now) {
        behind = now;
    }
}
