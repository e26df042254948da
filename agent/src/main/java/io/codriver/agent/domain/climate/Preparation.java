package io.codriver.agent.domain.climate;

import io.codriver.agent.domain.time.Deadline;
import io.codriver.agent.domain.time.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The car makes itself ready for a departure. That it was told is on disk before it is told.
 *
 * @param departure for which
 * @param asked what the car was told and has not answered
 * @param end when it stops again if nobody drove off
 * @param ending whether it was told to stop
 */
public record Preparation(Instant departure, Optional<Asked> asked, Deadline end, boolean ending) {

    /** How long the car may take to answer. */
    public static final Duration PATIENCE = Duration.ofMinutes(1);

    /**
     * Something the car was told.
     *
     * @param actuation its name
     * @param until when no answer comes any more
     */
    public record Asked(UUID actuation, Deadline until) {

        static Asked at(Moment now, UUID actuation) {
            return new Asked(actuation, Deadline.after(now, PATIENCE));
        }
    }

    Preparation answered() {
        return new Preparation(departure, Optional.empty(), end, ending);
    }

    Preparation endsAt(Moment now) {
        return new Preparation(departure, asked, new Deadline(now.wall(), now.steady()), ending);
    }

    Preparation told(Asked stop) {
        return new Preparation(departure, Optional.of(stop), end, true);
    }

    /** Nobody knows whether the car heard that it shall stop. */
    Preparation untold() {
        return new Preparation(departure, Optional.empty(), end, false);
    }
}
