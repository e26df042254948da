package io.codriver.agent.adapter.sqlite;

import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.workshop.Line;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The lines of the chat with the workshop. */
final class ChatTable implements Changes.Table<Line> {

    private final Sql select;
    private final Sql replace;
    private final Sql delete;
    private final Sql clear;

    ChatTable(Connection connection) throws SQLException {
        select = new Sql(connection, "SELECT * FROM chat_line ORDER BY number");
        replace = new Sql(connection, "REPLACE INTO chat_line VALUES (?, ?, ?, ?, ?, ?)");
        delete = new Sql(connection, "DELETE FROM chat_line WHERE number = ?");
        clear = new Sql(connection, "DELETE FROM chat_line");
    }

    List<Line> list() throws SQLException {
        return select.list(row -> new Line(
                row.number("number"),
                row.name(Line.Author.class, "author"),
                row.findText("uid").map(Uid::new),
                row.text("text"),
                row.moment("at")));
    }

    @Override
    public Object key(Line line) {
        return line.number();
    }

    @Override
    public void put(Line line) throws SQLException {
        replace.run(
                line.number(),
                line.author().name(),
                line.by().map(Uid::value).orElse(null),
                line.text(),
                line.at().wall().toString(),
                line.at().steady().toNanos());
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
