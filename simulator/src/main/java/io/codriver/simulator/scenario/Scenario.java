package io.codriver.simulator.scenario;

import io.codriver.agent.domain.platform.Profile;
import java.util.List;

/**
 * What happens to a fresh car, and what is expected.
 *
 * @param name for people
 * @param about what it shows
 * @param profiles the platforms on which it happens, on each to a fresh car
 * @param steps in order
 */
public record Scenario(String name, String about, List<Profile> profiles, List<Step> steps) {

    /** More steps than a person reads. */
    public static final int MOST_STEPS = 500;

    public Scenario {
        profiles = List.copyOf(profiles);
        steps = List.copyOf(steps);
    }
}
