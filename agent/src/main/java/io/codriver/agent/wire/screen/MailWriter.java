package io.codriver.agent.wire.screen;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.agent.domain.MessagesPanel;
import io.codriver.agent.text.Texts;

/** What users and the workshop wrote, as the head unit shows it. */
final class MailWriter {

    private final Texts texts;

    MailWriter(Texts texts) {
        this.texts = texts;
    }

    void write(MessagesPanel panel, ObjectNode drawn) {
        drawn.put("newestNotice", panel.newestNotice())
                .put("unread", panel.unread())
                .put("unsent", panel.waiting());
        if (panel.waiting() > 0) {
            drawn.put("waiting", texts.text("messages.waiting", panel.waiting()));
        }
        ArrayNode reminders = drawn.putArray("reminders");
        panel.reminders()
                .forEach(one -> reminders
                        .addObject()
                        .put("number", one.number())
                        .put("text", texts.reminder(one))
                        .put("at", one.at().wall().toString()));
        ObjectNode chat = drawn.putObject("chat")
                .put("offered", panel.chat().offered())
                .put("mayWrite", panel.chat().mayWrite())
                .put("newest", panel.chat().newest());
        ArrayNode lines = chat.putArray("lines");
        panel.chat().lines().forEach(line -> {
            ObjectNode one = lines.addObject()
                    .put("number", line.number())
                    .put("author", texts.author(line.author()))
                    .put("workshop", line.author().name().equals("WORKSHOP"))
                    .put("text", line.text())
                    .put("at", line.at().toString())
                    .put("unread", line.unread());
            line.name().ifPresent(name -> one.put("name", name.text()));
        });
        bookings(panel.bookings(), drawn.putObject("bookings"));
    }

    private void bookings(MessagesPanel.BookingsShown bookings, ObjectNode drawn) {
        drawn.put("offered", bookings.offered())
                .put("mayBook", bookings.mayBook())
                .put("newest", bookings.newest());
        ArrayNode all = drawn.putArray("all");
        bookings.all().forEach(booking -> {
            ObjectNode one = all.addObject()
                    .put("id", booking.id().value())
                    .put("author", texts.author(booking.author()))
                    .put("wish", booking.wish())
                    .put("state", texts.bookingState(booking.state()))
                    .put("stage", booking.state().name())
                    .put("mayCancel", booking.mayCancel())
                    .put("unread", booking.unread());
            booking.name().ifPresent(name -> one.put("name", name.text()));
            booking.appointment().ifPresent(at -> one.put("appointment", at.toString()));
            booking.answer().ifPresent(text -> one.put("answer", text));
        });
    }
}
