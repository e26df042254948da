package io.codriver.agent.adapter.sqlite;

import io.codriver.agent.domain.membership.Handover;
import io.codriver.agent.domain.roster.UserId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Who asks for the primary role, in one row. */
final class HandoverTable {

    private final Sql select;
    private final Sql clear;
    private final Sql replace;

    HandoverTable(Connection connection) throws SQLException {
        select = new Sql(connection, "SELECT * FROM handover");
        clear = new Sql(connection, "DELETE FROM handover");
        replace = new Sql(connection, "REPLACE INTO handover VALUES (1, ?, ?, ?, ?, ?)");
    }

    Optional<Handover> find() throws SQLException {
        return select.find(row -> new Handover(
                row.messageId("asked_by"), new UserId(row.text("iss"), row.text("sub")), row.deadline("until")));
    }

    void write(Optional<Handover> open) throws SQLException {
        if (open.isEmpty()) {
            clear.run();
            return;
        }
        Handover one = open.get();
        replace.run(
                one.askedBy().bytes(),
                one.user().iss(),
                one.user().sub(),
                one.until().wall().toString(),
                one.until().steady().toNanos());
    }
}
