package io.codriver.agent.adapter.sqlite;

import io.codriver.agent.domain.comfort.DriverProfiles;
import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.agent.domain.vehicle.Value;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** How users like the driver's place, and who of them sat there last. */
final class ProfileTables {

    private final Sql select;
    private final Sql clear;
    private final Sql insert;
    private final Sql selectSeated;
    private final Sql clearSeated;
    private final Sql insertSeated;

    ProfileTables(Connection connection) throws SQLException {
        select = new Sql(connection, "SELECT * FROM driver_profile");
        clear = new Sql(connection, "DELETE FROM driver_profile");
        insert = new Sql(connection, "INSERT INTO driver_profile VALUES (?, ?, ?)");
        selectSeated = new Sql(connection, "SELECT * FROM seated");
        clearSeated = new Sql(connection, "DELETE FROM seated");
        insertSeated = new Sql(connection, "INSERT INTO seated VALUES (1, ?)");
    }

    /** One signal of one user. */
    private record Line(Uid user, Readings reading) {}

    DriverProfiles read() throws SQLException {
        Map<Uid, Readings> byUser = new HashMap<>();
        for (Line line : select.list(ProfileTables::line)) {
            byUser.merge(line.user(), line.reading(), Readings::and);
        }
        return new DriverProfiles(byUser, selectSeated.find(row -> new Uid(row.text("uid"))));
    }

    /** Writes them anew: they are few and seldom change. */
    void write(DriverProfiles profiles) throws SQLException {
        clear.run();
        for (Map.Entry<Uid, Readings> one : profiles.byUser().entrySet()) {
            for (Map.Entry<Signal, Value> set : one.getValue().values().entrySet()) {
                if (set.getValue() instanceof Value.Amount amount) {
                    insert.run(one.getKey().value(), set.getKey().name(), amount.of());
                }
            }
        }
        clearSeated.run();
        if (profiles.seated().isPresent()) {
            insertSeated.run(profiles.seated().get().value());
        }
    }

    private static Line line(Row row) throws SQLException {
        return new Line(new Uid(row.text("uid")), Readings.of(row.name(Signal.class, "signal"), row.decimal("number")));
    }
}
