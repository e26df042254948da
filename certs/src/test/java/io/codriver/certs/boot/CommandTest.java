package io.codriver.certs.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.certs.HandClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What a person sees who runs the command. */
class CommandTest {
    @TempDir
    private Path folder;

    private final HandClock clock = new HandClock();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void theFirstRunTellsWhatItMade() throws IOException {
        assertEquals(0, run("init", "--vehicle", "mini-1", "--vehicle", "mini-2"));
        assertEquals(golden("init-first.txt"), out.toString());
    }

    @Test
    void theNextRunTellsWhatItKeptAndRenewedAndWhy() throws IOException {
        run("init", "--vehicle", "mini-1");
        clock.move(Duration.ofDays(21));
        forgetOutput();
        assertEquals(0, run("init"));
        assertEquals(golden("init-second.txt"), out.toString());
    }

    @Test
    void aRunWithoutBrokerNamesKeepsThoseItHas() {
        run("init", "--broker-name", "broker.example.org");
        forgetOutput();
        assertEquals(0, run("init"));
        assertTrue(out.toString().contains("kept     broker"), out.toString());
    }

    @Test
    void theTableShowsWhatIsThereAndWhenItEnds() throws IOException {
        run("init", "--vehicle", "mini-1", "--vehicle", "mini-2", "--vehicle", "mini-3");
        run("revoke", "--vehicle", "mini-2");
        Files.writeString(folder.resolve("pki/vehicles/mini-3/vehicle.password"), "wrong\n");
        Files.delete(folder.resolve("pki/root/root.p12"));
        clock.move(Duration.ofDays(25));
        forgetOutput();

        assertEquals(0, run("show"));

        // Serial numbers are random; the numbers of the CRLs are not, and shorter.
        String table = out.toString().replaceAll("\\b[0-9a-f]{8}\\b", "########");
        assertEquals(golden("show.txt"), table);
    }

    @Test
    void showChangesNothingAndSaysHowToMakeWhatIsMissing() {
        assertEquals(1, run("show"));
        assertTrue(err.toString().contains("Make one with: codriver-certs init --folder"), err.toString());
        assertFalse(Files.exists(folder.resolve("pki")));
    }

    @Test
    void revokingAnUnknownVehicleMakesNothing() {
        assertEquals(1, run("revoke", "--vehicle", "mini-1"));
        assertTrue(err.toString().contains("nothing to revoke"), err.toString());
        assertFalse(Files.exists(folder.resolve("pki")));
    }

    @Test
    void aFailureSaysWhatToDoAndShowsNoStackTrace() throws IOException {
        Files.writeString(folder.resolve("pki"), "a file where the folder should be");
        assertEquals(1, run("init"));
        assertTrue(err.toString().startsWith("codriver-certs: Cannot make or open the folder"), err.toString());
        assertFalse(err.toString().contains("\tat "), err.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "make-coffee",
                "init --vehicle Not_A_Vid",
                "init --vehicle cloud",
                "init --broker-name a/b",
                "revoke",
                "revoke --vehicle mini-1 --reason whim",
                "show --json"
            })
    void aWrongCommandLineIsExplainedInTwoLinesAndMakesNothing(String arguments) {
        assertEquals(2, execute(arguments.isEmpty() ? new String[0] : arguments.split(" ")));
        assertEquals(2, err.toString().lines().count(), err.toString());
        assertTrue(err.toString().contains("--help"), err.toString());
        assertFalse(Files.exists(folder.resolve("pki")));
    }

    @Test
    void helpTeachesWithExamplesAndExitCodes() {
        assertEquals(0, execute("--help"));
        assertTrue(out.toString().contains("codriver-certs init --vehicle mini-1"));
        assertTrue(out.toString().contains("Exit codes:"));
        for (String command : List.of("init", "show", "revoke")) {
            forgetOutput();
            assertEquals(0, execute(command, "--help"));
            assertTrue(out.toString().contains("Example:"), command);
        }
    }

    @Test
    void versionNamesTheProgram() {
        assertEquals(0, execute("--version"));
        assertTrue(out.toString().startsWith("codriver-certs "));
    }

    private int run(String command, String... options) {
        List<String> arguments = new ArrayList<>(
                List.of(command, "--folder", folder.resolve("pki").toString()));
        arguments.addAll(List.of(options));
        return execute(arguments.toArray(String[]::new));
    }

    private int execute(String... arguments) {
        CommandLine command = CodriverCerts.commandLine(clock, new SecureRandom())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        return command.execute(arguments);
    }

    private void forgetOutput() {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
    }

    private static String golden(String name) throws IOException {
        try (InputStream text = Objects.requireNonNull(CommandTest.class.getResourceAsStream(name), name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
