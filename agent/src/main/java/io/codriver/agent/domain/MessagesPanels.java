package io.codriver.agent.domain;

import io.codriver.agent.domain.access.Access;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.roster.DisplayName;
import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.workshop.Booking;
import io.codriver.agent.domain.workshop.Bookings;
import io.codriver.agent.domain.workshop.Chat;
import io.codriver.agent.domain.workshop.Correspondence;
import io.codriver.agent.domain.workshop.Line;
import java.util.List;
import java.util.Optional;

/** Draws what users and the workshop wrote. */
final class MessagesPanels {

    private final State state;
    private final Optional<User> driver;
    private final boolean standing;

    private MessagesPanels(State state) {
        this.state = state;
        this.driver = state.signals().driver().flatMap(state.roster()::findUser);
        this.standing = state.signals().standing();
    }

    static MessagesPanel draw(State state, int waiting) {
        Correspondence all = state.kept().usage().correspondence();
        MessagesPanels panels = new MessagesPanels(state);
        return new MessagesPanel(
                panels.chat(all.chat()),
                panels.bookings(all.bookings()),
                all.reminders().unseen().stream()
                        .filter(one -> panels.standing || one.kind().isOfCar())
                        .toList(),
                state.kept().notices().posted(),
                waiting);
    }

    private MessagesPanel.ChatShown chat(Chat chat) {
        List<MessagesPanel.LineShown> lines = standing
                ? chat.lines().stream().map(line -> line(line, chat.read())).toList()
                : List.of();
        return new MessagesPanel.ChatShown(
                isOffered(Capability.CHAT), may(Capability.CHAT), lines, chat.written(), chat.unread());
    }

    private MessagesPanel.LineShown line(Line line, long read) {
        return new MessagesPanel.LineShown(
                line.number(),
                line.author(),
                name(line.by()),
                line.text(),
                line.at().wall(),
                line.number() > read);
    }

    private MessagesPanel.BookingsShown bookings(Bookings bookings) {
        boolean mayBook = may(Capability.BOOK_SERVICE);
        List<MessagesPanel.BookingShown> all = standing
                ? bookings.all().stream()
                        .map(one -> booking(one, mayBook, bookings.read()))
                        .toList()
                : List.of();
        return new MessagesPanel.BookingsShown(
                isOffered(Capability.BOOK_SERVICE), mayBook, all, bookings.answered(), bookings.unread());
    }

    private MessagesPanel.BookingShown booking(Booking one, boolean mayBook, long read) {
        boolean own = driver.filter(user -> user.isPrimary() || one.by().equals(Optional.of(user.uid())))
                .isPresent();
        return new MessagesPanel.BookingShown(
                one.id(),
                one.author(),
                name(one.by()),
                one.wish(),
                one.at().wall(),
                one.state(),
                one.appointment(),
                one.answer(),
                mayBook && own && one.isOpen(),
                one.answered() > read);
    }

    private Optional<DisplayName> name(Optional<Uid> by) {
        return by.flatMap(state.roster()::findUser).map(User::displayName);
    }

    private boolean isOffered(Capability capability) {
        return state.profile().primaryMay().contains(capability);
    }

    private boolean may(Capability capability) {
        return standing
                && driver.filter(user -> Access.findObstacle(state.circumstances(), user, capability)
                                .isEmpty())
                        .isPresent();
    }
}
