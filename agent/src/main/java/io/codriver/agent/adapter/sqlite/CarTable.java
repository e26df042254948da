package io.codriver.agent.adapter.sqlite;

import io.codriver.agent.domain.Kept;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Settings of the car and what it knows of itself, in one row. */
final class CarTable {

    /** That row. */
    record Car(boolean locationStopped, Optional<Instant> clockDoubt, long noticesGaveWay) {
        static Car of(Kept kept) {
            return new Car(
                    kept.locationStopped(), kept.clockDoubt(), kept.notices().gaveWay());
        }
    }

    /** Of a store in which nothing of it was ever written. */
    private static final Car NOTHING = new Car(false, Optional.empty(), 0);

    private final Sql select;
    private final Sql replace;

    CarTable(Connection connection) throws SQLException {
        select = new Sql(connection, "SELECT * FROM car");
        replace = new Sql(connection, "REPLACE INTO car VALUES (1, ?, ?, ?)");
    }

    Car read() throws SQLException {
        return select.find(row -> new Car(
                        row.flag("location_stopped"),
                        row.findText("clock_doubt").map(Instant::parse),
                        row.number("notices_gave_way")))
                .orElse(NOTHING);
    }

    void write(Car car) throws SQLException {
        replace.run(
                car.locationStopped(), car.clockDoubt().map(Instant::toString).orElse(null), car.noticesGaveWay());
    }
}
