package io.codriver.agent.adapter.sqlite;

import io.codriver.agent.domain.audit.AuditLine;
import io.codriver.agent.domain.audit.Book;
import io.codriver.agent.domain.audit.Head;
import io.codriver.agent.domain.audit.Refusals;
import io.codriver.agent.domain.audit.Trail;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The record, line by line. What somebody else put into these tables is not trusted, and keeps no agent from starting. */
final class AuditTables {

    private final Sql selectTrail;
    private final Sql replaceTrail;
    private final Sql selectCleared;
    private final Sql replaceCleared;
    private final Sql select;
    private final Sql newestTooOld;
    private final Sql replace;
    private final Sql clear;
    private final Sql cut;

    AuditTables(Connection connection) throws SQLException {
        selectTrail = new Sql(connection, "SELECT * FROM audit_trail");
        replaceTrail = new Sql(connection, "REPLACE INTO audit_trail VALUES (1, ?, ?, ?, ?, ?, ?, ?)");
        selectCleared = new Sql(connection, "SELECT * FROM audit_cleared");
        replaceCleared = new Sql(connection, "REPLACE INTO audit_cleared VALUES (1, ?, ?)");
        select = new Sql(connection, "SELECT * FROM audit ORDER BY number");
        newestTooOld = new Sql(connection, "SELECT * FROM audit WHERE number <= ? ORDER BY number DESC LIMIT 1");
        replace = new Sql(connection, "REPLACE INTO audit VALUES (?, ?, ?)");
        clear = new Sql(connection, "DELETE FROM audit WHERE number <= ?");
        cut = new Sql(connection, "DELETE FROM audit WHERE number > ?");
    }

    Trail readTrail() throws SQLException {
        return selectTrail
                .find(row -> new Trail(
                        head(row, "from_count", "from_hash"),
                        head(row, "head_count", "head_hash"),
                        new Refusals(
                                row.steady("refusals_since_ns"),
                                (int) Math.max(0, Math.min(Refusals.MOST_A_DAY, row.number("refusals_written"))),
                                Math.max(0, row.number("refusals_omitted")))))
                .orElse(Trail.NONE);
    }

    /** All of it. */
    Book read() throws SQLException {
        Head cleared = selectCleared.find(row -> head(row, "count", "hash")).orElse(Head.NONE);
        return new Book(readTrail(), cleared, select.list(AuditTables::line), Optional.empty());
    }

    /** Adds lines, and clears away as many that are too old. */
    void write(@Nullable Trail before, Trail after, List<AuditLine> lines) throws SQLException {
        if (before == null || !before.from().equals(after.from())) {
            // Behind where it went on there are only lines that it does not know.
            cut.run(lines.isEmpty() ? after.head().count() : lines.get(0).number() - 1);
        }
        for (AuditLine line : lines) {
            replace.run(line.number(), line.text(), line.hash());
        }
        if (!after.equals(before)) {
            write(after);
        }
        long tooOld = after.head().count() - Trail.MOST;
        Optional<AuditLine> last =
                lines.isEmpty() || tooOld <= 0 ? Optional.empty() : newestTooOld.find(AuditTables::line, tooOld);
        if (last.isPresent()) {
            replaceCleared.run(last.get().number(), last.get().hash());
            clear.run(tooOld);
        }
    }

    private void write(Trail trail) throws SQLException {
        replaceTrail.run(
                trail.from().count(),
                trail.from().hash(),
                trail.head().count(),
                trail.head().hash(),
                trail.refusals().since().toNanos(),
                trail.refusals().written(),
                trail.refusals().omitted());
    }

    private static AuditLine line(Row row) throws SQLException {
        return new AuditLine(row.number("number"), row.text("text"), row.text("hash"));
    }

    private static Head head(Row row, String count, String hash) throws SQLException {
        return Head.find(row.number(count), row.text(hash)).orElse(Head.NONE);
    }
}
