package io.codriver.agent.adapter.headunit;

import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.MessagesPanel;
import io.codriver.agent.domain.Screen;
import io.codriver.agent.domain.workshop.Booking;
import io.codriver.agent.domain.workshop.Wording;
import io.codriver.agent.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What users and the workshop wrote, as lines of text, and what is typed about it. */
final class MessagesText {

    private final Texts texts;

    MessagesText(Texts texts) {
        this.texts = texts;
    }

    /** What of it stands on the screen all the time. */
    List<String> overview(MessagesPanel panel) {
        List<String> lines = new ArrayList<>();
        panel.reminders().forEach(one -> lines.add("  " + texts.reminder(one) + " " + texts.text("terminal.seen")));
        if (panel.unread() > 0) {
            lines.add("  " + texts.text("messages.unread", panel.unread()));
        }
        if (panel.waiting() > 0) {
            lines.add("  " + texts.text("messages.waiting", panel.waiting()));
        }
        return lines;
    }

    TypedLines.Meaning read(String word, String rest, Screen screen) {
        MessagesPanel panel = screen.messages();
        return switch (word) {
            case "chat" ->
                rest.isEmpty()
                        ? say(screen, chat(panel.chat()), "messages.none")
                        : write(rest, new Action.WriteLine(rest));
            case "book" -> write(rest, new Action.BookService(rest));
            case "cancel" -> cancel(rest, panel.bookings());
            default -> say(screen, bookings(panel.bookings()), "messages.noBookings");
        };
    }

    /** Marks as seen what is oldest, or else everything that was read. */
    Optional<TypedLines.Meaning> onSeen(MessagesPanel panel) {
        if (!panel.reminders().isEmpty()) {
            return Optional.of(TypedLines.Meaning.of(
                    new Action.DismissReminder(panel.reminders().get(0).number())));
        }
        return panel.unread() > 0
                ? Optional.of(TypedLines.Meaning.of(new Action.ReadMessages(
                        panel.chat().newest(), panel.bookings().newest())))
                : Optional.empty();
    }

    private TypedLines.Meaning write(String text, Action action) {
        return Wording.isText(text)
                ? TypedLines.Meaning.of(action)
                : TypedLines.Meaning.say(texts.text("messages.noText"));
    }

    private TypedLines.Meaning cancel(String number, MessagesPanel.BookingsShown bookings) {
        return number.matches("[1-9][0-9]?")
                        && Integer.parseInt(number) <= bookings.all().size()
                ? TypedLines.Meaning.of(new Action.CancelBooking(
                        bookings.all().get(Integer.parseInt(number) - 1).id()))
                : say(bookings(bookings), "messages.noBookings");
    }

    private TypedLines.Meaning say(Screen screen, List<String> lines, String none) {
        return screen.moving() ? TypedLines.Meaning.say(texts.text("messages.moving")) : say(lines, none);
    }

    private TypedLines.Meaning say(List<String> lines, String none) {
        return lines.isEmpty()
                ? TypedLines.Meaning.say(texts.text(none))
                : new TypedLines.Meaning(Optional.empty(), lines);
    }

    private List<String> chat(MessagesPanel.ChatShown chat) {
        return chat.lines().stream()
                .map(line -> "  " + (line.unread() ? "* " : "")
                        + line.name()
                                .map(name -> texts.text(
                                        "messages.line", name.text(), texts.author(line.author()), line.text()))
                                .orElseGet(() ->
                                        texts.text("messages.lineOfNobody", texts.author(line.author()), line.text())))
                .toList();
    }

    private List<String> bookings(MessagesPanel.BookingsShown bookings) {
        List<String> lines = new ArrayList<>();
        for (MessagesPanel.BookingShown one : bookings.all()) {
            lines.add("  " + (lines.size() + 1) + " " + (one.unread() ? "* " : "") + booking(one));
        }
        return lines;
    }

    private String booking(MessagesPanel.BookingShown one) {
        Booking.State state = one.state();
        return texts.text("messages.booking", texts.author(one.author()), texts.bookingState(state), one.wish())
                + one.appointment()
                        .map(at -> " " + texts.text("messages.appointment", at.toString()))
                        .orElse("")
                + one.answer()
                        .map(text -> " " + texts.text("messages.answer", text))
                        .orElse("");
    }
}
