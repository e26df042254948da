package io.codriver.agent.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.domain.answer.EventType;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.workshop.Booking;
import io.codriver.agent.domain.workshop.Bookings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Users book services, and the workshop answers. */
class BookingTest {

    private final Scene scene = Wanted.car();

    @Test
    void isToldToTheWorkshopOnceHoweverOftenItIsSaid() {
        assertEquals(
                List.of(EventType.BOOKING_REQUESTED), Scene.events(scene.ask(Wanted.booking(Says.user(2), "B-1"))));
        Outcome again = scene.ask(Wanted.booking(Says.user(2), "B-1"));
        assertEquals(List.of(), again.events());
        assertTrue(Scene.reason(again).isEmpty());
        assertEquals(Optional.of(Reason.ID_REUSED), Scene.reason(scene.ask(Wanted.booking(Says.user(3), "B-1"))));
    }

    @Test
    void inTheCarHasANameThatTheCarMakes() {
        assertEquals(
                List.of(EventType.BOOKING_REQUESTED), Scene.events(scene.act(1, new Action.BookService("new tyres"))));
        Booking booked = Wanted.written(scene).bookings().all().get(0);
        assertEquals("new tyres", booked.wish());
        scene.act(new Action.CancelBooking(booked.id()));
        assertEquals(
                Booking.State.CANCELLED,
                Wanted.booked(scene, booked.id().value()).state());
    }

    @Test
    void showsTheAnswerAsNewUntilItIsRead() {
        scene.ask(Wanted.booking(Says.user(2), "B-1"));
        scene.ask(Wanted.confirmed(Says.PARTNER, "B-1"));
        MessagesPanel.BookingShown shown =
                scene.screen().messages().bookings().all().get(0);
        assertEquals(Booking.State.CONFIRMED, shown.state());
        assertEquals(Optional.of(Wanted.FRIDAY), shown.appointment());
        assertTrue(shown.unread());
        scene.act(
                new Action.ReadMessages(0, scene.screen().messages().bookings().newest()));
        assertFalse(scene.screen().messages().bookings().all().get(0).unread());
        scene.ask(Wanted.done(Says.PARTNER, "B-1"));
        assertEquals(Optional.of(Wanted.FRIDAY), Wanted.booked(scene, "B-1").appointment());
        assertEquals(1, scene.screen().messages().unread());
    }

    @ParameterizedTest
    @EnumSource(names = {"DECLINED", "CANCELLED", "DONE"})
    void hasNoWayBackFromItsEnd(Booking.State end) {
        scene.ask(Wanted.booking(Says.user(1), "B-1"));
        scene.ask(Wanted.answer(end == Booking.State.CANCELLED ? Says.user(1) : Says.PARTNER, "B-1", end));
        assertEquals(end, Wanted.booked(scene, "B-1").state());
        assertEquals(
                Optional.of(Reason.NOTHING_TO_ANSWER), Scene.reason(scene.ask(Wanted.confirmed(Says.PARTNER, "B-1"))));
        Outcome cancelled = scene.ask(Wanted.takenBack(Says.user(1), "B-1"));
        assertEquals(List.of(), cancelled.events());
        assertEquals(end, Wanted.booked(scene, "B-1").state());
    }

    @Test
    void isTakenBackByWhoBookedAndByThePrimary() {
        scene.ask(Wanted.booking(Says.user(2), "B-1"));
        scene.ask(Wanted.booking(Says.user(3), "B-2"));
        assertEquals(
                Optional.of(Reason.ROLE_NOT_ALLOWED), Scene.reason(scene.ask(Wanted.takenBack(Says.user(3), "B-1"))));
        assertEquals(
                List.of(EventType.BOOKING_CANCELLED), Scene.events(scene.ask(Wanted.takenBack(Says.user(2), "B-1"))));
        assertEquals(
                List.of(EventType.BOOKING_CANCELLED), Scene.events(scene.ask(Wanted.takenBack(Says.user(1), "B-2"))));
        assertEquals(Optional.of(Reason.NO_SUCH_BOOKING), Scene.reason(scene.ask(Wanted.done(Says.PARTNER, "B-9"))));
    }

    @Test
    void nobodyHasMoreThanFiveOpenAndTheCarNotMoreThanTwenty() {
        for (int account = 4; account <= 7; account++) {
            scene.linked(account, Role.SECONDARY);
        }
        for (int i = 0; i < Bookings.MOST_OPEN; i++) {
            scene.ask(Wanted.booking(Says.user(1 + i / Bookings.MOST_OPEN_OF_ONE), "B-" + i));
            if (i == Bookings.MOST_OPEN_OF_ONE - 1) {
                assertEquals(
                        Optional.of(Reason.RATE_LIMITED), Scene.reason(scene.ask(Wanted.booking(Says.user(1), "X"))));
            }
        }
        assertEquals(Bookings.MOST_OPEN, Wanted.written(scene).bookings().all().size());
        assertEquals(Optional.of(Reason.RATE_LIMITED), Scene.reason(scene.ask(Wanted.booking(Says.user(7), "Y"))));
    }

    @Test
    void onlyWhatIsOverGivesWay() {
        scene.ask(Wanted.booking(Says.user(3), "open"));
        for (int i = 0; i < Bookings.MOST + 5; i++) {
            scene.pass(Duration.ofMinutes(10));
            scene.ask(Wanted.booking(Says.user(2), "B-" + i));
            scene.ask(Wanted.takenBack(Says.user(2), "B-" + i));
        }
        assertEquals(Bookings.MOST, Wanted.written(scene).bookings().all().size());
        assertEquals(Booking.State.REQUESTED, Wanted.booked(scene, "open").state());
    }
}
