package io.codriver.agent.domain.workshop;

import java.util.List;

/**
 * What users and the workshop have written, as far as the car remembers it.
 *
 * @param written how many lines there ever were; the number of the newest
 * @param lines oldest first
 * @param bookings oldest first
 * @param reminded how many reminders there ever were
 * @param reminders oldest first
 */
public record Correspondence(
        long written, List<Line> lines, List<Booking> bookings, long reminded, List<Reminder> reminders) {

    public Correspondence {
        lines = List.copyOf(lines);
        bookings = List.copyOf(bookings);
        reminders = List.copyOf(reminders);
    }

    /** Of a car about which nobody wrote. */
    public static Correspondence none() {
        return new Correspondence(0, List.of(), List.of(), 0, List.of());
    }
}
