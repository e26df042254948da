package io.codriver.simulator.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.simulator.suite.AgentProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("process")
class TryCommandIT {

    @TempDir
    private Path folder;

    private final Terminal terminal = new Terminal();

    @Test
    void theAgentOfThisBuildPasses() {
        assertEquals(0, attempt(AgentProcess.command()), terminal::said);
        assertTrue(terminal.said().contains("ok - the account is still linked"), terminal::said);
        assertTrue(terminal.said().contains("ok - it ends when it is asked to"), terminal::said);
    }

    @Test
    void aProgramThatIsNoAgentFailsWithWhatItSaid() {
        assertEquals(1, attempt(List.of("echo", "I drive well")), terminal::said);
        assertTrue(terminal.said().contains("I drive well doctor"), terminal::said);
    }

    private int attempt(List<String> command) {
        List<String> arguments = new ArrayList<>(List.of("try", "--folder", folder.toString(), "--"));
        arguments.addAll(command);
        return terminal.execute(arguments.toArray(String[]::new));
    }
}
