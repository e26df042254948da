package io.codriver.agent.domain.workshop;

import io.codriver.agent.domain.answer.Details;
import io.codriver.agent.domain.answer.EventType;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.rule.Step;
import io.codriver.agent.domain.time.Moment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Users book services, and the workshop answers. From a final state nothing leads back. */
public final class Appointments {

    private Appointments() {}

    /** What becomes of a booking. */
    public record Answer(Booking.State state, Optional<Instant> appointment, Optional<String> text) {}

    /** A user books a service; the same booking again changes nothing. */
    public static Step<Correspondence> request(
            Correspondence before, Desk desk, Actor actor, BookingId id, String wish) {
        if (!Wording.isText(wish)) {
            return Step.refuse(before, Reason.MALFORMED);
        }
        if (!(actor instanceof Actor.User)) {
            return Step.refuse(before, Reason.ROLE_NOT_ALLOWED);
        }
        Optional<Reason> obstacle = desk.findObstacle(actor, Capability.BOOK_SERVICE);
        if (obstacle.isPresent()) {
            return Step.refuse(before, obstacle.get());
        }
        Writer writer = desk.writer(actor);
        Optional<Booking> known = before.bookings().find(id);
        if (known.isPresent()) {
            boolean same = writer.is(known.get().writer()) && known.get().wish().equals(wish);
            return Step.answer(before, same ? Receipt.succeeded(Details.none()) : Receipt.rejected(Reason.ID_REUSED));
        }
        Moment now = desk.given().now();
        return findRefusal(before.bookings(), writer, now)
                .map(refusal -> Step.answer(before, refusal))
                .orElseGet(() -> add(before, Booking.requested(id, writer, wish, now)));
    }

    /** Whoever booked takes it back, or the primary; nothing changes if it is over. */
    public static Step<Correspondence> cancel(Correspondence before, Desk desk, Actor actor, BookingId id) {
        Optional<User> user = desk.findUser(actor);
        if (user.isEmpty()) {
            return Step.refuse(before, Reason.NOT_LINKED);
        }
        Optional<Reason> obstacle = desk.findObstacle(actor, Capability.BOOK_SERVICE);
        if (obstacle.isPresent()) {
            return Step.refuse(before, obstacle.get());
        }
        Optional<Booking> found = before.bookings().find(id);
        if (found.isEmpty()) {
            return Step.refuse(before, Reason.NO_SUCH_BOOKING);
        }
        Booking booking = found.get();
        if (!user.get().isPrimary()
                && !booking.by().equals(Optional.of(user.get().uid()))) {
            return Step.refuse(before, Reason.ROLE_NOT_ALLOWED);
        }
        if (booking.state() == Booking.State.CANCELLED) {
            return Step.answer(before, Receipt.succeeded(Details.none()));
        }
        if (!booking.isOpen()) {
            return Step.refuse(before, Reason.NOTHING_TO_ANSWER);
        }
        Details told = desk.writer(actor)
                .describe(Details.none().with("bookingId", id.value()))
                .with("at", desk.given().now().wall());
        return done(before, before.bookings().change(booking.in(Booking.State.CANCELLED)))
                .tell(EventType.BOOKING_CANCELLED, told);
    }

    /** The workshop answers a booking; its writer, or the primary, can only take it back. */
    public static Step<Correspondence> update(
            Correspondence before, Desk desk, Actor actor, BookingId id, Answer answer) {
        if (actor instanceof Actor.User) {
            return answer.state() == Booking.State.CANCELLED
                    ? cancel(before, desk, actor, id)
                    : Step.refuse(before, desk.findUser(actor).isEmpty() ? Reason.NOT_LINKED : Reason.ROLE_NOT_ALLOWED);
        }
        Optional<Reason> obstacle = desk.findObstacle(actor, Capability.BOOK_SERVICE)
                .or(() -> answer.state() == Booking.State.CANCELLED
                        ? Optional.of(Reason.ROLE_NOT_ALLOWED)
                        : Optional.empty());
        if (obstacle.isPresent()) {
            return Step.refuse(before, obstacle.get());
        }
        Optional<Booking> found = before.bookings().find(id);
        if (found.isEmpty()) {
            return Step.refuse(before, Reason.NO_SUCH_BOOKING);
        }
        Booking booking = found.get();
        if (isSaid(booking, answer)) {
            return Step.answer(before, Receipt.succeeded(Details.none()));
        }
        if (!booking.isOpen()) {
            return Step.refuse(before, Reason.NOTHING_TO_ANSWER);
        }
        Booking answered = booking.answer(
                answer.state(),
                answer.appointment().or(booking::appointment),
                answer.text(),
                before.bookings().answered() + 1);
        return done(before, before.bookings().answered(answered));
    }

    private static Step<Correspondence> add(Correspondence before, Booking booking) {
        Details told = booking.writer()
                .describe(Details.none().with("bookingId", booking.id().value()))
                .with("wish", booking.wish())
                .with("at", booking.at().wall());
        return done(before, before.bookings().with(booking)).tell(EventType.BOOKING_REQUESTED, told);
    }

    private static Step<Correspondence> done(Correspondence before, Bookings after) {
        return Step.answer(before.with(after), Receipt.succeeded(Details.none()));
    }

    private static boolean isSaid(Booking booking, Answer answer) {
        return booking.state() == answer.state()
                && answer.appointment().or(booking::appointment).equals(booking.appointment())
                && answer.text().equals(booking.answer());
    }

    private static Optional<Receipt> findRefusal(Bookings bookings, Writer writer, Moment now) {
        List<Booking> own =
                bookings.all().stream().filter(one -> writer.is(one.writer())).toList();
        boolean full = bookings.open().count() >= Bookings.MOST_OPEN
                || own.stream().filter(Booking::isOpen).count() >= Bookings.MOST_OPEN_OF_ONE;
        return full
                ? Optional.of(Receipt.rejected(Reason.RATE_LIMITED))
                : Flood.findRefusal(
                        Flood.OF_BOOKINGS, own.stream().map(Booking::at).toList(), now);
    }
}
