package io.codriver.agent.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.tinylog.configuration.Configuration;

/**
 * The log of the program: to the error stream, so that the head unit has the terminal. Set here and not in a file of the
 * jar, because whoever uses the agent as a library has a log of their own.
 */
final class ProgramLog {

    private static final Path ERROR_STREAM = Path.of("/proc/self/fd/2");

    private ProgramLog() {}

    /** Sets it up; before anything is logged. */
    static void open(Map<String, String> environment) {
        Configuration.replace(isJournal(environment, ERROR_STREAM) ? forJournal() : forTerminal());
    }

    /** Whether the error stream leads to journald: the variable alone may come from a parent that sent the stream elsewhere. */
    static boolean isJournal(Map<String, String> environment, Path errorStream) {
        String stream = environment.getOrDefault("JOURNAL_STREAM", "");
        if (stream.isEmpty()) {
            return false;
        }
        try {
            Map<String, Object> facts = Files.readAttributes(errorStream, "unix:dev,ino");
            return stream.equals(facts.get("dev") + ":" + facts.get("ino"));
        } catch (IOException | UnsupportedOperationException e) {
            // Only Linux has this view; elsewhere there is no journald.
            return false;
        }
    }

    private static Map<String, String> forTerminal() {
        return Map.of(
                "level", "warn",
                "level@io.codriver", "info",
                "writer", "console",
                "writer.stream", "err",
                "writer.format", "{date: yyyy-MM-dd'T'HH:mm:ss.SSSXXX} {level} {class-name}: {message}");
    }

    private static Map<String, String> forJournal() {
        return Map.of("level", "warn", "level@io.codriver", "info", "writer", JournalWriter.class.getName());
    }
}
