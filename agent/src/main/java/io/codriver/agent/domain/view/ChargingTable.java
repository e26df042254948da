package io.codriver.agent.domain.view;

import io.codriver.agent.domain.charging.Session;
import java.util.List;

/**
 * A page of the same times as a table (CSV) for other programs.
 *
 * @param sessions newest first
 * @param more whether there are older ones
 */
public record ChargingTable(List<Session> sessions, boolean more) implements View {

    public ChargingTable {
        sessions = List.copyOf(sessions);
    }

    @Override
    public Kind kind() {
        return Kind.CHARGING_CSV;
    }
}
