package io.codriver.agent.adapter.sqlite;

import io.codriver.agent.domain.roster.Epoch;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** The epoch, in one row. */
final class EpochTable {

    private final Sql select;
    private final Sql replace;

    EpochTable(Connection connection) throws SQLException {
        select = new Sql(connection, "SELECT * FROM epoch");
        replace = new Sql(connection, "REPLACE INTO epoch VALUES (1, ?, ?)");
    }

    Optional<Epoch> find() throws SQLException {
        return select.find(row -> new Epoch(row.text("id"), row.bytes("uid_key")));
    }

    void write(Epoch epoch) throws SQLException {
        replace.run(epoch.id(), epoch.uidKey());
    }
}
