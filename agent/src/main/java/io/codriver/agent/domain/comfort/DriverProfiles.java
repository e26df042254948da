package io.codriver.agent.domain.comfort;

import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.vehicle.Readings;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How each user likes the driver's place.
 *
 * @param byUser seat, mirror and temperature, for the users who have kept them
 * @param seated the user of these who signed in last: the place is not adjusted again for the same one
 */
public record DriverProfiles(Map<Uid, Readings> byUser, Optional<Uid> seated) {

    public DriverProfiles {
        byUser = Map.copyOf(byUser);
        if (seated.isPresent() && !byUser.containsKey(seated.get())) {
            throw new IllegalArgumentException("nobody is seated who has not kept a profile");
        }
    }

    /** Of a car in which nobody has kept any. */
    public static DriverProfiles none() {
        return new DriverProfiles(Map.of(), Optional.empty());
    }

    DriverProfiles seated(Optional<Uid> now) {
        return new DriverProfiles(byUser, now);
    }

    /** The user keeps this, sitting there. */
    DriverProfiles keep(Uid user, Readings profile) {
        Map<Uid, Readings> all = new HashMap<>(byUser);
        all.put(user, profile);
        return new DriverProfiles(all, Optional.of(user));
    }
}
