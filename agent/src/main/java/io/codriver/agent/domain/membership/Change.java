package io.codriver.agent.domain.membership;

import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.roster.Rights;
import io.codriver.agent.domain.roster.Sharing;
import io.codriver.agent.domain.roster.Validity;
import java.util.Optional;
import java.util.Set;

/**
 * What the primary changes about a secondary; what is not said stays.
 *
 * @param sharing how much the user sees of position and trips
 * @param only which of the profile's capabilities the user has
 * @param validity for how long
 */
public record Change(Optional<Sharing> sharing, Optional<Set<Capability>> only, Optional<Validity> validity) {

    Rights on(Rights rights) {
        return new Rights(sharing.orElse(rights.sharing()), only.or(rights::only), validity.orElse(rights.validity()));
    }
}
