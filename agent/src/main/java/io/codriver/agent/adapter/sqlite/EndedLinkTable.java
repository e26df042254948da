package io.codriver.agent.adapter.sqlite;

import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.linking.Ended;
import io.codriver.agent.domain.linking.LinkId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The requests that ended without a link, oldest first. */
final class EndedLinkTable {

    private final Sql select;
    private final Sql clear;
    private final Sql insert;

    EndedLinkTable(Connection connection) throws SQLException {
        select = new Sql(connection, "SELECT * FROM ended_link ORDER BY place");
        clear = new Sql(connection, "DELETE FROM ended_link");
        insert = new Sql(connection, "INSERT INTO ended_link VALUES (?, ?, ?, ?)");
    }

    List<Ended> list() throws SQLException {
        return select.list(
                row -> new Ended(new LinkId(row.text("link_id")), row.name(Reason.class, "why"), row.steady("at_ns")));
    }

    /** Writes the list anew: it is short and seldom changes. */
    void write(List<Ended> ended) throws SQLException {
        clear.run();
        for (int place = 0; place < ended.size(); place++) {
            Ended one = ended.get(place);
            insert.run(place, one.linkId().value(), one.why().name(), one.at().toNanos());
        }
    }
}
