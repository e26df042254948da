package io.codriver.certs.boot;

import io.codriver.certs.Change;
import java.io.PrintWriter;
import java.time.ZoneOffset;
import java.util.Locale;

/** One line for each thing that a run looked after, as soon as it has. */
final class Progress {
    private final PrintWriter out;

    Progress(PrintWriter out) {
        this.out = out;
    }

    void show(Change change) {
        String status = change.status().name().toLowerCase(Locale.ROOT);
        String line = String.format(
                Locale.ROOT,
                "%-8s %-20s until %s",
                status,
                change.what(),
                change.until().atOffset(ZoneOffset.UTC).toLocalDate());
        out.println(change.reason().isEmpty() ? line : line + ", because " + change.reason());
        out.flush();
    }
}
