package io.codriver.agent.adapter.sqlite;

import io.codriver.agent.app.port.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.Optional;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;

/** Reads a store, also while an agent uses it. Writes nothing. */
final class Reader {

    /** Reads what it is for, in one transaction. */
    interface Reading<T> {
        Optional<T> read(Connection connection) throws SQLException;
    }

    private Reader() {}

    /**
     * What the last transaction left; nothing if no agent has run on that folder.
     *
     * @throws Fault with a message for people that says what to do
     */
    static <T> Optional<T> find(Path path, Reading<T> reading) throws Fault {
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
            // One transaction, so that what is read belongs together.
            Database.execute(connection, "BEGIN");
            return reading.read(connection);
        } catch (SQLException e) {
            throw Faults.of(e, folder, false);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Faults.damaged(folder, e);
        }
    }
}
