package io.codriver.agent.adapter.sqlite;

import io.codriver.agent.domain.roster.Consent;
import io.codriver.agent.domain.roster.DisplayName;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.Sharing;
import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.roster.UserId;
import io.codriver.agent.domain.roster.UserState;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The users, in their order. */
final class UserTable {

    private final Sql select;
    private final Sql clear;
    private final Sql insert;

    UserTable(Connection connection) throws SQLException {
        select = new Sql(connection, "SELECT * FROM user ORDER BY place");
        clear = new Sql(connection, "DELETE FROM user");
        insert = new Sql(connection, "INSERT INTO user VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    }

    List<User> list() throws SQLException {
        return select.list(row -> new User(
                new UserId(row.text("iss"), row.text("sub")),
                new Uid(row.text("uid")),
                new DisplayName(row.text("display_name")),
                row.name(Role.class, "role"),
                row.name(UserState.class, "state"),
                row.name(Sharing.class, "sharing"),
                new Consent(row.text("terms_version"), row.text("terms_locale"), row.wall("terms_accepted_at")),
                row.wall("since")));
    }

    /** Writes the list anew: it is short and seldom changes. */
    void write(List<User> users) throws SQLException {
        clear.run();
        for (int place = 0; place < users.size(); place++) {
            User user = users.get(place);
            insert.run(
                    place,
                    user.id().iss(),
                    user.id().sub(),
                    user.uid().value(),
                    user.displayName().text(),
                    user.role().name(),
                    user.state().name(),
                    user.sharing().name(),
                    user.consent().version(),
                    user.consent().locale(),
                    user.consent().acceptedAt().toString(),
                    user.since().toString());
        }
    }
}
