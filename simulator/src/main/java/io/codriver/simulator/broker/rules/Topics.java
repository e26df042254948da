package io.codriver.simulator.broker.rules;

import java.util.Optional;
import java.util.regex.Pattern;

/** The shape of the contract's topics: {@code codriver/v1/{vid}/c2v/…} and {@code codriver/v1/{vid}/v2c/…}. */
final class Topics {

    static final String PREFIX = "codriver/v1/";

    private static final Pattern VID = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    private Topics() {}

    /** Whether {@code text} is a vid: it then holds no wildcard, slash or space. */
    static boolean isVid(String text) {
        return VID.matcher(text).matches();
    }

    /** The level of {@code topic} that names the vehicle, if {@code direction} follows it. */
    static Optional<String> findVehicle(String topic, String direction) {
        if (!topic.startsWith(PREFIX)) {
            return Optional.empty();
        }
        int end = topic.indexOf('/', PREFIX.length());
        if (end < 0 || !topic.startsWith(direction, end)) {
            return Optional.empty();
        }
        return Optional.of(topic.substring(PREFIX.length(), end));
    }
}
