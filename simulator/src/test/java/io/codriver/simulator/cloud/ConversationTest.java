package io.codriver.simulator.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the cloud remembers of what was written. */
class ConversationTest {

    private static final Actor WORKSHOP = Actor.servicePartner("workshop-7");

    private final Conversation none = Conversation.none("epoch-1");

    @Test
    void remembersTheRemindersThatTheCarTookWithTheirDays() {
        Conversation after = reminded(none, "Inspection", "SUCCEEDED", Optional.of(LocalDate.of(2027, 1, 31)));
        after = reminded(after, "Tyres", "REJECTED", Optional.empty());
        after = reminded(after, "Wipers", "SUCCEEDED", Optional.empty());

        assertEquals(
                List.of(new Conversation.Reminder("Inspection", "2027-01-31"), new Conversation.Reminder("Wipers", "")),
                after.reminders());
    }

    @Test
    void keepsTheNewestReminders() {
        Conversation after = none;
        for (int i = 1; i <= 60; i++) {
            after = reminded(after, "number " + i, "SUCCEEDED", Optional.empty());
        }

        assertEquals(50, after.reminders().size());
        assertEquals("number 11", after.reminders().get(0).text());
        assertEquals("number 60", after.reminders().get(49).text());
    }

    private static Conversation reminded(Conversation before, String text, String status, Optional<LocalDate> due) {
        Answer answer = new Answer(
                status, Optional.empty(), Optional.empty(), Optional.empty(), false, 0, MissingNode.getInstance());
        return before.after(WorkshopCommands.remind(WORKSHOP, text, due), answer);
    }
}
