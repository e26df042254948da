package io.codriver.agent.domain.view;

import io.codriver.agent.domain.charging.Session;
import java.util.List;

/**
 * A page of the times that the car was charged.
 *
 * @param sessions newest first
 * @param more whether there are older ones
 */
public record ChargingView(List<Session> sessions, boolean more) implements View {

    public ChargingView {
        sessions = List.copyOf(sessions);
    }

    @Override
    public Kind kind() {
        return Kind.CHARGING;
    }
}
