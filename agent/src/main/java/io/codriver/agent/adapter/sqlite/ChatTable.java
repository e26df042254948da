package io.codriver.agent.adapter.sqlite;

import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.workshop.Line;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The lines of the chat with the workshop. */
final class ChatTable {

    private static final int COLUMNS = 6;

    private ChatTable() {}

    static NumberedTable<Line> of(Connection connection) throws SQLException {
        return new NumberedTable<>(connection, "chat_line", COLUMNS, ChatTable::line, Line::number, ChatTable::columns);
    }

    private static Line line(Row row) throws SQLException {
        return new Line(
                row.number("number"),
                row.name(Line.Author.class, "author"),
                row.findText("uid").map(Uid::new),
                row.text("text"),
                row.moment("at"));
    }

    private static @Nullable Object[] columns(Line line) {
        return new @Nullable Object[] {
            line.number(),
            line.author().name(),
            line.by().map(Uid::value).orElse(null),
            line.text(),
            line.at().wall().toString(),
            line.at().steady().toNanos()
        };
    }
}
