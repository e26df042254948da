package io.codriver.simulator.suite;

import static io.codriver.simulator.cloud.Actor.user;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.MessagesPanel;
import io.codriver.agent.domain.Screen;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.agent.domain.workshop.Booking;
import io.codriver.agent.domain.workshop.Reminder;
import io.codriver.simulator.cloud.Actor;
import io.codriver.simulator.cloud.Conversation;
import io.codriver.simulator.cloud.UserCommands;
import io.codriver.simulator.cloud.WorkshopCommands;
import io.codriver.simulator.world.Network;
import io.codriver.simulator.world.Reception;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Users and the workshop write to each other, book and answer, with reception and without. */
interface MessageContract extends OnStage {

    @Test
    default void chatsBothWaysWithTheRoleOfWhoeverWrites() {
        Crew crew = Crew.on(stage(), "connected-cars", "owner", "friend");
        crew.done(WorkshopCommands.line(Crew.WORKSHOP, "Your tyres are here"));
        crew.done(WorkshopCommands.line(user("friend"), "Friday?\nPlease"));
        crew.car().signIn(crew.uid("owner"));
        crew.car().touch(new Action.WriteLine("Rather Monday"));
        crew.car().await(screen -> screen.messages().chat().newest() == 3);
        assertEquals(
                List.of("WORKSHOP Your tyres are here", "SECONDARY Friday?\nPlease", "PRIMARY Rather Monday"),
                heard(crew));
        assertEquals(
                heard(crew),
                crew.car().headUnit().screen().orElseThrow().messages().chat().lines().stream()
                        .map(line -> line.author() + " " + line.text())
                        .toList());
        crew.refused("NOT_LINKED", WorkshopCommands.line(user("stranger"), "hello"));
        crew.refused("ROLE_NOT_ALLOWED", WorkshopCommands.line(Actor.cloud(), "hello"));
    }

    @Test
    default void keepsTheChatFromPlatformsWithoutOneAndFromCarsWithoutUsers() {
        Crew without = Crew.on(stage(), "mini-os9", "owner");
        without.refused("NOT_OFFERED", WorkshopCommands.line(user("owner"), "hello"));
        without.refused("NOT_OFFERED", WorkshopCommands.book(user("owner"), "B-1", "wipers"));
        without.refused("NOT_OFFERED", WorkshopCommands.line(Crew.WORKSHOP, "hello"));
        without.done(WorkshopCommands.remind(Crew.WORKSHOP, "Inspection"));
        without.done(UserCommands.leave("owner"));
        without.refused("PRIMARY_REQUIRED", WorkshopCommands.remind(Crew.WORKSHOP, "Inspection"));
        assertEquals(List.of(), panel(without).reminders());
    }

    @Test
    default void sendsInOrderAndOnceWhatAnOccupantWroteOffline() {
        Network network = stage().network();
        Crew crew = Crew.in(stage(), stage().carBehind(network, "connected-cars"), "owner");
        network.set(Reception.BROKER_DOWN);
        crew.car().await(screen -> !screen.online());
        crew.car().signIn(crew.uid("owner"));
        for (String text : List.of("one", "two", "three")) {
            crew.car().touch(new Action.WriteLine(text));
        }
        crew.car().touch(new Action.BookService("wipers"));
        Screen offline = crew.car().await(screen -> screen.messages().waiting() == 4);
        assertEquals(3, offline.messages().chat().lines().size());
        network.set(Reception.ONLINE);
        Phone.await(crew.cloud().when(cloud -> !conversation(crew).bookings().isEmpty()));
        crew.settle();
        assertEquals(List.of("PRIMARY one", "PRIMARY two", "PRIMARY three"), heard(crew));
        assertEquals(
                List.of("v2c/event/chat.message", "v2c/event/booking.requested"),
                stage().heard().said(crew.car().vid()).stream()
                        .filter(topic -> topic.contains("chat") || topic.contains("booking"))
                        .distinct()
                        .toList());
        crew.car().await(screen -> screen.online() && screen.messages().waiting() == 0);
    }

    @Test
    default void takesTheWorkshopsAnswersToABooking() {
        Crew crew = Crew.on(stage(), "connected-cars", "owner", "friend");
        crew.done(WorkshopCommands.book(user("friend"), "B-1", "wipers"));
        Instant friday = Instant.parse("2026-03-20T07:30:00Z");
        crew.done(WorkshopCommands.confirm(Crew.WORKSHOP, "B-1", friday, "See you"));
        MessagesPanel.BookingShown shown = panel(crew).bookings().all().get(0);
        assertEquals(Booking.State.CONFIRMED, shown.state());
        assertEquals(Optional.of(friday), shown.appointment());
        assertEquals(Optional.of("See you"), shown.answer());
        assertEquals(1, panel(crew).unread());
        crew.car().touch(new Action.ReadMessages(0, 1));
        crew.car().await(screen -> screen.messages().unread() == 0);
        crew.refused("NO_SUCH_BOOKING", WorkshopCommands.answer(Crew.WORKSHOP, "B-2", "DONE", ""));
        crew.refused("ROLE_NOT_ALLOWED", WorkshopCommands.answer(user("friend"), "B-1", "DONE", ""));
        crew.done(WorkshopCommands.answer(user("friend"), "B-1", "CANCELLED", ""));
        crew.refused("NOTHING_TO_ANSWER", WorkshopCommands.answer(Crew.WORKSHOP, "B-1", "DONE", ""));
        crew.settle();
        assertEquals(
                "CANCELLED", conversation(crew).findBooking("B-1").orElseThrow().state());
    }

    @Test
    default void stopsAFloodAndKeepsAllAcrossARestart() {
        Crew crew = Crew.on(stage(), "connected-cars", "owner", "friend");
        for (int i = 1; i <= 10; i++) {
            crew.done(WorkshopCommands.line(user("friend"), "line " + i));
        }
        JsonNode details = crew.refused("RATE_LIMITED", WorkshopCommands.line(user("friend"), "line 11"))
                .details();
        assertTrue(details.path("retryAfterSeconds").asInt() > 0);
        crew.done(WorkshopCommands.line(user("owner"), "calm down"));
        crew.done(WorkshopCommands.book(user("owner"), "B-1", "wipers"));
        crew.done(WorkshopCommands.remind(Crew.WORKSHOP, "Inspection"));
        crew.car().vehicle().set(Readings.of(Signal.SERVICE_DUE, true));
        MessagesPanel before = crew.car()
                .await(screen -> screen.messages().reminders().size() == 2)
                .messages();
        crew.car().stop();
        crew.car().start().awaitOnline();
        crew.settle();
        assertEquals(before, panel(crew));
        assertEquals(
                List.of(Reminder.Kind.WORKSHOP, Reminder.Kind.SERVICE_DUE),
                before.reminders().stream().map(Reminder::kind).toList());
        crew.car().touch(new Action.DismissReminder(2));
        crew.car().await(screen -> screen.messages().reminders().size() == 1);
        crew.car().stop();
        crew.car().start().awaitOnline();
        crew.settle();
        assertEquals(1, panel(crew).reminders().size());
        crew.refused("RATE_LIMITED", WorkshopCommands.line(user("friend"), "line 11"));
    }

    private static MessagesPanel panel(Crew crew) {
        return crew.car().headUnit().screen().orElseThrow().messages();
    }

    private static Conversation conversation(Crew crew) {
        return crew.cloud().conversation(crew.car().vid());
    }

    private static List<String> heard(Crew crew) {
        crew.settle();
        return conversation(crew).inOrder().stream()
                .map(line -> line.author() + " " + line.text())
                .toList();
    }
}
