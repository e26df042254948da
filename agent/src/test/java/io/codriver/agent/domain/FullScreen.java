package io.codriver.agent.domain;

import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Refusal;
import io.codriver.agent.domain.charging.Session;
import io.codriver.agent.domain.climate.Departure;
import io.codriver.agent.domain.climate.Plan;
import io.codriver.agent.domain.linking.LinkId;
import io.codriver.agent.domain.linking.SecurityCode;
import io.codriver.agent.domain.notice.Notice;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.remote.Order;
import io.codriver.agent.domain.remote.Service;
import io.codriver.agent.domain.roster.Deed;
import io.codriver.agent.domain.roster.DisplayName;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.Sharing;
import io.codriver.agent.domain.roster.Terms;
import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.roster.UserState;
import io.codriver.agent.domain.sale.ResetRequest;
import io.codriver.agent.domain.time.Deadline;
import io.codriver.agent.domain.time.Moment;
import io.codriver.agent.domain.trip.Trip;
import io.codriver.agent.domain.upgrade.Upgrade;
import io.codriver.agent.domain.vehicle.Position;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.agent.domain.workshop.Booking;
import io.codriver.agent.domain.workshop.BookingId;
import io.codriver.agent.domain.workshop.Line;
import io.codriver.agent.domain.workshop.Reminder;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A screen on which everything is that can be on one, as it never is in a car. */
public final class FullScreen {

    /** What the car's clock says on it. */
    public static final Instant NOW = Instant.parse("2026-03-14T09:00:00Z");

    private static final Duration LATER = Duration.ofMinutes(10);
    private static final Uid FIRST = new Uid("dGhlLWZpcnN0LXVzZXItMQ");
    private static final Uid SECOND = new Uid("dGhlLW90aGVyLXVzZXItMg");
    private static final DisplayName ANNA = new DisplayName("A••• B.");
    private static final DisplayName CARL = new DisplayName("C••• D.");

    private FullScreen() {}

    /** The screen. */
    public static Screen draw() {
        return new Screen(
                Optional.of(link()),
                questions(),
                List.of(
                        user(FIRST, ANNA, Role.PRIMARY, Optional.empty()),
                        user(SECOND, CARL, Role.SECONDARY, Optional.of(NOW.plus(LATER)))),
                12,
                List.of(new Screen.InvitedLine(new DisplayName("E••• F."), NOW.plus(LATER))),
                7,
                List.of(new Notice(4, Notice.Kind.LINKED, CARL, Role.SECONDARY, NOW)),
                2,
                messages(),
                Optional.of(FIRST),
                true,
                car(),
                new RemotePanel(
                        List.of(new RemotePanel.Line(Optional.of(ANNA), Order.of(Service.LOCK), NOW.plus(LATER)))),
                history(),
                comfort(),
                new UpgradesPanel(List.of(new Upgrade(
                        Capability.ENGINE_START, Optional.of(new Deadline(NOW.plus(LATER), LATER)), false))),
                Optional.of(new Refusal(Reason.VEHICLE_MOVING, "1A2B-3C4D")),
                false,
                true,
                true,
                Optional.of(NOW.plus(Duration.ofDays(20))));
    }

    private static Screen.LinkMessage link() {
        return new Screen.LinkMessage(
                new LinkId("L-2048"),
                new DisplayName("G••• H."),
                Role.PRIMARY,
                new Screen.Consequence(true, 1),
                true,
                false,
                Optional.of(SecurityCode.of("HWTKBZQN")),
                new Terms("2026-01", URI.create("https://accounts.example.com/terms/2026-01")),
                false,
                NOW.plus(LATER),
                5,
                Optional.of(new Refusal(Reason.CODE_MISMATCH, "5E6F-7A8B")));
    }

    private static Screen.Questions questions() {
        return new Screen.Questions(
                Optional.of(new Screen.HandoverQuestion(SECOND, CARL, NOW.plus(LATER))),
                Optional.of(new Screen.DesignationQuestion(SECOND, "partner-4711", CARL, NOW.plus(LATER))),
                Optional.of(new Screen.ResetQuestion(ResetRequest.By.CLOUD, NOW.plus(LATER))));
    }

    private static Screen.UserLine user(Uid uid, DisplayName name, Role role, Optional<Instant> lentUntil) {
        return new Screen.UserLine(
                uid,
                name,
                role,
                UserState.ACTIVE,
                Set.of(Capability.STATUS, Capability.POSITION, Capability.LOCK),
                Sharing.SHARED,
                lentUntil.map(end -> NOW),
                lentUntil,
                NOW,
                new Deed(Deed.Kind.JOINED, NOW));
    }

    private static MessagesPanel messages() {
        return new MessagesPanel(
                new MessagesPanel.ChatShown(
                        true,
                        true,
                        List.of(new MessagesPanel.LineShown(
                                3, Line.Author.PRIMARY, Optional.of(ANNA), "The brakes squeal.", NOW, true)),
                        3,
                        1),
                new MessagesPanel.BookingsShown(
                        true,
                        true,
                        List.of(new MessagesPanel.BookingShown(
                                new BookingId("B-17"),
                                Line.Author.PRIMARY,
                                Optional.of(ANNA),
                                "New brakes",
                                NOW,
                                Booking.State.CONFIRMED,
                                Optional.of(NOW.plus(LATER)),
                                Optional.of("Please bring the winter tyres."),
                                true,
                                true)),
                        2,
                        1),
                List.of(new Reminder(
                        5,
                        Reminder.Kind.WORKSHOP,
                        "Change the oil",
                        Optional.of(LocalDate.parse("2026-04-01")),
                        new Moment(NOW, LATER))),
                9,
                1);
    }

    private static CarPanel car() {
        return new CarPanel(
                Optional.of(false),
                List.of(new CarPanel.Opening(Signal.FRONT_DRIVER_OPEN, true)),
                List.of(new CarPanel.Opening(Signal.ROOF, false)),
                new CarPanel.Energy(
                        Optional.of(63.0), Optional.empty(), Optional.of(240_000.0), true, true, Optional.of(80.0)),
                new CarPanel.Air(Optional.of(true), Optional.of(21.0)),
                false);
    }

    private static HistoryPanel history() {
        Trip trip = new Trip(
                8,
                NOW.minus(LATER),
                NOW,
                LATER,
                Optional.of(new Position(48.1, 11.5)),
                Optional.of(new Position(48.2, 11.6)),
                Optional.of(12_500.0),
                Optional.of(2.5),
                Optional.of(0.5),
                Optional.of(FIRST));
        Session session =
                new Session(2, NOW.minus(LATER), NOW, LATER, Optional.of(60.0), Optional.of(63.0), Optional.of(2.0));
        return new HistoryPanel(
                Optional.of(trip), List.of(trip), Optional.of(63.0), true, Optional.of(session), List.of(session));
    }

    private static ComfortPanel comfort() {
        Plan plan = new Plan(
                ZoneId.of("Europe/Berlin"),
                List.of(new Departure(Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.parse("07:30"), 21)));
        return new ComfortPanel(
                Optional.of(new ComfortPanel.PlanLine(
                        plan,
                        ANNA,
                        Optional.of(NOW.plus(LATER)),
                        true,
                        Optional.empty(),
                        Optional.of(NOW),
                        Optional.empty())),
                true);
    }
}
