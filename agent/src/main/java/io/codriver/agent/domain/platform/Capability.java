package io.codriver.agent.domain.platform;

/** One thing that a user may see or do; names of the profiles and of the contract. */
public enum Capability {
    STATUS(true),
    POSITION(true),
    TRIPS(true),
    HEALTH(true),
    CHARGING(true),
    LOCK(false),
    UNLOCK(false),
    LIGHTS(false),
    HORN(false),
    CLIMATE(false),
    ENGINE_START(false),
    WINDOWS(false),
    CHARGING_CONTROL(false),
    DIGITAL_KEY(false),
    CHAT(false),
    BOOK_SERVICE(false);

    private final boolean seen;

    Capability(boolean seen) {
        this.seen = seen;
    }

    /** Whether it is something to see; otherwise it is something to do. */
    public boolean isSeen() {
        return seen;
    }
}
