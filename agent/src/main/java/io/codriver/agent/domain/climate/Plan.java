package io.codriver.agent.domain.climate;

import java.time.ZoneId;
import java.util.List;

/**
 * When somebody wants to drive off. It knows the zone and not the offset, so that it follows daylight-saving time.
 *
 * @param zone where the times are meant
 * @param departures {@value #MOST} at most
 */
public record Plan(ZoneId zone, List<Departure> departures) {

    /** How many departures a plan can have. */
    public static final int MOST = 14;

    public Plan {
        departures = List.copyOf(departures);
        if (departures.size() > MOST) {
            throw new IllegalArgumentException("a plan has " + MOST + " departures at most");
        }
    }
}
