package io.codriver.agent.adapter.sqlite;

import io.codriver.agent.domain.remote.Order;
import io.codriver.agent.domain.remote.Run;
import io.codriver.agent.domain.remote.Runs;
import io.codriver.agent.domain.remote.Service;
import io.codriver.agent.domain.roster.Uid;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What the car was told to do for users outside, oldest first. */
final class RunTable {

    private final Sql select;
    private final Sql clear;
    private final Sql insert;

    RunTable(Connection connection) throws SQLException {
        select = new Sql(connection, "SELECT * FROM run ORDER BY place");
        clear = new Sql(connection, "DELETE FROM run");
        insert = new Sql(connection, "INSERT INTO run VALUES (?, ?, ?, ?, ?, ?, ?)");
    }

    Runs read() throws SQLException {
        return new Runs(select.list(row -> new Run(
                row.messageId("asked_by"), row.findText("uid").map(Uid::new), order(row), row.deadline("until"))));
    }

    /** Writes them anew: they are few, and each is short. */
    void write(Runs runs) throws SQLException {
        clear.run();
        List<Run> open = runs.open();
        for (int place = 0; place < open.size(); place++) {
            Run one = open.get(place);
            insert.run(
                    place,
                    one.askedBy().bytes(),
                    one.user().map(Uid::value).orElse(null),
                    one.order().service().name(),
                    value(one.order().value()),
                    one.until().wall().toString(),
                    one.until().steady().toNanos());
        }
    }

    private static Order order(Row row) throws SQLException {
        Service service = row.name(Service.class, "service");
        return row.findText("value").isEmpty() ? Order.of(service) : Order.of(service, row.count("value"));
    }

    private static @Nullable Integer value(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }
}
