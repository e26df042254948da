package io.codriver.agent.domain.comfort;

import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.vehicle.Readings;
import java.util.Map;

/**
 * How each user likes the driver's place.
 *
 * @param byUser seat, mirror and temperature, for the users who have kept them
 */
public record DriverProfiles(Map<Uid, Readings> byUser) {

    public DriverProfiles {
        byUser = Map.copyOf(byUser);
    }

    /** Of a car in which nobody has kept any. */
    public static DriverProfiles none() {
        return new DriverProfiles(Map.of());
    }
}
