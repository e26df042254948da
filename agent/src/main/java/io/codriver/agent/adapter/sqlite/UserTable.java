package io.codriver.agent.adapter.sqlite;

import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.roster.Consent;
import io.codriver.agent.domain.roster.Deed;
import io.codriver.agent.domain.roster.DisplayName;
import io.codriver.agent.domain.roster.Rights;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.Sharing;
import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.roster.UserId;
import io.codriver.agent.domain.roster.UserState;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The users, in their order. */
final class UserTable {

    private static final int COLUMNS = 19;

    private final Sql select;
    private final Sql clear;
    private final Sql insert;

    UserTable(Connection connection) throws SQLException {
        select = new Sql(connection, "SELECT * FROM user ORDER BY place");
        clear = new Sql(connection, "DELETE FROM user");
        insert = new Sql(connection, "INSERT INTO user VALUES (?" + ", ?".repeat(COLUMNS - 1) + ")");
    }

    List<User> list() throws SQLException {
        return select.list(UserTable::user);
    }

    /** Writes the list anew: it is short and seldom changes. */
    void write(List<User> users) throws SQLException {
        clear.run();
        for (int place = 0; place < users.size(); place++) {
            insert.run(columns(place, users.get(place)));
        }
    }

    private static User user(Row row) throws SQLException {
        Instant since = row.wall("since");
        return new User(
                new UserId(row.text("iss"), row.text("sub")),
                new Uid(row.text("uid")),
                new DisplayName(row.text("display_name")),
                row.name(Role.class, "role"),
                row.name(UserState.class, "state"),
                new Rights(row.name(Sharing.class, "sharing"), capabilities(row), Validities.of(row)),
                new Consent(row.text("terms_version"), row.text("terms_locale"), row.wall("terms_accepted_at")),
                since,
                new Deed(
                        row.name(Deed.Kind.class, "deed"),
                        row.findText("deed_at").map(Instant::parse).orElse(since)));
    }

    private static Optional<Set<Capability>> capabilities(Row row) throws SQLException {
        return row.findText("capabilities")
                .map(names -> Arrays.stream(names.split(" "))
                        .filter(name -> !name.isEmpty())
                        .map(Capability::valueOf)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static @Nullable Object[] columns(int place, User user) {
        List<@Nullable Object> columns = new ArrayList<>(COLUMNS);
        columns.add(place);
        columns.add(user.id().iss());
        columns.add(user.id().sub());
        columns.add(user.uid().value());
        columns.add(user.displayName().text());
        columns.add(user.role().name());
        columns.add(user.state().name());
        columns.add(user.rights().sharing().name());
        columns.add(user.consent().version());
        columns.add(user.consent().locale());
        columns.add(user.consent().acceptedAt().toString());
        columns.add(user.since().toString());
        columns.add(user.rights().only().map(UserTable::names).orElse(null));
        Validities.add(columns, user.rights().validity());
        columns.add(user.lastDeed().kind().name());
        columns.add(user.lastDeed().at().toString());
        return columns.toArray();
    }

    private static String names(Set<Capability> capabilities) {
        return capabilities.stream().map(Capability::name).sorted().collect(Collectors.joining(" "));
    }
}
