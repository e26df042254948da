package io.codriver.agent.adapter.sqlite;

import io.codriver.agent.domain.Usage;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What its users make of the car, each part in tables of its own. */
final class UsageTables {

    private final RunTable runs;

    UsageTables(Connection connection) throws SQLException {
        runs = new RunTable(connection);
    }

    Usage read() throws SQLException {
        return Usage.none().with(runs.read());
    }

    /** Writes what differs. */
    void write(@Nullable Usage before, Usage after) throws SQLException {
        if (before == null || !before.runs().equals(after.runs())) {
            runs.write(after.runs());
        }
    }
}
