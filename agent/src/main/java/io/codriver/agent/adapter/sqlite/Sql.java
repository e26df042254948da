package io.codriver.agent.adapter.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One prepared statement; it lives as long as its connection. */
final class Sql {

    /** Makes a value of one row. */
    @FunctionalInterface
    interface Reading<T> {
        T read(Row row) throws SQLException;
    }

    private final PreparedStatement statement;

    Sql(Connection connection, String text) throws SQLException {
        this.statement = connection.prepareStatement(text);
    }

    /** Runs it with these values: text, numbers, byte arrays or null. */
    void run(@Nullable Object... values) throws SQLException {
        bind(values);
        statement.executeUpdate();
    }

    /** All rows, each read into a value. */
    <T> List<T> list(Reading<T> reading, @Nullable Object... values) throws SQLException {
        bind(values);
        List<T> found = new ArrayList<>();
        // Closing the rows ends the read transaction, without which no checkpoint could empty the log.
        try (ResultSet rows = statement.executeQuery()) {
            Row row = new Row(rows);
            while (rows.next()) {
                found.add(reading.read(row));
            }
        }
        return found;
    }

    /** The only row, if there is one. */
    <T> Optional<T> find(Reading<T> reading, @Nullable Object... values) throws SQLException {
        return list(reading, values).stream().findFirst();
    }

    private void bind(@Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
