package io.codriver.agent.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tinylog.Level;
import org.tinylog.core.LogEntry;

/** What the journal gets. */
class ProgramLogTest {

    @TempDir
    Path folder;

    @Test
    void knowsTheJournalByItsStream() throws IOException {
        Path stream = Files.createFile(folder.resolve("stream"));
        Map<String, Object> facts = Files.readAttributes(stream, "unix:dev,ino");
        String name = facts.get("dev") + ":" + facts.get("ino");

        assertTrue(ProgramLog.isJournal(Map.of("JOURNAL_STREAM", name), stream));
        assertFalse(ProgramLog.isJournal(Map.of("JOURNAL_STREAM", name), folder));
        assertFalse(ProgramLog.isJournal(Map.of("JOURNAL_STREAM", name), folder.resolve("none")));
        assertFalse(ProgramLog.isJournal(Map.of(), stream));
    }

    @ParameterizedTest
    @CsvSource({"ERROR, 3", "WARN, 4", "INFO, 6", "DEBUG, 7", "TRACE, 7"})
    void givesEachLineItsPriority(Level level, int priority) {
        assertEquals("<" + priority + ">Y: one\n<" + priority + ">two\n", JournalWriter.prefixed(entry(level, null)));
    }

    @Test
    void givesTheLinesOfAStackTraceTheirPriorityToo() {
        IllegalStateException problem = new IllegalStateException("no");
        problem.setStackTrace(new StackTraceElement[] {new StackTraceElement("A", "b", "A.java", 3)});
        assertEquals(
                "<4>Y: one\n<4>two\n<4>java.lang.IllegalStateException: no\n<4>\tat A.b(A.java:3)\n",
                JournalWriter.prefixed(entry(Level.WARN, problem)));
    }

    private static LogEntry entry(Level level, @Nullable Throwable problem) {
        return new LogEntry(null, null, Map.of(), "x.Y", null, null, 0, null, level, "one\ntwo", problem);
    }
}
