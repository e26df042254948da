package io.codriver.agent.adapter.sqlite;

import io.codriver.agent.domain.charging.OpenSession;
import io.codriver.agent.domain.charging.Session;
import io.codriver.agent.domain.charging.Sessions;
import io.codriver.agent.domain.vehicle.Counter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the car was charged, and how it is charged now. */
final class ChargingTables {

    private static final int COLUMNS = 7;

    private final Sql select;
    private final Sql replace;
    private final Sql delete;
    private final Sql clear;
    private final Sql selectOpen;
    private final Sql replaceOpen;
    private final Sql clearOpen;

    ChargingTables(Connection connection) throws SQLException {
        select = new Sql(connection, "SELECT * FROM charging ORDER BY number");
        replace = new Sql(connection, "REPLACE INTO charging VALUES (?, ?, ?, ?, ?, ?, ?)");
        delete = new Sql(connection, "DELETE FROM charging WHERE number = ?");
        clear = new Sql(connection, "DELETE FROM charging");
        selectOpen = new Sql(connection, "SELECT * FROM open_charging");
        replaceOpen = new Sql(connection, "REPLACE INTO open_charging VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        clearOpen = new Sql(connection, "DELETE FROM open_charging");
    }

    Sessions read(long recorded) throws SQLException {
        return new Sessions(
                recorded,
                selectOpen.find(row -> new OpenSession(
                        session(row),
                        new Counter(row.findReal("last_kilowatt_hours"), row.findReal("kilowatt_hours")))),
                select.list(ChargingTables::session));
    }

    void write(@Nullable Sessions before, Sessions after) throws SQLException {
        if (before == null) {
            clear.run();
        }
        if (before == null || !before.ended().equals(after.ended())) {
            History.write(
                    before == null ? List.of() : before.ended(),
                    after.ended(),
                    Session::number,
                    session -> replace.run(values(session)),
                    delete);
        }
        if (before == null || !before.open().equals(after.open())) {
            writeOpen(after.open());
        }
    }

    private void writeOpen(Optional<OpenSession> open) throws SQLException {
        clearOpen.run();
        if (open.isPresent()) {
            @Nullable Object[] values = Arrays.copyOf(values(open.get().soFar()), COLUMNS + 1);
            values[COLUMNS] = open.get().kilowattHours().last().orElse(null);
            replaceOpen.run(values);
        }
    }

    private static @Nullable Object[] values(Session session) {
        return new @Nullable Object[] {
            session.number(),
            session.from().toString(),
            session.to().toString(),
            session.endedAt().toNanos(),
            session.fromPercent().orElse(null),
            session.toPercent().orElse(null),
            session.kilowattHours().orElse(null)
        };
    }

    private static Session session(Row row) throws SQLException {
        return new Session(
                row.number("number"),
                row.wall("from_wall"),
                row.wall("to_wall"),
                row.steady("ended_at_ns"),
                row.findReal("from_percent"),
                row.findReal("to_percent"),
                row.findReal("kilowatt_hours"));
    }
}
