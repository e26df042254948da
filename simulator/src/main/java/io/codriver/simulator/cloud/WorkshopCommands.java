package io.codriver.simulator.cloud;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Commands with which users and the workshop talk with each other. */
public final class WorkshopCommands {

    private WorkshopCommands() {}

    /** A line for the chat. */
    public static Command line(Actor actor, String text) {
        Command command = Command.by(actor, "chat.message");
        command.data().put("text", text);
        return command;
    }

    /** A user books a service. */
    public static Command book(Actor actor, String bookingId, String wish) {
        Command command = Command.by(actor, "booking.request");
        command.data().put("bookingId", bookingId).put("wish", wish);
        return command;
    }

    /** The workshop says when the car is expected. */
    public static Command confirm(Actor actor, String bookingId, Instant appointment, String text) {
        Command command = answer(actor, bookingId, "CONFIRMED", text);
        command.data()
                .put("appointment", appointment.truncatedTo(ChronoUnit.SECONDS).toString());
        return command;
    }

    /**
     * Another answer to a booking, or a user takes it back.
     *
     * @param text empty if nothing is said besides
     */
    public static Command answer(Actor actor, String bookingId, String state, String text) {
        Command command = Command.by(actor, "booking.update");
        command.data().put("bookingId", bookingId).put("state", state);
        if (!text.isEmpty()) {
            command.data().put("text", text);
        }
        return command;
    }

    /** Something is due. */
    public static Command remind(Actor actor, String text) {
        return remind(actor, text, Optional.empty());
    }

    /**
     * Something is due.
     *
     * @param due until when, if that is a day
     */
    public static Command remind(Actor actor, String text, Optional<LocalDate> due) {
        Command command = Command.by(actor, "service.reminder");
        command.data().put("text", text);
        due.ifPresent(day -> command.data().put("due", day.toString()));
        return command;
    }
}
