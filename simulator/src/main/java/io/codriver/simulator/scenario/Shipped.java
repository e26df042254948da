package io.codriver.simulator.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The scenarios that come with the simulator. */
public final class Shipped {

    private static final List<String> NAMES = List.of(
            "code-on-the-head-unit",
            "code-on-the-phone",
            "code-of-the-cloud",
            "named-by-the-workshop",
            "older-car",
            "eighth-user",
            "lost-reception",
            "captive-portal",
            "code-guessing",
            "expired-code",
            "handover",
            "replace",
            "workshop-removal",
            "reset-for-sale",
            "lending",
            "power-cut",
            "duplicate-storm",
            "stolen-message",
            "close-the-door-first",
            "each-way-for-one-user",
            "each-way-for-a-family",
            "each-way-after-the-workshop");

    private Shipped() {}

    /** Their names, the plainest first. */
    public static List<String> names() {
        return NAMES;
    }

    /** The text of one. */
    public static Optional<String> find(String name) throws IOException {
        if (!NAMES.contains(name)) {
            return Optional.empty();
        }
        try (InputStream text = Shipped.class.getResourceAsStream(name + ".yaml")) {
            if (text == null) {
                throw new IOException("the scenario " + name + " is missing in this build");
            }
            return Optional.of(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
