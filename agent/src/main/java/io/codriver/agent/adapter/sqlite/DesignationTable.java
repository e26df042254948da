package io.codriver.agent.adapter.sqlite;

import io.codriver.agent.domain.membership.Designation;
import io.codriver.agent.domain.membership.Nominee;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.Consent;
import io.codriver.agent.domain.roster.DisplayName;
import io.codriver.agent.domain.roster.UserId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Whom a service partner names as primary, in one row. */
final class DesignationTable {

    private final Sql select;
    private final Sql clear;
    private final Sql replace;

    DesignationTable(Connection connection) throws SQLException {
        select = new Sql(connection, "SELECT * FROM designation");
        clear = new Sql(connection, "DELETE FROM designation");
        replace = new Sql(connection, "REPLACE INTO designation VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    }

    Optional<Designation> find() throws SQLException {
        return select.find(row -> new Designation(
                row.messageId("asked_by"),
                new Actor.ServicePartner(row.text("partner")),
                new Nominee(
                        new UserId(row.text("iss"), row.text("sub")),
                        new DisplayName(row.text("display_name")),
                        new Consent(row.text("terms_version"), row.text("terms_locale"), row.wall("terms_accepted_at")),
                        row.text("assertion")),
                row.deadline("until")));
    }

    void write(Optional<Designation> open) throws SQLException {
        if (open.isEmpty()) {
            clear.run();
            return;
        }
        Designation one = open.get();
        Nominee nominee = one.nominee();
        replace.run(
                one.askedBy().bytes(),
                one.partner().id(),
                nominee.user().iss(),
                nominee.user().sub(),
                nominee.displayName().text(),
                nominee.consent().version(),
                nominee.consent().locale(),
                nominee.consent().acceptedAt().toString(),
                nominee.assertion(),
                one.until().wall().toString(),
                one.until().steady().toNanos());
    }
}
