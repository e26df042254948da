package io.codriver.agent.domain;

import io.codriver.agent.domain.remote.Order;
import io.codriver.agent.domain.roster.DisplayName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the car is doing for users who are not in it.
 *
 * @param runs in the order in which it was asked
 */
public record RemotePanel(List<Line> runs) {

    public RemotePanel {
        runs = List.copyOf(runs);
    }

    /**
     * One service on its way.
     *
     * @param displayName who asked; nobody if that account is off the list by now
     * @param order what
     * @param until when the car's answer comes too late
     */
    public record Line(Optional<DisplayName> displayName, Order order, Instant until) {}
}
