package io.codriver.agent.domain.roster;

/** What a user is to the car. */
public enum Role {
    /** The one user who decides about the others. */
    PRIMARY,
    /** A user with limited rights. */
    SECONDARY
}
