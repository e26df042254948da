package io.codriver.agent.domain.roster;

import io.codriver.agent.domain.platform.Capability;
import java.util.Optional;
import java.util.Set;

/**
 * What the primary gave a user; the primary's own are never limited by them.
 *
 * @param sharing how much the user sees of position and trips
 * @param only what of the profile's capabilities the user has; nothing said means all of them
 * @param validity for how long
 */
public record Rights(Sharing sharing, Optional<Set<Capability>> only, Validity validity) {

    public Rights {
        only = only.map(Set::copyOf);
    }

    /** All that the profile gives a secondary, without end. */
    public static Rights standard(Sharing sharing) {
        return new Rights(sharing, Optional.empty(), Validity.UNLIMITED);
    }

    /** These rights for another time. */
    public Rights during(Validity other) {
        return new Rights(sharing, only, other);
    }
}
