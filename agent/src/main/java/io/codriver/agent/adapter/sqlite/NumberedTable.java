package io.codriver.agent.adapter.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** A table whose rows have growing numbers, and are read in their order. */
final class NumberedTable<T> implements Changes.Table<T> {

    /** The columns of a row, its number first. */
    @FunctionalInterface
    interface Columns<T> {
        @Nullable
        Object[] of(T row);
    }

    private final Sql select;
    private final Sql replace;
    private final Sql delete;
    private final Sql clear;
    private final Sql.Reading<T> reading;
    private final ToLongFunction<T> number;
    private final Columns<T> columns;

    NumberedTable(
            Connection connection,
            String name,
            int width,
            Sql.Reading<T> reading,
            ToLongFunction<T> number,
            Columns<T> columns)
            throws SQLException {
        select = new Sql(connection, "SELECT * FROM " + name + " ORDER BY number");
        replace = new Sql(connection, "REPLACE INTO " + name + " VALUES (?" + ", ?".repeat(width - 1) + ")");
        delete = new Sql(connection, "DELETE FROM " + name + " WHERE number = ?");
        clear = new Sql(connection, "DELETE FROM " + name);
        this.reading = reading;
        this.number = number;
        this.columns = columns;
    }

    List<T> list() throws SQLException {
        return select.list(reading);
    }

    @Override
    public Object key(T row) {
        return number.applyAsLong(row);
    }

    @Override
    public void put(T row) throws SQLException {
        replace.run(columns.of(row));
    }

    @Override
    public void remove(Object key) throws SQLException {
        delete.run(key);
    }

    @Override
    public void clear() throws SQLException {
        clear.run();
    }
}
