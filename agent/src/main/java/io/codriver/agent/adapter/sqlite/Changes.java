package io.codriver.agent.adapter.sqlite;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes of a list of rows only those that differ. */
final class Changes {

    /** A table whose rows have keys. */
    interface Table<T> {
        /** Names a row. */
        Object key(T row);

        /** Adds a row, or puts it in the place of the one with its key. */
        void put(T row) throws SQLException;

        /** Takes the row of that key out. */
        void remove(Object key) throws SQLException;

        /** Takes all rows out. */
        void clear() throws SQLException;
    }

    private Changes() {}

    /** Writes everything anew, where it is not known what the table holds. */
    static <T> void writeAll(Table<T> table, List<T> after) throws SQLException {
        table.clear();
        for (T row : after) {
            table.put(row);
        }
    }

    /** Writes what differs. */
    static <T> void write(Table<T> table, List<T> before, List<T> after) throws SQLException {
        if (before.equals(after)) {
            return;
        }
        Map<Object, T> gone = new HashMap<>();
        before.forEach(row -> gone.put(table.key(row), row));
        for (T row : after) {
            if (!row.equals(gone.remove(table.key(row)))) {
                table.put(row);
            }
        }
        for (Object key : gone.keySet()) {
            table.remove(key);
        }
    }
}
