package io.codriver.agent.app.port;

import java.time.Instant;

/**
 * Remembers the last time that was known to be good, which a wall clock that was set back does not take away. All methods
 * are called by the deciding thread and never fail: what cannot be written down is remembered while the agent runs.
 */
public interface Timekeeper {

    /** A connection came about: the broker has proved who it is, with certificates that are valid by the wall clock. */
    void connected();

    /** A message that the cloud wrote at that time was let in. */
    void heard(Instant sentAt);

    /** Whether the wall clock is behind a time that has been: then it is wrong. */
    boolean isClockBehind();
}
