package io.codriver.agent.adapter.sqlite;

import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.climate.Climate;
import io.codriver.agent.domain.climate.Departure;
import io.codriver.agent.domain.climate.Plan;
import io.codriver.agent.domain.climate.Planned;
import io.codriver.agent.domain.climate.Preparation;
import io.codriver.agent.domain.roster.Uid;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tinylog.Logger;

/** The plan of departures, and what the car does for one now; one row each besides the departures. */
final class ClimateTables {

    private final Sql selectDepartures;
    private final Sql clearDepartures;
    private final Sql insertDeparture;
    private final Sql selectPlan;
    private final Sql clearPlan;
    private final Sql insertPlan;
    private final Sql selectPreparation;
    private final Sql clearPreparation;
    private final Sql insertPreparation;

    ClimateTables(Connection connection) throws SQLException {
        selectDepartures = new Sql(connection, "SELECT * FROM departure ORDER BY place");
        clearDepartures = new Sql(connection, "DELETE FROM departure");
        insertDeparture = new Sql(connection, "INSERT INTO departure VALUES (?, ?, ?, ?)");
        selectPlan = new Sql(connection, "SELECT * FROM departure_plan");
        clearPlan = new Sql(connection, "DELETE FROM departure_plan");
        insertPlan = new Sql(connection, "INSERT INTO departure_plan VALUES (1, ?, ?, ?, ?, ?)");
        selectPreparation = new Sql(connection, "SELECT * FROM preparation");
        clearPreparation = new Sql(connection, "DELETE FROM preparation");
        insertPreparation = new Sql(connection, "INSERT INTO preparation VALUES (1, ?, ?, ?, ?, ?, ?, ?)");
    }

    Climate read() throws SQLException {
        List<Departure> departures = selectDepartures.list(row ->
                new Departure(days(row.text("days")), LocalTime.parse(row.text("at")), row.count("temperature")));
        Optional<Planned> planned =
                selectPlan.find(row -> planned(row, departures)).flatMap(found -> found);
        return new Climate(planned, selectPreparation.find(ClimateTables::preparation));
    }

    void write(Climate climate) throws SQLException {
        clearDepartures.run();
        clearPlan.run();
        clearPreparation.run();
        if (climate.planned().isPresent()) {
            write(climate.planned().get());
        }
        if (climate.preparation().isPresent()) {
            write(climate.preparation().get());
        }
    }

    private void write(Planned planned) throws SQLException {
        Optional<Planned.Passed> last = planned.last();
        insertPlan.run(
                planned.plan().zone().getId(),
                planned.by().value(),
                planned.handledUntil().toString(),
                last.map(one -> one.departure().toString()).orElse(null),
                last.flatMap(Planned.Passed::obstacle).map(Reason::name).orElse(null));
        List<Departure> departures = planned.plan().departures();
        for (int place = 0; place < departures.size(); place++) {
            Departure one = departures.get(place);
            insertDeparture.run(place, names(one.days()), one.at().toString(), one.temperature());
        }
    }

    private void write(Preparation open) throws SQLException {
        Optional<Preparation.Asked> asked = open.asked();
        insertPreparation.run(
                open.departure().toString(),
                asked.map(one -> bytes(one.actuation())).orElse(null),
                asked.map(one -> one.until().wall().toString()).orElse(null),
                asked.map(one -> one.until().steady().toNanos()).orElse(null),
                open.end().wall().toString(),
                open.end().steady().toNanos(),
                open.ending());
    }

    /** The plan; none if this Java runtime no longer knows its zone, so that nobody knows when its hours are. */
    private static Optional<Planned> planned(Row row, List<Departure> departures) throws SQLException {
        String zone = row.text("zone");
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            Logger.warn("The plan of departures is void: nobody knows the time zone {} any more.", zone);
            return Optional.empty();
        }
        Optional<Reason> obstacle = row.findText("last_obstacle").map(Reason::valueOf);
        return Optional.of(new Planned(
                new Plan(ZoneId.of(zone), departures),
                new Uid(row.text("by")),
                row.wall("handled_until"),
                row.findText("last_departure").map(at -> new Planned.Passed(Instant.parse(at), obstacle))));
    }

    private static Preparation preparation(Row row) throws SQLException {
        Optional<byte[]> asked = row.findBytes("asked");
        return new Preparation(
                row.wall("departure"),
                asked.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Preparation.Asked(Row.uuid(asked.get()), row.deadline("asked_until"))),
                row.deadline("end"),
                row.flag("ending"));
    }

    private static Set<DayOfWeek> days(String names) {
        return Arrays.stream(names.split(" ")).map(DayOfWeek::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static String names(Set<DayOfWeek> days) {
        return days.stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(" "));
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
