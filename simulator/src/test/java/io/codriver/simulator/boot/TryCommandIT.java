package io.codriver.simulator.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.simulator.suite.AgentProcess;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@Tag("process")
class TryCommandIT {

    @TempDir
    private Path folder;

    private final StringWriter output = new StringWriter();

    @Test
    void theAgentOfThisBuildPasses() {
        assertEquals(0, attempt(AgentProcess.command()), output.toString());
        assertTrue(output.toString().contains("ok - the account is still linked"), output.toString());
        assertTrue(output.toString().contains("ok - it ends when it is asked to"), output.toString());
    }

    @Test
    void aProgramThatIsNoAgentFailsWithWhatItSaid() {
        assertEquals(1, attempt(List.of("echo", "I drive well")), output.toString());
        assertTrue(output.toString().contains("I drive well doctor"), output.toString());
    }

    private int attempt(List<String> command) {
        List<String> arguments = new ArrayList<>(List.of("try", "--folder", folder.toString(), "--"));
        arguments.addAll(command);
        CommandLine line = CodriverSimulator.commandLine().setOut(new PrintWriter(output, true));
        return line.execute(arguments.toArray(String[]::new));
    }
}
