package io.codriver.agent.adapter.sqlite;

import io.codriver.agent.domain.Usage;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What its users make of the car, each part in tables of its own. */
final class UsageTables {

    UsageTables(Connection connection) throws SQLException {}

    Usage read() throws SQLException {
        return Usage.none();
    }

    /** Writes what differs. */
    void write(@Nullable Usage before, Usage after) throws SQLException {}
}
