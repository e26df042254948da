package io.codriver.simulator.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.simulator.scenario.ScenarioReader;
import io.codriver.simulator.scenario.Shipped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code codriver-simulator run}, with a real broker and real agents. */
@Tag("broker-embedded")
class RunCommandIT {

    private final Terminal terminal = new Terminal();

    @TempDir
    private Path folder;

    @Test
    void everyShippedScenarioGoesAsExpected() throws Exception {
        Path report = folder.resolve("report");
        assertEquals(0, run("--report", report.toString()), terminal::said);
        int all = results();
        assertTrue(all >= 12);
        assertTrue(terminal.said().contains(all + " of " + all + " scenarios went as expected."), terminal::said);
        assertTrue(Files.readString(report.resolve("scenarios.xml")).contains("failures=\"0\""));
    }

    @Test
    void saysWhatIsNotAsExpectedAndGoesOnWithTheNext() throws Exception {
        Path wrong = write("wrong.yaml", "- link: { who: Anna Berger, as: primary, answer: CODE_LOCKED }");
        Path right = write("right.yaml", "- time: 1s");
        assertEquals(1, run(wrong.toString(), right.toString()), terminal::said);
        assertTrue(
                terminal.said().contains("NOT AS EXPECTED: the car answered SUCCEEDED instead of CODE_LOCKED"),
                terminal::said);
        assertTrue(terminal.said().contains("1 of 2 scenarios went as expected."), terminal::said);
    }

    @Test
    void saysHowThingsAreWhenAStepTakesTooLong() throws Exception {
        Path waits = write("waits.yaml", "- expect: { users: 3 }");
        assertEquals(1, run("--patience", "1", waits.toString()), terminal::said);
        assertTrue(
                terminal.said().contains("it took too long; the head unit lists 0 users and is online"),
                terminal::said);
    }

    @Test
    void refusesAFileBeforeAnythingStarts() throws Exception {
        assertEquals(2, run(write("wrong.yaml", "- lnk: Anna").toString()));
        assertTrue(terminal.complained().contains("wrong.yaml: step 1: there is no step 'lnk'"), terminal::complained);
        assertEquals(2, run(folder.resolve("nowhere.yaml").toString()));
        assertTrue(terminal.complained().contains("There is no file"), terminal::complained);
        assertEquals(2, run("--longest", "0"));
        assertTrue(terminal.complained().contains("--longest is 1 to 120 minutes"), terminal::complained);
        assertEquals(2, run("a.yaml ".repeat(101).split(" ")));
        assertTrue(terminal.complained().contains("A run has at most 100 files."), terminal::complained);
        assertEquals("", terminal.said(), "no broker was started");
    }

    @Test
    void listsAndShowsWhatComesWithTheSimulator() {
        assertEquals(0, run("--list"));
        Shipped.names().forEach(name -> assertTrue(terminal.said().contains(name), name));
        assertEquals(0, run("--show", "eighth-user"));
        assertTrue(terminal.said().contains("USER_LIMIT_REACHED"));
        assertEquals(2, run("--show", "ninth-user"));
        assertTrue(terminal.complained().contains("There is no scenario 'ninth-user'"), terminal::complained);
    }

    /** A scenario on two platforms is two results. */
    private static int results() throws Exception {
        int all = 0;
        for (String name : Shipped.names()) {
            all += ScenarioReader.read(Shipped.find(name).orElseThrow())
                    .profiles()
                    .size();
        }
        return all;
    }

    private Path write(String name, String step) throws Exception {
        return Files.writeString(
                folder.resolve(name), "scenario: One step\nplatform: mini-os9\nsteps:\n  " + step + "\n");
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(
                List.of("run", "--folder", folder.resolve("work").toString()));
        all.addAll(List.of(arguments));
        return terminal.execute(all.toArray(String[]::new));
    }
}
