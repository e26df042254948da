package io.codriver.simulator.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What users of a car and the workshop wrote to each other in one epoch, as the car told it.
 *
 * @param epoch the car's
 * @param lines by number
 * @param bookings by id, oldest first
 * @param reminders the newest that the car took, oldest first
 */
public record Conversation(
        String epoch, Map<Long, Line> lines, Map<String, Booking> bookings, List<Reminder> reminders) {

    private static final int MOST_REMINDERS = 50;

    /**
     * One line.
     *
     * @param author {@code PRIMARY}, {@code SECONDARY} or {@code WORKSHOP}
     * @param uid of the user who wrote it; empty for the workshop
     */
    public record Line(long number, String author, String uid, String text, String at) {}

    /**
     * One booking.
     *
     * @param author {@code PRIMARY} or {@code SECONDARY}
     * @param uid of the user who booked
     * @param state by its name in the contract
     * @param appointment when the car is expected; empty if that is open
     * @param answer what the workshop wrote; empty if nothing
     */
    public record Booking(
            String id, String author, String uid, String wish, String state, String appointment, String answer) {

        private Booking answered(String nextState, String nextAppointment, String nextAnswer) {
            return new Booking(
                    id,
                    author,
                    uid,
                    wish,
                    nextState,
                    nextAppointment.isEmpty() ? appointment : nextAppointment,
                    nextAnswer);
        }
    }

    /**
     * One reminder from outside.
     *
     * @param due the day, as ISO 8601 has it; empty if there is none
     */
    public record Reminder(String text, String due) {}

    static Conversation none(String epoch) {
        return new Conversation(epoch, Map.of(), Map.of(), List.of());
    }

    /** The booking of that name. */
    public Optional<Booking> findBooking(String id) {
        return Optional.ofNullable(bookings.get(id));
    }

    /** The lines in their order. */
    public List<Line> inOrder() {
        return List.copyOf(lines.values());
    }

    /** After an event; one that comes twice changes nothing. */
    Conversation heard(String type, JsonNode data) {
        return switch (type) {
            case "chat.message" -> {
                Map<Long, Line> more = new TreeMap<>(lines);
                long number = data.path("number").asLong();
                more.put(
                        number,
                        new Line(
                                number, text(data, "author"), text(data, "uid"), text(data, "text"), text(data, "at")));
                yield new Conversation(epoch, more, bookings, reminders);
            }
            case "booking.requested" -> {
                String id = text(data, "bookingId");
                Booking booking = new Booking(
                        id, text(data, "author"), text(data, "uid"), text(data, "wish"), "REQUESTED", "", "");
                yield bookings.containsKey(id) ? this : with(booking);
            }
            case "booking.cancelled" -> answered(text(data, "bookingId"), "CANCELLED", "", "");
            default -> this;
        };
    }

    /** After the car has answered a command. */
    Conversation after(Command command, Answer answer) {
        JsonNode data = command.data();
        if (!answer.succeeded()) {
            return this;
        }
        return switch (command.type()) {
            case "booking.update" ->
                answered(text(data, "bookingId"), text(data, "state"), text(data, "appointment"), text(data, "text"));
            case "service.reminder" -> with(new Reminder(text(data, "text"), text(data, "due")));
            default -> this;
        };
    }

    private Conversation answered(String id, String state, String appointment, String answer) {
        Booking known = bookings.get(id);
        return known == null ? this : with(known.answered(state, appointment, answer));
    }

    private Conversation with(Booking booking) {
        Map<String, Booking> more = new LinkedHashMap<>(bookings);
        more.put(booking.id(), booking);
        return new Conversation(epoch, lines, more, reminders);
    }

    private Conversation with(Reminder reminder) {
        List<Reminder> newest = Stream.concat(reminders.stream(), Stream.of(reminder))
                .skip(reminders.size() < MOST_REMINDERS ? 0 : 1)
                .toList();
        return new Conversation(epoch, lines, bookings, newest);
    }

    private static String text(JsonNode data, String name) {
        return data.path(name).asText();
    }
}
