package io.codriver.agent.domain.remote;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the car is doing for users who are not in it.
 *
 * @param open in the order in which it was asked
 */
public record Runs(List<Run> open) {

    public Runs {
        open = List.copyOf(open);
    }

    /** These, and one more. */
    Runs and(Run run) {
        return new Runs(Stream.concat(open.stream(), Stream.of(run)).toList());
    }

    /** Of a car that does nothing. */
    public static Runs none() {
        return new Runs(List.of());
    }
}
