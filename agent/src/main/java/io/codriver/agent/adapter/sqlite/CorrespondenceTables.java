package io.codriver.agent.adapter.sqlite;

import io.codriver.agent.domain.workshop.Bookings;
import io.codriver.agent.domain.workshop.Chat;
import io.codriver.agent.domain.workshop.Correspondence;
import io.codriver.agent.domain.workshop.Line;
import io.codriver.agent.domain.workshop.Reminder;
import io.codriver.agent.domain.workshop.Reminders;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What users and the workshop wrote. */
final class CorrespondenceTables {

    private record Numbers(long written, long readLines, long answered, long readAnswers, long reminded) {
        static Numbers of(Correspondence all) {
            return new Numbers(
                    all.chat().written(),
                    all.chat().read(),
                    all.bookings().answered(),
                    all.bookings().read(),
                    all.reminders().reminded());
        }
    }

    private final NumberedTable<Line> chat;
    private final BookingTable bookings;
    private final NumberedTable<Reminder> reminders;
    private final SignTable signs;
    private final Sql select;
    private final Sql replace;

    CorrespondenceTables(Connection connection) throws SQLException {
        chat = ChatTable.of(connection);
        bookings = new BookingTable(connection);
        reminders = ReminderTable.of(connection);
        signs = new SignTable(connection);
        select = new Sql(connection, "SELECT * FROM correspondence");
        replace = new Sql(connection, "REPLACE INTO correspondence VALUES (1, ?, ?, ?, ?, ?)");
    }

    Correspondence read() throws SQLException {
        Numbers numbers = select.find(row -> new Numbers(
                        row.number("written"),
                        row.number("read_lines"),
                        row.number("answered"),
                        row.number("read_answers"),
                        row.number("reminded")))
                .orElse(new Numbers(0, 0, 0, 0, 0));
        return new Correspondence(
                new Chat(numbers.written(), numbers.readLines(), chat.list()),
                new Bookings(numbers.answered(), numbers.readAnswers(), bookings.list()),
                new Reminders(numbers.reminded(), reminders.list(), signs.list()));
    }

    /**
     * Writes what differs.
     *
     * @param before what the tables hold; null if that is not known
     */
    void write(@Nullable Correspondence before, Correspondence after) throws SQLException {
        if (before != null && before.equals(after)) {
            return;
        }
        Numbers numbers = Numbers.of(after);
        if (before == null || !Numbers.of(before).equals(numbers)) {
            replace.run(
                    numbers.written(),
                    numbers.readLines(),
                    numbers.answered(),
                    numbers.readAnswers(),
                    numbers.reminded());
        }
        if (before == null) {
            Changes.writeAll(chat, after.chat().lines());
            Changes.writeAll(bookings, after.bookings().all());
            Changes.writeAll(reminders, after.reminders().unseen());
            Changes.writeAll(signs, after.reminders().known());
            return;
        }
        Changes.write(chat, before.chat().lines(), after.chat().lines());
        Changes.write(bookings, before.bookings().all(), after.bookings().all());
        Changes.write(reminders, before.reminders().unseen(), after.reminders().unseen());
        Changes.write(signs, before.reminders().known(), after.reminders().known());
    }
}
