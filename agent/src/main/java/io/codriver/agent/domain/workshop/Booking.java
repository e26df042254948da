package io.codriver.agent.domain.workshop;

import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.time.Moment;
import java.time.Instant;
import java.util.Optional;

/**
 * A service that somebody booked.
 *
 * @param id its name
 * @param author what the person was who booked
 * @param by the user who booked, while it is on the list
 * @param wish what should be done, in the person's words
 * @param at when it was booked
 * @param state how it stands
 * @param appointment when the workshop expects the car
 * @param answer what the workshop wrote last
 * @param answered the number of the workshop's last answer, 0 if there is none
 */
public record Booking(
        BookingId id,
        Line.Author author,
        Optional<Uid> by,
        String wish,
        Moment at,
        State state,
        Optional<Instant> appointment,
        Optional<String> answer,
        long answered) {

    /** How a booking stands; names of the contract. */
    public enum State {
        REQUESTED,
        CONFIRMED,
        DECLINED,
        CANCELLED,
        DONE
    }

    public Booking {
        Wording.requireText(wish);
        answer.ifPresent(Wording::requireText);
    }

    static Booking requested(BookingId id, Writer writer, String wish, Moment at) {
        return new Booking(
                id, writer.author(), writer.by(), wish, at, State.REQUESTED, Optional.empty(), Optional.empty(), 0);
    }

    /** Whether something can still become of it. */
    public boolean isOpen() {
        return state == State.REQUESTED || state == State.CONFIRMED;
    }

    Writer writer() {
        return new Writer(author, by);
    }

    Booking in(State next) {
        return new Booking(id, author, by, wish, at, next, appointment, answer, answered);
    }

    Booking answer(State next, Optional<Instant> when, Optional<String> text, long number) {
        return new Booking(id, author, by, wish, at, next, when, text, number);
    }

    Booking without(Uid gone) {
        return by.equals(Optional.of(gone))
                ? new Booking(id, author, Optional.empty(), wish, at, state, appointment, answer, answered)
                : this;
    }

    @Override
    public String toString() {
        return "Booking[" + id + ", " + state + "]";
    }
}
