package io.codriver.agent.adapter.sqlite;

import io.codriver.agent.app.port.Bytes;
import io.codriver.agent.domain.answer.MessageId;
import io.codriver.agent.domain.time.Deadline;
import io.codriver.agent.domain.time.Moment;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The columns of one row, as the values that the core knows. */
final class Row {

    private final ResultSet rows;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    String text(String column) throws SQLException {
        return require(column, findText(column));
    }

    Optional<String> findText(String column) throws SQLException {
        return Optional.ofNullable(rows.getString(column));
    }

    byte[] bytes(String column) throws SQLException {
        return require(column, findBytes(column));
    }

    Optional<byte[]> findBytes(String column) throws SQLException {
        return Optional.ofNullable(rows.getBytes(column));
    }

    Bytes blob(String column) throws SQLException {
        return Bytes.of(bytes(column));
    }

    long number(String column) throws SQLException {
        return rows.getLong(column);
    }

    Optional<Double> findReal(String column) throws SQLException {
        double value = rows.getDouble(column);
        return rows.wasNull() ? Optional.empty() : Optional.of(value);
    }

    int count(String column) throws SQLException {
        return Math.toIntExact(number(column));
    }

    double decimal(String column) throws SQLException {
        return rows.getDouble(column);
    }

    boolean flag(String column) throws SQLException {
        return number(column) != 0;
    }

    Instant wall(String column) throws SQLException {
        return Instant.parse(text(column));
    }

    Duration steady(String column) throws SQLException {
        return Duration.ofNanos(number(column));
    }

    /** A moment in the columns {@code …_wall} and {@code …_steady_ns}. */
    Moment moment(String columns) throws SQLException {
        return new Moment(wall(columns + "_wall"), steady(columns + "_steady_ns"));
    }

    /** A deadline in the columns {@code …_wall} and {@code …_steady_ns}. */
    Deadline deadline(String columns) throws SQLException {
        return require(columns, findDeadline(columns));
    }

    Optional<Deadline> findDeadline(String columns) throws SQLException {
        Optional<String> wall = findText(columns + "_wall");
        return wall.isEmpty()
                ? Optional.empty()
                : Optional.of(new Deadline(Instant.parse(wall.get()), steady(columns + "_steady_ns")));
    }

    MessageId messageId(String column) throws SQLException {
        return new MessageId(uuid(bytes(column)));
    }

    <E extends Enum<E>> E name(Class<E> names, String column) throws SQLException {
        return Enum.valueOf(names, text(column));
    }

    /** The UUID of these 16 bytes, most significant first. */
    static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private static <T> T require(String column, Optional<T> value) {
        return value.orElseThrow(() -> new IllegalArgumentException("column " + column + " is empty"));
    }
}
