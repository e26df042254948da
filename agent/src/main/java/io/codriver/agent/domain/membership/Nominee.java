package io.codriver.agent.domain.membership;

import io.codriver.agent.domain.roster.Consent;
import io.codriver.agent.domain.roster.DisplayName;
import io.codriver.agent.domain.roster.Epoch;
import io.codriver.agent.domain.roster.Rights;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.Sharing;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.roster.UserId;
import io.codriver.agent.domain.roster.UserState;
import java.time.Instant;

/**
 * A person named as primary by somebody else.
 *
 * @param user whose account
 * @param displayName how it is shown in the car, masked
 * @param consent the terms that the person accepted where it was named
 * @param assertion the number under which the namer keeps the proof of who the person is; 1 to 128 characters
 */
public record Nominee(UserId user, DisplayName displayName, Consent consent, String assertion) {

    /** The longest assertion. */
    public static final int LONGEST = 128;

    public Nominee {
        if (assertion.isBlank()
                || assertion.codePointCount(0, assertion.length()) > LONGEST
                || assertion.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("an assertion is 1 to " + LONGEST + " printable characters");
        }
    }

    /** The primary that the person becomes. */
    User asPrimary(Epoch epoch, Instant at) {
        return User.joined(
                user,
                epoch.uidOf(user),
                displayName,
                Role.PRIMARY,
                UserState.ACTIVE,
                Rights.standard(Sharing.SHARED),
                consent,
                at);
    }
}
