package io.codriver.agent.adapter.sqlite;

import io.codriver.agent.domain.roster.Terms;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** The terms in force, in one row. */
final class TermsTable {

    private final Sql select;
    private final Sql clear;
    private final Sql replace;

    TermsTable(Connection connection) throws SQLException {
        select = new Sql(connection, "SELECT * FROM terms_in_force");
        clear = new Sql(connection, "DELETE FROM terms_in_force");
        replace = new Sql(connection, "REPLACE INTO terms_in_force VALUES (1, ?, ?)");
    }

    Optional<Terms> find() throws SQLException {
        return select.find(row -> new Terms(row.text("version"), URI.create(row.text("url"))));
    }

    void write(Optional<Terms> inForce) throws SQLException {
        if (inForce.isEmpty()) {
            clear.run();
            return;
        }
        replace.run(inForce.get().version(), inForce.get().url().toString());
    }
}
