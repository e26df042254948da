package io.codriver.agent.adapter.sqlite;

import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.trip.OpenTrip;
import io.codriver.agent.domain.trip.Trip;
import io.codriver.agent.domain.trip.Trips;
import io.codriver.agent.domain.vehicle.Counter;
import io.codriver.agent.domain.vehicle.Position;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The trips, and the one on the way. */
final class TripTables {

    private static final int COLUMNS = 12;

    private final NumberedTable<Trip> ended;
    private final Sql selectOpen;
    private final Sql replaceOpen;
    private final Sql clearOpen;

    TripTables(Connection connection) throws SQLException {
        ended = new NumberedTable<>(connection, "trip", COLUMNS, TripTables::trip, Trip::number, TripTables::values);
        selectOpen = new Sql(connection, "SELECT * FROM open_trip");
        replaceOpen =
                new Sql(connection, "REPLACE INTO open_trip VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        clearOpen = new Sql(connection, "DELETE FROM open_trip");
    }

    Trips read(long recorded) throws SQLException {
        return new Trips(
                recorded,
                selectOpen.find(row -> new OpenTrip(
                        trip(row),
                        new Counter(row.findReal("last_metres"), row.findReal("metres")),
                        new Counter(row.findReal("last_kilowatt_hours"), row.findReal("kilowatt_hours")),
                        new Counter(row.findReal("last_litres"), row.findReal("litres")))),
                ended.list());
    }

    void write(@Nullable Trips before, Trips after) throws SQLException {
        if (before == null) {
            Changes.writeAll(ended, after.ended());
        } else {
            Changes.write(ended, before.ended(), after.ended());
        }
        if (before == null || !before.open().equals(after.open())) {
            writeOpen(after.open());
        }
    }

    private void writeOpen(Optional<OpenTrip> open) throws SQLException {
        clearOpen.run();
        if (open.isPresent()) {
            OpenTrip trip = open.get();
            @Nullable Object[] values = Arrays.copyOf(values(trip.soFar()), COLUMNS + 3);
            values[COLUMNS] = trip.metres().last().orElse(null);
            values[COLUMNS + 1] = trip.kilowattHours().last().orElse(null);
            values[COLUMNS + 2] = trip.litres().last().orElse(null);
            replaceOpen.run(values);
        }
    }

    private static @Nullable Object[] values(Trip trip) {
        return new @Nullable Object[] {
            trip.number(),
            trip.from().toString(),
            trip.to().toString(),
            trip.endedAt().toNanos(),
            trip.start().map(Position::latitude).orElse(null),
            trip.start().map(Position::longitude).orElse(null),
            trip.end().map(Position::latitude).orElse(null),
            trip.end().map(Position::longitude).orElse(null),
            trip.metres().orElse(null),
            trip.kilowattHours().orElse(null),
            trip.litres().orElse(null),
            trip.driver().map(Uid::value).orElse(null)
        };
    }

    private static Trip trip(Row row) throws SQLException {
        return new Trip(
                row.number("number"),
                row.wall("from_wall"),
                row.wall("to_wall"),
                row.steady("ended_at_ns"),
                position(row, "start"),
                position(row, "end"),
                row.findReal("metres"),
                row.findReal("kilowatt_hours"),
                row.findReal("litres"),
                row.findText("driver").map(Uid::new));
    }

    private static Optional<Position> position(Row row, String columns) throws SQLException {
        Optional<Double> longitude = row.findReal(columns + "_longitude");
        return row.findReal(columns + "_latitude")
                .flatMap(latitude -> longitude.map(east -> new Position(latitude, east)));
    }
}
