package io.codriver.agent.domain.view;

import io.codriver.agent.domain.vehicle.Readings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the car needs.
 *
 * @param at when the car last said something, by the wall clock; nothing after a start
 * @param car what it says of its service and its tyres
 * @param troubleCodes what its warning lights stand for; nothing if it has not said
 */
public record HealthView(Optional<Instant> at, Readings car, Optional<List<String>> troubleCodes) implements View {

    public HealthView {
        troubleCodes = troubleCodes.map(List::copyOf);
    }

    @Override
    public Kind kind() {
        return Kind.HEALTH;
    }
}
