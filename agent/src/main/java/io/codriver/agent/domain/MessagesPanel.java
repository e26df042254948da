package io.codriver.agent.domain;

import io.codriver.agent.domain.roster.DisplayName;
import io.codriver.agent.domain.workshop.Booking;
import io.codriver.agent.domain.workshop.BookingId;
import io.codriver.agent.domain.workshop.Line;
import io.codriver.agent.domain.workshop.Reminder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the head unit shows of that which users and the workshop wrote. While the car moves there is nothing to read
 * here but how much is new, and what the car itself reminds of.
 *
 * @param chat the lines
 * @param bookings the services
 * @param reminders what nobody has marked as seen, oldest first
 * @param newestNotice the number of the newest announcement that was ever posted
 * @param waiting how many messages wait until they can be sent
 */
public record MessagesPanel(
        ChatShown chat, BookingsShown bookings, List<Reminder> reminders, long newestNotice, int waiting) {

    public MessagesPanel {
        reminders = List.copyOf(reminders);
    }

    /** How many lines and answers nobody in the car has read. */
    public long unread() {
        return chat.unread() + bookings.unread();
    }

    /**
     * The chat.
     *
     * @param offered whether this platform has one
     * @param mayWrite whether who is signed in may write now
     * @param lines oldest first
     * @param newest the number of the newest line
     * @param unread how many nobody in the car has read
     */
    public record ChatShown(boolean offered, boolean mayWrite, List<LineShown> lines, long newest, long unread) {
        public ChatShown {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One line of the chat.
     *
     * @param author what its writer was
     * @param name who that is, while it is a user
     * @param unread whether nobody in the car has read it
     */
    public record LineShown(
            long number, Line.Author author, Optional<DisplayName> name, String text, Instant at, boolean unread) {
        @Override
        public String toString() {
            return "Line[" + number + ", " + author + "]";
        }
    }

    /**
     * The bookings.
     *
     * @param offered whether this platform has them
     * @param mayBook whether who is signed in may book now
     * @param all oldest first
     * @param newest the number of the workshop's newest answer
     * @param unread how many answers nobody in the car has read
     */
    public record BookingsShown(boolean offered, boolean mayBook, List<BookingShown> all, long newest, long unread) {
        public BookingsShown {
            all = List.copyOf(all);
        }
    }

    /**
     * One booking.
     *
     * @param author what the person was who booked
     * @param name who that is, while it is a user
     * @param mayCancel whether who is signed in may take it back now
     * @param unread whether nobody in the car has read the workshop's answer
     */
    public record BookingShown(
            BookingId id,
            Line.Author author,
            Optional<DisplayName> name,
            String wish,
            Instant at,
            Booking.State state,
            Optional<Instant> appointment,
            Optional<String> answer,
            boolean mayCancel,
            boolean unread) {
        @Override
        public String toString() {
            return "Booking[" + id + ", " + state + "]";
        }
    }
}
