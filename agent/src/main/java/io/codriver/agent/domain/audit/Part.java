package io.codriver.agent.domain.audit;

/** The parts of what the car keeps, as the record names what changed. */
public enum Part {
    EPOCH,
    USERS,
    INVITATIONS,
    HANDOVER,
    DESIGNATION,
    LINKING,
    RESET,
    LOCATION,
    CLOCK,
    UPGRADES,
    CLIMATE_PLAN,
    DRIVER_PROFILES,
    TRIPS,
    CHARGING,
    CORRESPONDENCE,
    NOTICES
}
