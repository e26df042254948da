package io.codriver.agent.domain.notice;

import io.codriver.agent.domain.roster.DisplayName;
import io.codriver.agent.domain.roster.Role;
import java.time.Instant;

/**
 * One announcement on the head unit: nobody is added silently.
 *
 * @param number its place in the row of all announcements of this car, from 1
 * @param kind what happened
 * @param displayName whom it is about
 * @param role the role that the person has or asked for
 * @param at when, by the wall clock
 */
public record Notice(long number, Kind kind, DisplayName displayName, Role role, Instant at) {

    /** What an announcement says. */
    public enum Kind {
        LINKED,
        APPROVED,
        CHANGED,
        LENDING_BEGAN,
        LENDING_ENDED,
        NOW_PRIMARY,
        NOW_SECONDARY,
        REMOVED,
        LEFT,
        ACCOUNT_DELETED,
        DECLINED,
        EXPIRED,
        LOCKED;

        /** Whether it tells of a change of the list of users, and not only of a request that came to nothing. */
        public boolean isChange() {
            return this != DECLINED && this != EXPIRED && this != LOCKED;
        }
    }
}
