package io.codriver.agent.adapter.sqlite;

import io.codriver.agent.domain.roster.Validity;
import io.codriver.agent.domain.time.Deadline;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From when until when, in four columns: {@code from_…} and {@code until_…}, each empty if there is no such end. */
final class Validities {

    private Validities() {}

    static Validity of(Row row) throws SQLException {
        return new Validity(row.findDeadline("from"), row.findDeadline("until"));
    }

    static void add(List<@Nullable Object> columns, Validity validity) {
        add(columns, validity.from());
        add(columns, validity.until());
    }

    private static void add(List<@Nullable Object> columns, Optional<Deadline> deadline) {
        columns.add(deadline.map(end -> end.wall().toString()).orElse(null));
        columns.add(deadline.map(end -> end.steady().toNanos()).orElse(null));
    }
}
