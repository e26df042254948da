package io.codriver.agent.adapter.sqlite;

import io.codriver.agent.domain.notice.Notice;
import io.codriver.agent.domain.roster.DisplayName;
import io.codriver.agent.domain.roster.Role;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The announcements that nobody has marked as seen. */
final class NoticeTable {

    private final Sql select;
    private final Sql clear;
    private final Sql insert;

    NoticeTable(Connection connection) throws SQLException {
        select = new Sql(connection, "SELECT * FROM notice ORDER BY number");
        clear = new Sql(connection, "DELETE FROM notice");
        insert = new Sql(connection, "INSERT INTO notice VALUES (?, ?, ?, ?, ?)");
    }

    List<Notice> list() throws SQLException {
        return select.list(row -> new Notice(
                row.number("number"),
                row.name(Notice.Kind.class, "kind"),
                new DisplayName(row.text("display_name")),
                row.name(Role.class, "role"),
                row.wall("at")));
    }

    /** Writes the list anew: it is short and seldom changes. */
    void write(List<Notice> unseen) throws SQLException {
        clear.run();
        for (Notice notice : unseen) {
            insert.run(
                    notice.number(),
                    notice.kind().name(),
                    notice.displayName().text(),
                    notice.role().name(),
                    notice.at().toString());
        }
    }
}
