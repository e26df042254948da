package io.codriver.agent.adapter.sqlite;

import io.codriver.agent.domain.workshop.Reminder;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The reminders that nobody has marked as seen. */
final class ReminderTable {

    private static final int COLUMNS = 6;

    private ReminderTable() {}

    static NumberedTable<Reminder> of(Connection connection) throws SQLException {
        return new NumberedTable<>(
                connection, "reminder", COLUMNS, ReminderTable::reminder, Reminder::number, ReminderTable::columns);
    }

    private static Reminder reminder(Row row) throws SQLException {
        return new Reminder(
                row.number("number"),
                row.name(Reminder.Kind.class, "kind"),
                row.text("text"),
                row.findText("due").map(LocalDate::parse),
                row.moment("at"));
    }

    private static @Nullable Object[] columns(Reminder reminder) {
        return new @Nullable Object[] {
            reminder.number(),
            reminder.kind().name(),
            reminder.text(),
            reminder.due().map(LocalDate::toString).orElse(null),
            reminder.at().wall().toString(),
            reminder.at().steady().toNanos()
        };
    }
}
