package io.codriver.simulator.car;

import io.codriver.agent.domain.platform.Profile;
import io.codriver.simulator.cloud.Vin;
import java.util.Locale;

/**
 * A car of the simulator.
 *
 * @param vid its opaque name
 * @param vin the number by which people add it in the app
 * @param profile its head unit's platform
 */
public record SimulatedCar(String vid, Vin vin, Profile profile) {

    /** The car that stands for a platform; its VIN is made up, and right by ISO 3779. */
    public static SimulatedCar of(Profile profile) {
        String maker = switch (profile.brand()) {
            case "MINI" -> "WMWXR3C05R2T0";
            case "BMW" -> "WBA11AA0X0CH0";
            default -> "WVWZZZ1KZ8W00";
        };
        int number = Math.floorMod(profile.id().hashCode(), 10_000);
        return new SimulatedCar(
                "sim-" + profile.id(), new Vin(maker + String.format(Locale.ROOT, "%04d", number)), profile);
    }
}
