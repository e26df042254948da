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
        REMOVED,
        DECLINED,
        EXPIRED,
        LOCKED
    }
}
