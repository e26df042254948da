package io.codriver.simulator.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@Tag("broker-embedded")
class LinkCommandIT {

    @TempDir
    private Path folder;

    @Test
    void endsWellWhenSevenWereLinkedAndTheEighthWasRefused() {
        Run run = run("mini-os9", "8");
        assertEquals(0, run.exitCode(), run.output());
        assertTrue(run.output().contains("USER_LIMIT_REACHED"), run.output());
        assertTrue(run.output().contains("7 of 8 linked"), run.output());
    }

    @Test
    void endsWellWhenTheSecondIsRefusedWhereOneFits() {
        Run run = run("mini-pre-os9", "2");
        assertEquals(0, run.exitCode(), run.output());
        assertTrue(run.output().contains("PLATFORM_SINGLE_USER"), run.output());
    }

    @Test
    void letsTheWorkshopNameTheFirstUserWhereThePlatformWantsThat() {
        Run run = run("connected-cars", "7");
        assertEquals(0, run.exitCode(), run.output());
        assertTrue(run.output().contains("6 of 7 linked"), run.output());
    }

    private record Run(int exitCode, String output) {}

    private Run run(String profile, String users) {
        StringWriter output = new StringWriter();
        CommandLine line = CodriverSimulator.commandLine().setOut(new PrintWriter(output, true));
        int exitCode = line.execute("link", "--profile", profile, "--users", users, "--folder", folder.toString());
        return new Run(exitCode, output.toString());
    }
}
