package io.codriver.simulator.car;

/** What a simulated car makes of what it is told. */
public enum Reaction {
    /** It does it and says so. */
    OBEYS,
    /** It cannot, and says so. */
    FAILS,
    /** It does it, and its word that it has is lost. */
    OBEYS_SILENTLY,
    /** What it was told is lost. */
    HEARS_NOTHING
}
