package io.codriver.agent.domain;

import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.platform.FirstPrimary;
import io.codriver.agent.domain.platform.PrimaryChange;
import io.codriver.agent.domain.platform.Profile;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.agent.domain.vehicle.Value;
import io.codriver.agent.domain.workshop.Booking;
import io.codriver.agent.domain.workshop.BookingId;
import io.codriver.agent.domain.workshop.Correspondence;
import io.codriver.agent.domain.workshop.Line;
import io.codriver.agent.domain.workshop.Reminder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What users want of the workshop and what it answers, in short. */
final class Wanted {

    static final Instant FRIDAY = Instant.parse("2026-03-20T07:30:00Z");

    private Wanted() {}

    /** A car whose secondaries have what the scene's have, the chat, and bookings; 1 is the primary, 2 and 3 are not. */
    static Scene car() {
        Profile base = Scene.platform(7, FirstPrimary.FIRST_ACCOUNT, PrimaryChange.values());
        Profile profile = new Profile(
                base.id(),
                base.brand(),
                base.displayName(),
                base.userLimit(),
                base.ceremonies(),
                base.firstPrimary(),
                base.primaryApproves(),
                base.invitations(),
                base.primaryMay(),
                Set.of(Capability.CHAT, Capability.BOOK_SERVICE, Capability.STATUS),
                base.mustBeBooked(),
                base.primaryChanges());
        return new Scene(profile)
                .linked(1, Role.PRIMARY)
                .linked(2, Role.SECONDARY)
                .linked(3, Role.SECONDARY);
    }

    static Command line(Actor actor, String text) {
        return new Command.ChatMessage(actor, text);
    }

    static Command booking(Actor actor, String id) {
        return new Command.BookingRequest(actor, new BookingId(id), "wipers");
    }

    static Command confirmed(Actor actor, String id) {
        return new Command.BookingUpdate(
                actor, new BookingId(id), Booking.State.CONFIRMED, Optional.of(FRIDAY), Optional.of("See you"));
    }

    static Command done(Actor actor, String id) {
        return answer(actor, id, Booking.State.DONE);
    }

    static Command takenBack(Actor actor, String id) {
        return answer(actor, id, Booking.State.CANCELLED);
    }

    static Command answer(Actor actor, String id, Booking.State state) {
        return new Command.BookingUpdate(actor, new BookingId(id), state, Optional.empty(), Optional.empty());
    }

    static Command reminder(Actor actor) {
        return new Command.ServiceReminder(actor, "Inspection", Optional.empty());
    }

    /** The same command, after the primary has booked. */
    static Command after(Scene scene, Command command) {
        scene.ask(booking(Says.user(1), "B-1"));
        return command;
    }

    static Correspondence written(Scene scene) {
        return scene.state().kept().usage().correspondence();
    }

    static List<String> lines(Scene scene) {
        return written(scene).chat().lines().stream()
                .map(line -> line.author() + " " + line.text())
                .toList();
    }

    static List<Line.Author> authors(Scene scene) {
        return written(scene).chat().lines().stream().map(Line::author).toList();
    }

    static Booking booked(Scene scene, String id) {
        return written(scene).bookings().find(new BookingId(id)).orElseThrow();
    }

    static List<String> reminders(Scene scene) {
        return written(scene).reminders().unseen().stream()
                .map(one -> (one.kind() + " " + one.text()).strip())
                .toList();
    }

    static List<Reminder> unseen(Scene scene) {
        return written(scene).reminders().unseen();
    }

    static Outcome serviceDue(Scene scene, boolean due) {
        return says(scene, Readings.of(Signal.SERVICE_DUE, due));
    }

    static Outcome troubles(Scene scene, String... codes) {
        return says(scene, new Readings(Map.of(Signal.TROUBLE_CODES, new Value.Words(List.of(codes)))));
    }

    private static Outcome says(Scene scene, Readings readings) {
        return scene.decide(new Request.CarSays(readings));
    }
}
