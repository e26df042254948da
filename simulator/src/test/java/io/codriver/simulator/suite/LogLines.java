package io.codriver.simulator.suite;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.tinylog.Level;
import org.tinylog.core.LogEntry;
import org.tinylog.core.LogEntryValue;
import org.tinylog.writers.Writer;

/** What the agents of this process logged as a warning or worse; tinylog makes and feeds it. Any thread. */
public final class LogLines implements Writer {

    private static final BlockingQueue<String> LINES = new LinkedBlockingQueue<>();

    /** Called by tinylog, with the properties of the writer. */
    public LogLines(Map<String, String> properties) {}

    /** Waits for the first line that has both; lines in front of it are gone. */
    static String await(String one, String other) throws InterruptedException {
        for (String line = next(); ; line = next()) {
            if (line.contains(one) && line.contains(other)) {
                return line;
            }
        }
    }

    private static String next() throws InterruptedException {
        String line = LINES.poll(Heard.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (line == null) {
            throw new AssertionError("nothing more was logged");
        }
        return line;
    }

    @Override
    public Collection<LogEntryValue> getRequiredLogEntryValues() {
        return EnumSet.of(LogEntryValue.LEVEL, LogEntryValue.MESSAGE);
    }

    @Override
    public void write(LogEntry entry) {
        if (entry.getLevel().compareTo(Level.WARN) >= 0) {
            LINES.add(String.valueOf(entry.getMessage()));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
