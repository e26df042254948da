package io.codriver.agent.boot;

import java.util.Map;
import org.tinylog.configuration.Configuration;

/**
 * The log of the program: to the error stream, so that the head unit has the terminal. Set here and not in a file of the
 * jar, because whoever uses the agent as a library has a log of their own.
 */
final class ProgramLog {

    private ProgramLog() {}

    /** Sets it up; before anything is logged. */
    static void open() {
        Configuration.replace(Map.of(
                "level", "warn",
                "level@io.codriver", "info",
                "writer", "console",
                "writer.stream", "err",
                "writer.format", "{date: yyyy-MM-dd'T'HH:mm:ss.SSSXXX} {level} {class-name}: {message}"));
    }
}
