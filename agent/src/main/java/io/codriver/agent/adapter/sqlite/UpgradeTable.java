package io.codriver.agent.adapter.sqlite;

import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.time.Deadline;
import io.codriver.agent.domain.upgrade.Upgrade;
import io.codriver.agent.domain.upgrade.Upgrades;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What is booked for the car, in the order of booking. */
final class UpgradeTable {

    private final Sql select;
    private final Sql clear;
    private final Sql insert;

    UpgradeTable(Connection connection) throws SQLException {
        select = new Sql(connection, "SELECT * FROM upgrade ORDER BY place");
        clear = new Sql(connection, "DELETE FROM upgrade");
        insert = new Sql(connection, "INSERT INTO upgrade VALUES (?, ?, ?, ?, ?)");
    }

    Upgrades read() throws SQLException {
        return new Upgrades(select.list(row -> new Upgrade(
                row.name(Capability.class, "capability"), row.findDeadline("until"), row.flag("activated"))));
    }

    /** Writes the list anew: it is short and seldom changes. */
    void write(Upgrades upgrades) throws SQLException {
        clear.run();
        List<Upgrade> booked = upgrades.booked();
        for (int place = 0; place < booked.size(); place++) {
            Upgrade one = booked.get(place);
            insert.run(
                    place,
                    one.capability().name(),
                    one.until().map(Deadline::wall).map(Object::toString).orElse(null),
                    one.until().map(end -> end.steady().toNanos()).orElse(null),
                    one.activated());
        }
    }
}
