package io.codriver.simulator.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;

/**
 * How long a car is lent.
 *
 * @param from the begin; none for at once
 * @param until the end; none for no end
 */
public record LentTime(Optional<Instant> from, Optional<Instant> until) {

    /** Until a time. */
    public static LentTime until(Instant end) {
        return new LentTime(Optional.empty(), Optional.of(end));
    }

    void write(ObjectNode validity) {
        from.ifPresent(begin -> validity.put("from", begin.toString()));
        until.ifPresent(end -> validity.put("until", end.toString()));
    }
}
