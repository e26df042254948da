package io.codriver.agent.adapter.sqlite;

import io.codriver.agent.app.port.Fault;
import io.codriver.agent.domain.roster.Roster;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.Optional;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;

/** Reads the list of users from a store, also while an agent uses it. Writes nothing. */
public final class RosterReader {

    private RosterReader() {}

    /**
     * The users as the last transaction left them; nothing if no agent has run on that folder.
     *
     * @throws Fault with a message for people that says what to do
     */
    public static Optional<Roster> find(Path path) throws Fault {
        StoreFolder folder = StoreFolder.at(path);
        if (!Files.exists(folder.database())) {
            return Optional.empty();
        }
        NativeLibrary.useIfThere(folder);
        SQLiteConfig readOnly = new SQLiteConfig();
        readOnly.setReadOnly(true);
        try (Connection connection =
                JDBC.createConnection("jdbc:sqlite:" + folder.database(), readOnly.toProperties())) {
            Migrations.requireKnown(connection, folder);
            int version = Migrations.version(connection);
            if (version == 0) {
                return Optional.empty();
            }
            if (version < Migrations.SCRIPTS.size()) {
                throw new Fault(
                        "The store in " + folder + " is of an older version. Start the agent once: it brings it up.",
                        false,
                        false,
                        null);
            }
            return read(connection);
        } catch (SQLException e) {
            throw Faults.of(e, folder, false);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Faults.damaged(folder, e);
        }
    }

    private static Optional<Roster> read(Connection connection) throws SQLException {
        // One transaction, so that the revision and the users belong together.
        Database.execute(connection, "BEGIN");
        Optional<ClockTable.Numbers> numbers = new ClockTable(connection).find();
        UserTable users = new UserTable(connection);
        return numbers.isEmpty()
                ? Optional.empty()
                : Optional.of(new Roster(numbers.get().rosterRevision(), users.list()));
    }
}
