package io.codriver.agent.domain.workshop;

import java.time.Instant;
import java.util.Optional;

/**
 * A service that somebody booked.
 *
 * @param id its name
 * @param author what the person was who booked
 * @param wish what should be done, in the person's words
 * @param at when it was booked, by the wall clock
 * @param state how it stands
 * @param appointment when the workshop expects the car
 * @param answer what the workshop wrote
 */
public record Booking(
        BookingId id,
        Line.Author author,
        String wish,
        Instant at,
        State state,
        Optional<Instant> appointment,
        Optional<String> answer) {

    /** How a booking stands; names of the contract. */
    public enum State {
        REQUESTED,
        CONFIRMED,
        DECLINED,
        CANCELLED,
        DONE
    }

    public Booking {
        Line.requireText(wish);
        answer.ifPresent(Line::requireText);
    }

    @Override
    public String toString() {
        return "Booking[" + id + ", " + state + "]";
    }
}
