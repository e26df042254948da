package io.codriver.agent.adapter.sqlite;

import io.codriver.agent.app.port.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Brings a store of an older version up to this one, step by step; each step happens wholly or not at all. */
final class Migrations {

    /** In their order; the database's {@code user_version} is how many of them it has. */
    static final List<String> SCRIPTS = List.of("V1__store.sql", "V2__users_and_roles.sql", "V3__use_of_the_car.sql");

    /** What makes an SQLite file ours; the first script sets it. */
    private static final int APPLICATION_ID = 0x436f6472;

    private Migrations() {}

    /** Makes sure that it is ours and not newer, before anything in it is touched. */
    static void requireKnown(Connection connection, StoreFolder folder) throws SQLException, Fault {
        int version = number(connection, "PRAGMA user_version");
        boolean isNew = number(connection, "SELECT count(*) FROM sqlite_schema") == 0;
        if (!isNew && number(connection, "PRAGMA application_id") != APPLICATION_ID) {
            throw new Fault(
                    folder.database() + " belongs to another program. Set store.folder to a folder of its own.",
                    false,
                    false,
                    null);
        }
        if (version > SCRIPTS.size()) {
            throw new Fault(
                    "The store in " + folder + " was written by a newer version of codriver-agent (store version "
                            + version + ", this program knows " + SCRIPTS.size() + "). Install that version again.",
                    false,
                    false,
                    null);
        }
    }

    static void migrate(Connection connection) throws SQLException {
        for (int version = version(connection) + 1; version <= SCRIPTS.size(); version++) {
            Database.execute(
                    connection,
                    "BEGIN IMMEDIATE;\n" + text(SCRIPTS.get(version - 1)) + "\nPRAGMA user_version = " + version
                            + ";\nCOMMIT;");
        }
    }

    static int version(Connection connection) throws SQLException {
        return number(connection, "PRAGMA user_version");
    }

    private static int number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.getInt(1);
        }
    }

    private static String text(String script) {
        try (InputStream in = Migrations.class.getResourceAsStream(script)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its part " + script);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
