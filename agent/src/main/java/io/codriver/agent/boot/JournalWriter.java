package io.codriver.agent.boot;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.tinylog.Level;
import org.tinylog.core.LogEntry;
import org.tinylog.core.LogEntryValue;
import org.tinylog.writers.Writer;

/**
 * The log for journald: no time, because the journal has its own, and each line with its priority in front (sd-daemon(3)).
 * tinylog makes it by its name.
 */
public final class JournalWriter implements Writer {

    /** For tinylog, which hands in the writer's properties; it has none. */
    public JournalWriter(Map<String, String> properties) {}

    /** Every line of it with its priority: those of a stack trace would otherwise have another one than their head. */
    static String prefixed(LogEntry entry) {
        StringWriter text = new StringWriter();
        String where = entry.getClassName().substring(entry.getClassName().lastIndexOf('.') + 1);
        text.append(where).append(": ").append(entry.getMessage());
        if (entry.getException() != null) {
            text.append('\n');
            entry.getException().printStackTrace(new PrintWriter(text));
        }
        String prefix = "<" + priority(entry.getLevel()) + ">";
        StringBuilder lines = new StringBuilder();
        text.toString()
                .lines()
                .forEach(line -> lines.append(prefix).append(line).append('\n'));
        return lines.toString();
    }

    private static int priority(Level level) {
        return switch (level) {
            case ERROR -> 3;
            case WARN -> 4;
            case INFO -> 6;
            default -> 7;
        };
    }

    @Override
    public Set<LogEntryValue> getRequiredLogEntryValues() {
        return EnumSet.of(LogEntryValue.LEVEL, LogEntryValue.CLASS, LogEntryValue.MESSAGE, LogEntryValue.EXCEPTION);
    }

    @Override
    public void write(LogEntry entry) {
        // In one piece, so that the lines of two threads do not mix.
        System.err.print(prefixed(entry));
    }

    @Override
    public void flush() {
        System.err.flush();
    }

    @Override
    public void close() {
        System.err.flush();
    }
}
