package io.codriver.agent.adapter.sqlite;

import io.codriver.agent.domain.workshop.Reminder;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** The reminders that nobody has marked as seen. */
final class ReminderTable implements Changes.Table<Reminder> {

    private final Sql select;
    private final Sql replace;
    private final Sql delete;
    private final Sql clear;

    ReminderTable(Connection connection) throws SQLException {
        select = new Sql(connection, "SELECT * FROM reminder ORDER BY number");
        replace = new Sql(connection, "REPLACE INTO reminder VALUES (?, ?, ?, ?, ?, ?)");
        delete = new Sql(connection, "DELETE FROM reminder WHERE number = ?");
        clear = new Sql(connection, "DELETE FROM reminder");
    }

    List<Reminder> list() throws SQLException {
        return select.list(row -> new Reminder(
                row.number("number"),
                row.name(Reminder.Kind.class, "kind"),
                row.text("text"),
                row.findText("due").map(LocalDate::parse),
                row.moment("at")));
    }

    @Override
    public Object key(Reminder reminder) {
        return reminder.number();
    }

    @Override
    public void put(Reminder reminder) throws SQLException {
        replace.run(
                reminder.number(),
                reminder.kind().name(),
                reminder.text(),
                reminder.due().map(LocalDate::toString).orElse(null),
                reminder.at().wall().toString(),
                reminder.at().steady().toNanos());
    }

    @Override
    public void remove(Object key) throws SQLException {
        delete.run(key);
    }

    @Override
    public void clear() throws SQLException {
        clear.run();
    }
}
