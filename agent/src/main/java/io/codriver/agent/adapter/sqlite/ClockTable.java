package io.codriver.agent.adapter.sqlite;

import io.codriver.agent.app.port.Saved;
import io.codriver.agent.domain.time.Moment;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** The numbers that change with every transaction, in one row. */
final class ClockTable {

    /** That row. */
    record Numbers(Moment last, long starts, long lastSeq, long rosterRevision, long noticesPosted) {

        static Numbers of(Saved saved) {
            return new Numbers(
                    saved.last(),
                    saved.starts(),
                    saved.lastSeq(),
                    saved.kept().roster().revision(),
                    saved.kept().notices().posted());
        }
    }

    private final Sql select;
    private final Sql replace;

    ClockTable(Connection connection) throws SQLException {
        select = new Sql(connection, "SELECT * FROM clock");
        replace = new Sql(connection, "REPLACE INTO clock VALUES (1, ?, ?, ?, ?, ?, ?)");
    }

    Optional<Numbers> find() throws SQLException {
        return select.find(row -> new Numbers(
                new Moment(row.wall("last_wall"), row.steady("last_steady_ns")),
                row.number("starts"),
                row.number("last_seq"),
                row.number("roster_revision"),
                row.number("notices_posted")));
    }

    void write(Numbers numbers) throws SQLException {
        replace.run(
                numbers.last.wall().toString(),
                numbers.last.steady().toNanos(),
                numbers.starts,
                numbers.lastSeq,
                numbers.rosterRevision,
                numbers.noticesPosted);
    }
}
