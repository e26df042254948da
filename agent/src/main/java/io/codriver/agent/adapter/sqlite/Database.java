package io.codriver.agent.adapter.sqlite;

import io.codriver.agent.app.port.Fault;
import io.codriver.agent.app.port.Retention;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.sqlite.JDBC;

/** The one connection that writes, with its prepared statements. */
final class Database implements AutoCloseable {

    /**
     * WAL with FULL: each commit is one sync, and none was lost in simulated power cuts; with NORMAL commits are lost.
     * Temporary data would be files that nobody erases, so it stays in memory.
     */
    private static final String SETTINGS = """
            PRAGMA synchronous = FULL;
            PRAGMA secure_delete = ON;
            PRAGMA foreign_keys = ON;
            PRAGMA trusted_schema = OFF;
            PRAGMA temp_store = MEMORY;
            PRAGMA busy_timeout = 250;
            """;

    private final Connection connection;
    private final Tables tables;
    private final Sql begin;
    private final Sql commit;
    private final Sql checkpoint;

    private Database(Connection connection, Retention retention) throws SQLException {
        this.connection = connection;
        tables = new Tables(connection, retention);
        // The driver's own transactions begin the next one at once, and an open one keeps the log from being emptied.
        begin = new Sql(connection, "BEGIN IMMEDIATE");
        commit = new Sql(connection, "COMMIT");
        checkpoint = new Sql(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    static Database open(StoreFolder folder, Retention retention) throws Fault, SQLException {
        NativeLibrary.provide(folder);
        folder.prepareDatabase();
        Connection connection = JDBC.createConnection("jdbc:sqlite:" + folder.database(), new Properties());
        try {
            Migrations.requireKnown(connection, folder);
            execute(connection, SETTINGS);
            requireLog(connection, folder);
            Migrations.migrate(connection);
            return new Database(connection, retention);
        } catch (SQLException | Fault e) {
            connection.close();
            throw e;
        }
    }

    Tables tables() {
        return tables;
    }

    void begin() throws SQLException {
        begin.run();
    }

    void commit() throws SQLException {
        commit.run();
    }

    /**
     * Moves the log into the database and cuts it to nothing, so that no erased byte stays in it.
     *
     * @return false if that could not be done now, because somebody reads or the disk failed; a disk that fails shows
     *     it again at the next transaction
     */
    boolean emptyLog() {
        try {
            return checkpoint.list(row -> row.number("busy") == 0).equals(List.of(true));
        } catch (SQLException e) {
            // What was committed is in the log and stays valid there.
            return false;
        }
    }

    @Override
    public void close() {
        try {
            emptyLog();
            connection.close();
        } catch (SQLException e) {
            // Nothing is lost: every commit is on disk, and the next start reads the log.
            return;
        }
    }

    static void execute(Connection connection, String script) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(script);
        }
    }

    private static void requireLog(Connection connection, StoreFolder folder) throws SQLException, Fault {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA journal_mode = WAL")) {
            if (!"wal".equals(rows.getString(1))) {
                throw new Fault(
                        "The file system of " + folder + " cannot hold the store, since it has no shared memory"
                                + " (a network file system?). Set store.folder to a folder on a local disk.",
                        false,
                        false,
                        null);
            }
        }
    }
}
