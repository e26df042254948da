package io.codriver.agent.domain.view;

import io.codriver.agent.domain.vehicle.Position;
import java.util.Optional;

/**
 * How the car is.
 *
 * @param position where it is, for users with whom that is shared
 */
public record StatusView(Optional<Position> position) implements View {
    @Override
    public Kind kind() {
        return Kind.STATUS;
    }
}
