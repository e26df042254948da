package io.codriver.agent.domain.membership;

import io.codriver.agent.domain.platform.Profile;
import io.codriver.agent.domain.roster.DisplayName;
import io.codriver.agent.domain.roster.Rights;
import io.codriver.agent.domain.roster.Terms;
import io.codriver.agent.domain.time.Deadline;

/**
 * The primary has invited somebody; whoever accepts becomes a secondary.
 *
 * @param id the invitation's name
 * @param displayName how the person is shown in the car, masked
 * @param rights what the person will have
 * @param terms what has to be accepted
 * @param until when the invitation ends
 */
public record Invitation(InviteId id, DisplayName displayName, Rights rights, Terms terms, Deadline until) {

    /** The most invitations that can be open at once; each may become a user. */
    public static final int MOST = Profile.MOST_USERS;
}
