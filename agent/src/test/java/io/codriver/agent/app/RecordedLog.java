package io.codriver.agent.app;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.tinylog.core.LogEntry;
import org.tinylog.core.LogEntryValue;
import org.tinylog.writers.Writer;

/**
 * Where the log goes in tests: to the terminal's error stream, or to a test that records it. Named in
 * {@code tinylog-test.properties}. Any thread may log; one test at a time records.
 */
public final class RecordedLog implements Writer {

    private static final AtomicReference<@Nullable List<String>> RECORDING = new AtomicReference<>();

    /** For tinylog, which makes its writers by this constructor. */
    public RecordedLog(Map<String, String> properties) {}

    /** From now on lines are kept and not printed. */
    public static void start() {
        RECORDING.set(new ArrayList<>());
    }

    /** What was logged since the last call, level in front. */
    public static List<String> take() {
        List<String> lines = RECORDING.getAndSet(new ArrayList<>());
        return lines == null ? List.of() : lines;
    }

    /** From now on lines are printed again. */
    public static void stop() {
        RECORDING.set(null);
    }

    @Override
    public Set<LogEntryValue> getRequiredLogEntryValues() {
        return EnumSet.of(LogEntryValue.LEVEL, LogEntryValue.CLASS, LogEntryValue.MESSAGE, LogEntryValue.EXCEPTION);
    }

    @Override
    public void write(LogEntry entry) {
        String line = entry.getLevel() + " " + entry.getClassName() + ": " + entry.getMessage();
        String text = entry.getException() == null ? line : line + " " + entry.getException();
        List<String> lines = RECORDING.get();
        if (lines == null) {
            System.err.println(text);
            return;
        }
        synchronized (lines) {
            lines.add(text);
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
