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

    /**
     * The next car of the simulator; its VIN is made up, and right by ISO 3779.
     *
     * @param number counts the cars, from 1
     */
    public static SimulatedCar of(Profile profile, int number) {
        String maker = switch (profile.brand()) {
            case "MINI" -> "WMWXR3C05R2T0";
            case "BMW" -> "WBA11AA0X0CH0";
            default -> "WVWZZZ1KZ8W00";
        };
        return new SimulatedCar(
                "sim-" + number + "-" + profile.id(),
                new Vin(maker + String.format(Locale.ROOT, "%04d", number)),
                profile);
    }
}
