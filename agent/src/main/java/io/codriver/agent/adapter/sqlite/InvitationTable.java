package io.codriver.agent.adapter.sqlite;

import io.codriver.agent.domain.membership.Invitation;
import io.codriver.agent.domain.membership.InviteId;
import io.codriver.agent.domain.roster.DisplayName;
import io.codriver.agent.domain.roster.Rights;
import io.codriver.agent.domain.roster.Sharing;
import io.codriver.agent.domain.roster.Terms;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The open invitations, oldest first. */
final class InvitationTable {

    private static final int COLUMNS = 12;

    private final Sql select;
    private final Sql clear;
    private final Sql insert;

    InvitationTable(Connection connection) throws SQLException {
        select = new Sql(connection, "SELECT * FROM invitation ORDER BY place");
        clear = new Sql(connection, "DELETE FROM invitation");
        insert = new Sql(connection, "INSERT INTO invitation VALUES (?" + ", ?".repeat(COLUMNS - 1) + ")");
    }

    List<Invitation> list() throws SQLException {
        return select.list(row -> new Invitation(
                new InviteId(row.text("invite_id")),
                new DisplayName(row.text("display_name")),
                Rights.standard(row.name(Sharing.class, "sharing")).during(Validities.of(row)),
                new Terms(row.text("terms_version"), URI.create(row.text("terms_url"))),
                row.deadline("open_until")));
    }

    /** Writes the list anew: it is short and seldom changes. */
    void write(List<Invitation> invitations) throws SQLException {
        clear.run();
        for (int place = 0; place < invitations.size(); place++) {
            Invitation one = invitations.get(place);
            List<@Nullable Object> columns = new ArrayList<>(COLUMNS);
            columns.add(place);
            columns.add(one.id().value());
            columns.add(one.displayName().text());
            columns.add(one.rights().sharing().name());
            Validities.add(columns, one.rights().validity());
            columns.add(one.terms().version());
            columns.add(one.terms().url().toString());
            columns.add(one.until().wall().toString());
            columns.add(one.until().steady().toNanos());
            insert.run(columns.toArray());
        }
    }
}
