package io.codriver.agent.domain.roster;

/** Whether a linked user's rights are in force. */
public enum UserState {
    /** In force. */
    ACTIVE,
    /** Linked, but the primary has not approved yet; without rights until then. */
    AWAITING_APPROVAL,
    /** Lent for a time that has not begun, or is over; or nobody knows, since the car's clock went back. */
    OUTSIDE_VALIDITY
}
