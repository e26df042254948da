package io.codriver.agent.domain.roster;

/** How much a user sees of the car's position and trips. */
public enum Sharing {
    /** Position, status, alarms and trips. */
    SHARED,
    /** No position; a trip's ends stay private until the trip is assigned to the user. */
    LIMITED
}
