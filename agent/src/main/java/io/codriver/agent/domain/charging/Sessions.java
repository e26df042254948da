package io.codriver.agent.domain.charging;

import java.util.List;
import java.util.Optional;

/**
 * The charging that the car remembers.
 *
 * @param recorded how often it was ever charged; the number of the newest
 * @param open what goes on now
 * @param ended oldest first
 */
public record Sessions(long recorded, Optional<OpenSession> open, List<Session> ended) {

    public Sessions {
        ended = List.copyOf(ended);
    }

    /** Of a car that was never charged. */
    public static Sessions none() {
        return new Sessions(0, Optional.empty(), List.of());
    }
}
