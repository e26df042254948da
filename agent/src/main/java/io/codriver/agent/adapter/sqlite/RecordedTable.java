package io.codriver.agent.adapter.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** How many trips and times of charging were ever recorded, in one row: also when all of them are gone. */
final class RecordedTable {

    /** That row. */
    record Numbers(long trips, long sessions) {}

    private static final Numbers NOTHING = new Numbers(0, 0);

    private final Sql select;
    private final Sql replace;

    RecordedTable(Connection connection) throws SQLException {
        select = new Sql(connection, "SELECT * FROM recorded");
        replace = new Sql(connection, "REPLACE INTO recorded VALUES (1, ?, ?)");
    }

    Numbers read() throws SQLException {
        return select.find(row -> new Numbers(row.number("trips"), row.number("sessions")))
                .orElse(NOTHING);
    }

    void write(@Nullable Numbers before, Numbers now) throws SQLException {
        if (!now.equals(before)) {
            replace.run(now.trips(), now.sessions());
        }
    }
}
