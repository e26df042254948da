package io.codriver.agent.adapter.sqlite;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes of a long list what is new or different, and deletes what is gone. */
final class History {

    private History() {}

    interface Writing<T> {
        void write(T one) throws SQLException;
    }

    static <T> void write(List<T> before, List<T> after, Function<T, Long> number, Writing<T> writing, Sql delete)
            throws SQLException {
        Map<Long, T> gone = before.stream().collect(Collectors.toMap(number, one -> one));
        for (T one : after) {
            if (!one.equals(gone.remove(number.apply(one)))) {
                writing.write(one);
            }
        }
        for (Long one : gone.keySet()) {
            delete.run(one);
        }
    }
}
