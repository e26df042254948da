package io.codriver.agent.domain.view;

import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.trip.Trip;
import java.util.List;
import java.util.Optional;

/**
 * A page of the trips that have ended.
 *
 * @param lines newest first
 * @param more whether there are older ones
 */
public record TripsView(List<Line> lines, boolean more) implements View {

    public TripsView {
        lines = List.copyOf(lines);
    }

    @Override
    public Kind kind() {
        return Kind.TRIPS;
    }

    /**
     * One trip.
     *
     * @param trip as this user may see it
     * @param noPosition why its ends are not shown; nothing if they are, as far as the car knows them
     */
    public record Line(Trip trip, Optional<Reason> noPosition) {}
}
