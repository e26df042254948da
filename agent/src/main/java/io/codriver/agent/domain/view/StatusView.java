package io.codriver.agent.domain.view;

import io.codriver.agent.domain.vehicle.Readings;
import java.time.Instant;
import java.util.Optional;

/**
 * How the car is.
 *
 * @param at when the car last said something, where it is apart, by the wall clock; nothing after a start
 * @param car what its locks, doors, windows, climate, battery and range say
 * @param place where it is, or why that is not shown
 */
public record StatusView(Optional<Instant> at, Readings car, Place place) implements View {

    @Override
    public Kind kind() {
        return Kind.STATUS;
    }
}
