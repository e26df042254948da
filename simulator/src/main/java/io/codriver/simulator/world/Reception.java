package io.codriver.simulator.world;

/** What a car's connection to the world is like. */
public enum Reception {
    /** Everything goes through. */
    ONLINE,
    /** As in a garage: nothing goes through, and nobody says so. */
    NONE,
    /** As in a hotel: whoever connects gets a web page that asks to sign in. */
    CAPTIVE,
    /** The network is there, and nobody answers at the broker's door. */
    BROKER_DOWN
}
