package io.codriver.agent.domain.linking;

import io.codriver.agent.domain.roster.DisplayName;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.Sharing;
import io.codriver.agent.domain.roster.Terms;
import io.codriver.agent.domain.roster.UserId;
import java.util.Optional;

/**
 * The cloud asks the car to link an account.
 *
 * @param linkId the request's name
 * @param user whose account
 * @param role the role asked for
 * @param displayName how the account is shown in the car, masked
 * @param mode where the code is shown
 * @param proof the cloud's code or hash; none when the car makes the code
 * @param terms what has to be accepted
 * @param sharing how much the new user will see
 */
public record Offer(
        LinkId linkId,
        UserId user,
        Role role,
        DisplayName displayName,
        Mode mode,
        Optional<Proof> proof,
        Terms terms,
        Sharing sharing) {

    /** Where the code is shown. */
    public enum Mode {
        /** On the head unit; it is typed in the app. */
        DISPLAY,
        /** In the app; it is typed on the head unit. */
        ENTRY
    }

    public Offer {
        if (mode == Mode.ENTRY && !(proof.orElse(null) instanceof Proof.Hashed)) {
            throw new IllegalArgumentException("mode ENTRY needs a codeHash and no code");
        }
        if (mode == Mode.DISPLAY && proof.orElse(null) instanceof Proof.Hashed) {
            throw new IllegalArgumentException("mode DISPLAY takes no codeHash");
        }
    }
}
