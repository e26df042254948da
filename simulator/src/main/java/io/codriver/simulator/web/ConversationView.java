package io.codriver.simulator.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.simulator.cloud.Conversation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What users of a car and the workshop wrote to each other, as one of them sees it. */
final class ConversationView {

    /** How many lines a page shows; a conversation can go on for years. */
    static final int MOST_LINES = 100;

    private static final Set<String> OPEN = Set.of("REQUESTED", "CONFIRMED");

    private ConversationView() {}

    /**
     * Whoever looks.
     *
     * @param uid of the user; empty for the workshop
     * @param primary whether that is the primary user, who can take back what others booked
     * @param names by uid, of those that may be shown
     */
    record Reader(Optional<String> uid, boolean primary, Map<String, String> names) {

        Reader {
            names = Map.copyOf(names);
        }

        /** The workshop sees in which role somebody writes, and no name. */
        static Reader workshop() {
            return new Reader(Optional.empty(), false, Map.of());
        }

        private boolean is(String writer) {
            return uid.map(writer::equals).orElse(writer.isEmpty());
        }

        private boolean mayCancel(Conversation.Booking booking) {
            return uid.isPresent() && OPEN.contains(booking.state()) && (primary || is(booking.uid()));
        }
    }

    static void draw(Conversation all, Reader reader, ObjectNode drawn) {
        ArrayNode lines = drawn.putArray("lines");
        List<Conversation.Line> inOrder = all.inOrder();
        inOrder.stream().skip(Math.max(0, inOrder.size() - MOST_LINES)).forEach(line -> {
            ObjectNode one = writer(line.author(), line.uid(), reader, lines.addObject());
            one.put("number", line.number()).put("text", line.text()).put("at", line.at());
        });
        ArrayNode bookings = drawn.putArray("bookings");
        all.bookings().values().forEach(booking -> booking(booking, reader, bookings.addObject()));
        ArrayNode reminders = drawn.putArray("reminders");
        all.reminders()
                .forEach(one -> reminders.addObject().put("text", one.text()).put("due", one.due()));
    }

    private static void booking(Conversation.Booking booking, Reader reader, ObjectNode drawn) {
        writer(booking.author(), booking.uid(), reader, drawn)
                .put("id", booking.id())
                .put("wish", booking.wish())
                .put("state", booking.state())
                .put("open", OPEN.contains(booking.state()))
                .put("appointment", booking.appointment())
                .put("answer", booking.answer())
                .put("mayCancel", reader.mayCancel(booking));
    }

    private static ObjectNode writer(String author, String uid, Reader reader, ObjectNode drawn) {
        Optional.ofNullable(reader.names().get(uid)).ifPresent(name -> drawn.put("name", name));
        return drawn.put("author", author).put("mine", reader.is(uid));
    }
}
