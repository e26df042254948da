package io.codriver.agent.domain.platform;

/** The ways in which the primary role can pass to another person. */
public enum PrimaryChange {
    /** The primary hands the role to a secondary. */
    TRANSFER,
    /** A secondary asks for the role and the primary answers. */
    HANDOVER,
    /** A person with a fresh security code takes the role, and everyone else is removed. */
    REPLACE,
    /** A service partner removes the primary, and with it everyone else; then the role is free. */
    REMOVED_BY_SERVICE_PARTNER
}
