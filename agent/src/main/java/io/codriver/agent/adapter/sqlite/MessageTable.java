package io.codriver.agent.adapter.sqlite;

import io.codriver.agent.app.port.Answered;
import io.codriver.agent.app.port.Retention;
import io.codriver.agent.domain.answer.MessageId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** The messages that were decided, and their answers. */
final class MessageTable {

    private final Retention retention;
    private final Sql select;
    private final Sql insert;
    private final Sql forget;
    private final Sql clear;

    MessageTable(Connection connection, Retention retention) throws SQLException {
        this.retention = retention;
        select = new Sql(connection, "SELECT * FROM message WHERE id = ?");
        insert = new Sql(
                connection,
                "INSERT INTO message (id, hash, receipt, at_ns) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (id) DO UPDATE"
                        + " SET hash = excluded.hash, receipt = excluded.receipt, at_ns = excluded.at_ns");
        clear = new Sql(connection, "DELETE FROM message");
        forget = new Sql(
                connection,
                "DELETE FROM message WHERE place IN"
                        + " (SELECT place FROM message ORDER BY place LIMIT " + Retention.FORGOTTEN_AT_ONCE + ")"
                        + " AND (at_ns < ? OR at_ns <= ? AND place <= (SELECT max(place) FROM message) - ?)");
    }

    Optional<Answered> find(MessageId id) throws SQLException {
        return select.find(row -> new Answered(id, row.blob("hash"), row.blob("receipt"), row.steady("at_ns")), (Object)
                id.bytes());
    }

    void clear() throws SQLException {
        clear.run();
    }

    /** Remembers an answer and forgets the oldest that are due: a bounded piece of work. */
    void remember(Answered answered, Duration now) throws SQLException {
        insert.run(
                answered.id().bytes(),
                answered.hash().toArray(),
                answered.receipt().toArray(),
                answered.at().toNanos());
        forget.run(
                now.minus(retention.life()).toNanos(),
                now.minus(retention.never()).toNanos(),
                retention.most());
    }
}
