package io.codriver.agent.adapter.sqlite;

import io.codriver.agent.app.port.Outgoing;
import io.codriver.agent.domain.answer.MessageId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The messages that wait until the broker has them. */
final class OutboxTable {

    private final Sql select;
    private final Sql count;
    private final Sql insert;
    private final Sql delete;
    private final Sql clear;

    OutboxTable(Connection connection) throws SQLException {
        select = new Sql(connection, "SELECT * FROM outbox WHERE seq > ? ORDER BY seq LIMIT ?");
        count = new Sql(connection, "SELECT count(*) AS number FROM outbox");
        insert = new Sql(connection, "REPLACE INTO outbox VALUES (?, ?, ?, ?, ?, ?)");
        delete = new Sql(connection, "DELETE FROM outbox WHERE seq = ?");
        clear = new Sql(connection, "DELETE FROM outbox");
    }

    List<Outgoing> list(long afterSeq, int most) throws SQLException {
        return select.list(
                row -> new Outgoing(
                        row.number("seq"),
                        row.text("topic"),
                        row.blob("payload"),
                        row.name(Outgoing.Form.class, "form"),
                        row.flag("retained"),
                        row.findBytes("correlation").map(Row::uuid).map(MessageId::new)),
                afterSeq,
                most);
    }

    int count() throws SQLException {
        return count.find(row -> row.count("number")).orElse(0);
    }

    void add(Outgoing message) throws SQLException {
        insert.run(
                message.seq(),
                message.topic(),
                message.payload().toArray(),
                message.form().name(),
                message.retained(),
                message.correlation().map(MessageId::bytes).orElse(null));
    }

    void clear() throws SQLException {
        clear.run();
    }

    void remove(long seq) throws SQLException {
        delete.run(seq);
    }
}
