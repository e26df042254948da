package io.codriver.simulator.boot;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** Where a test types commands of {@code codriver-simulator}, and what they said. */
final class Terminal {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** Runs a command; gives its exit code. */
    int execute(String... arguments) {
        out.getBuffer().setLength(0);
        CommandLine line = CodriverSimulator.commandLine();
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }

    /** What the last command said. */
    String said() {
        return out.toString();
    }

    /** What all commands complained about. */
    String complained() {
        return err.toString();
    }
}
