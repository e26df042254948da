package io.codriver.agent.domain.roster;

import java.time.Instant;

/**
 * What a user did last.
 *
 * @param kind what
 * @param at when, by the wall clock
 */
public record Deed(Kind kind, Instant at) {
    /** What users do. */
    public enum Kind {
        /** Linked the account with a security code, accepted an invitation, or was named by others. */
        JOINED,
        INVITED,
        WITHDREW_INVITATION,
        APPROVED,
        REMOVED_USER,
        CHANGED_USER,
        TRANSFERRED_ROLE,
        ASKED_FOR_ROLE,
        ANSWERED_HANDOVER,
        ASKED_FOR_RESET,
        ASKED_WHERE_THE_CAR_IS,
        USED_REMOTE_SERVICE,
        PLANNED_CLIMATE,
        WROTE_TO_WORKSHOP,
        BOOKED_SERVICE,
        CANCELLED_BOOKING,
        ASSIGNED_TRIP
    }
}
