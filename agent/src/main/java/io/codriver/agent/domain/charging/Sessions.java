package io.codriver.agent.domain.charging;

import io.codriver.agent.domain.rule.Bounds;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The charging that the car remembers.
 *
 * @param recorded how often it was ever charged; the number of the newest
 * @param open what goes on now
 * @param ended oldest first, with growing numbers
 */
public record Sessions(long recorded, Optional<OpenSession> open, List<Session> ended) {

    public Sessions {
        ended = List.copyOf(ended);
    }

    /** Of a car that was never charged. */
    public static Sessions none() {
        return new Sessions(0, Optional.empty(), List.of());
    }

    /** Without what is too much or too old; the same if nothing is. */
    public Sessions within(Bounds bounds, Duration now) {
        List<Session> left = bounds.keep(ended, Session::endedAt, now);
        return left == ended ? this : new Sessions(recorded, open, left);
    }

    Sessions on(OpenSession going) {
        return new Sessions(going.soFar().number(), Optional.of(going), ended);
    }

    Sessions end(Session session, Bounds bounds) {
        List<Session> all = Stream.concat(ended.stream(), Stream.of(session)).toList();
        return new Sessions(recorded, Optional.empty(), bounds.keep(all, Session::endedAt, session.endedAt()));
    }
}
