package io.codriver.agent.adapter.sqlite;

import io.codriver.agent.domain.charging.OpenSession;
import io.codriver.agent.domain.charging.Session;
import io.codriver.agent.domain.charging.Sessions;
import io.codriver.agent.domain.vehicle.Counter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the car was charged, and how it is charged now. */
final class ChargingTables {

    private static final int COLUMNS = 7;

    private final NumberedTable<Session> ended;
    private final Sql selectOpen;
    private final Sql replaceOpen;
    private final Sql clearOpen;

    ChargingTables(Connection connection) throws SQLException {
        ended = new NumberedTable<>(
                connection, "charging", COLUMNS, ChargingTables::session, Session::number, ChargingTables::values);
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
                ended.list());
    }

    void write(@Nullable Sessions before, Sessions after) throws SQLException {
        if (before == null) {
            Changes.writeAll(ended, after.ended());
        } else {
            Changes.write(ended, before.ended(), after.ended());
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
