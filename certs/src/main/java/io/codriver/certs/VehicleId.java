package io.codriver.certs;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * A vehicle's opaque identity, never its VIN: the common name of its certificate and its MQTT client id.
 *
 * @param value a letter or digit, then at most 62 letters, digits or hyphens, all lower case
 */
public record VehicleId(String value) {
    private static final Pattern GRAMMAR = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    /** A broker takes the identity from the common name, so a vehicle called "cloud" would command every car. */
    private static final Set<String> TAKEN = Set.of(DevelopmentProfiles.CLOUD_NAME, DevelopmentProfiles.BROKER_NAME);

    /** Whether a text could name a vehicle. */
    static boolean isPossible(String value) {
        return GRAMMAR.matcher(value).matches() && !TAKEN.contains(value);
    }

    /** Refuses what is not an identity with {@link PkiFault}. */
    public VehicleId {
        if (!GRAMMAR.matcher(value).matches()) {
            throw new PkiFault("\"" + value + "\" cannot name a vehicle. Use 1 to 63 characters: a-z, 0-9 and hyphens,"
                    + " not starting with a hyphen, for example mini-1.");
        }
        if (TAKEN.contains(value)) {
            throw new PkiFault("A vehicle cannot be called \"" + value + "\": the broker gives that name other rights."
                    + " Choose another, for example mini-1.");
        }
    }
}
