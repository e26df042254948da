package io.codriver.agent.adapter.sqlite;

import io.codriver.agent.domain.Usage;
import io.codriver.agent.domain.charging.Sessions;
import io.codriver.agent.domain.trip.Trips;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What its users make of the car, each part in tables of its own. */
final class UsageTables {

    private final ClimateTables climate;
    private final ProfileTables profiles;
    private final RunTable runs;
    private final CorrespondenceTables correspondence;
    private final RecordedTable recorded;
    private final TripTables trips;
    private final ChargingTables charging;
    private final UpgradeTable upgrades;
    private final TermsTable terms;

    UsageTables(Connection connection) throws SQLException {
        climate = new ClimateTables(connection);
        profiles = new ProfileTables(connection);
        runs = new RunTable(connection);
        correspondence = new CorrespondenceTables(connection);
        recorded = new RecordedTable(connection);
        trips = new TripTables(connection);
        charging = new ChargingTables(connection);
        upgrades = new UpgradeTable(connection);
        terms = new TermsTable(connection);
    }

    Usage read() throws SQLException {
        RecordedTable.Numbers numbers = recorded.read();
        return Usage.none()
                .with(climate.read())
                .with(profiles.read())
                .with(runs.read())
                .with(correspondence.read())
                .with(trips.read(numbers.trips()))
                .with(charging.read(numbers.sessions()))
                .with(upgrades.read())
                .inForce(terms.find());
    }

    /** Writes what differs. */
    void write(@Nullable Usage before, Usage after) throws SQLException {
        write(before, after, Usage::terms, terms::write);
        write(before, after, Usage::upgrades, upgrades::write);
        write(before, after, Usage::runs, runs::write);
        write(before, after, Usage::climate, climate::write);
        write(before, after, Usage::profiles, profiles::write);
        correspondence.write(before == null ? null : before.correspondence(), after.correspondence());
        Trips driven = after.trips();
        Sessions charged = after.charging();
        recorded.write(
                before == null
                        ? null
                        : new RecordedTable.Numbers(
                                before.trips().recorded(), before.charging().recorded()),
                new RecordedTable.Numbers(driven.recorded(), charged.recorded()));
        trips.write(before == null ? null : before.trips(), driven);
        charging.write(before == null ? null : before.charging(), charged);
    }

    private interface Writing<T> {
        void write(T part) throws SQLException;
    }

    private static <T> void write(@Nullable Usage before, Usage after, Function<Usage, T> part, Writing<T> writing)
            throws SQLException {
        T now = part.apply(after);
        if (before == null || !part.apply(before).equals(now)) {
            writing.write(now);
        }
    }
}
