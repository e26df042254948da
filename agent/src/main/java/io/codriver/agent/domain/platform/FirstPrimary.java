package io.codriver.agent.domain.platform;

/** Who may become the first primary user of a car without one. */
public enum FirstPrimary {
    /** The first account that links itself. */
    FIRST_ACCOUNT,
    /** A person whom a service partner names. */
    SERVICE_PARTNER,
    /** A person whom a service partner names, once an occupant said yes on the car's screen. */
    SERVICE_PARTNER_CONFIRMED_IN_CAR
}
