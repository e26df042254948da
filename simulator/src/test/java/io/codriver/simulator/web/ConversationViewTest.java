package io.codriver.simulator.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.simulator.cloud.Conversation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Who sees what of what was written. */
class ConversationViewTest {

    private static final String AT = "2026-07-01T10:00:00Z";
    private static final Map<String, String> NAMES = Map.of("u-anna", "A••• B.", "u-ben", "B••• O.");

    private final Conversation all = conversation(3);

    @Test
    void saysInWhichRoleSomebodyWritesAndWhoIsMe() {
        JsonNode drawn = drawn(reader("u-anna", true));

        assertEquals("PRIMARY", drawn.at("/lines/0/author").asText());
        assertEquals("A••• B.", drawn.at("/lines/0/name").asText());
        assertTrue(drawn.at("/lines/0/mine").asBoolean());
        assertEquals("WORKSHOP", drawn.at("/lines/1/author").asText());
        assertFalse(drawn.at("/lines/1").has("name"));
        assertFalse(drawn.at("/lines/1/mine").asBoolean());
    }

    @Test
    void namesNobodyToTheWorkshopAndNobodyWhoIsGone() {
        assertFalse(drawn(ConversationView.Reader.workshop()).toString().contains("•"));
        assertTrue(drawn(ConversationView.Reader.workshop()).at("/lines/1/mine").asBoolean());
        ConversationView.Reader alone =
                new ConversationView.Reader(Optional.of("u-anna"), true, Map.of("u-anna", "A••• B."));
        assertFalse(drawn(alone).at("/bookings/0").has("name"));
    }

    @Test
    void letsThePrimaryAndWhoeverBookedTakeAnOpenBookingBack() {
        assertTrue(mayCancel(reader("u-ben", false), 0));
        assertTrue(mayCancel(reader("u-anna", true), 0));
        assertFalse(mayCancel(reader("u-clara", false), 0));
        assertFalse(mayCancel(ConversationView.Reader.workshop(), 0));
        assertFalse(mayCancel(reader("u-ben", false), 1), "it is over");
        assertFalse(drawn(reader("u-ben", false)).at("/bookings/1/open").asBoolean());
    }

    @Test
    void showsTheNewestLines() {
        JsonNode lines = drawn(conversation(250), reader("u-anna", true)).path("lines");

        assertEquals(ConversationView.MOST_LINES, lines.size());
        assertEquals(
                250, lines.get(ConversationView.MOST_LINES - 1).path("number").asInt());
    }

    @Test
    void showsReminders() {
        assertEquals(
                "2027-01-31",
                drawn(reader("u-ben", false)).at("/reminders/0/due").asText());
    }

    private boolean mayCancel(ConversationView.Reader reader, int booking) {
        return drawn(reader).at("/bookings/" + booking + "/mayCancel").asBoolean();
    }

    private JsonNode drawn(ConversationView.Reader reader) {
        return drawn(all, reader);
    }

    private static JsonNode drawn(Conversation shown, ConversationView.Reader reader) {
        ObjectNode drawn = AnswerView.empty();
        ConversationView.draw(shown, reader, drawn);
        return drawn;
    }

    private static ConversationView.Reader reader(String uid, boolean primary) {
        return new ConversationView.Reader(Optional.of(uid), primary, NAMES);
    }

    private static Conversation conversation(int length) {
        Map<Long, Conversation.Line> lines = new TreeMap<>();
        for (long i = 1; i <= length; i++) {
            lines.put(
                    i,
                    i == 2
                            ? new Conversation.Line(i, "WORKSHOP", "", "Yes", AT)
                            : new Conversation.Line(i, "PRIMARY", "u-anna", "Hello", AT));
        }
        Map<String, Conversation.Booking> bookings = new LinkedHashMap<>();
        bookings.put("b-1", booking("b-1", "REQUESTED"));
        bookings.put("b-2", booking("b-2", "DECLINED"));
        List<Conversation.Reminder> reminders = List.of(new Conversation.Reminder("Inspection", "2027-01-31"));
        return new Conversation("epoch-1", lines, bookings, reminders);
    }

    private static Conversation.Booking booking(String id, String state) {
        return new Conversation.Booking(id, "SECONDARY", "u-ben", "wipers", state, "", "");
    }
}
