package io.codriver.simulator.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.simulator.scenario.Shipped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happened once happens again: scenarios are run, recorded, made scenarios of, and run. */
@Tag("broker-embedded")
class ScenarioCommandIT {

    /** All but lending: a clock that is set back while nobody says anything is not in a recording. */
    private static final List<String> SHIPPED =
            Shipped.names().stream().filter(name -> !name.equals("lending")).toList();

    private final Terminal terminal = new Terminal();

    @TempDir
    private Path folder;

    @Test
    void whatWasRecordedHappensAgainAsItDid() throws Exception {
        Path report = folder.resolve("report");
        assertEquals(0, run(shown().toArray(String[]::new), "--report", report.toString()), terminal::said);
        List<String> again = new ArrayList<>();
        for (Path recording : recordings(report)) {
            again.add(scenario(recording).toString());
        }
        assertTrue(again.size() >= SHIPPED.size());
        assertEquals(0, run(again.toArray(String[]::new)), terminal::said);
        assertTrue(
                terminal.said().contains(again.size() + " of " + again.size() + " scenarios went as expected."),
                terminal::said);
    }

    @Test
    void saysWhichLineIsNoRecording() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.jsonl"), "\n{\n");
        assertEquals(2, terminal.execute("scenario", broken.toString()));
        assertTrue(terminal.complained().contains("broken.jsonl: line 2: is not JSON"), terminal::complained);
        assertEquals(
                2, terminal.execute("scenario", folder.resolve("nowhere.jsonl").toString()));
        assertTrue(terminal.complained().contains("There is no file"), terminal::complained);
        Files.write(broken, new byte[] {(byte) 0xff, '\n'});
        assertEquals(2, terminal.execute("scenario", broken.toString()));
        assertTrue(terminal.complained().contains("is no text in UTF-8"), terminal::complained);
        assertEquals("", terminal.said());
    }

    private List<String> shown() throws Exception {
        List<String> files = new ArrayList<>();
        for (String name : SHIPPED) {
            assertEquals(0, terminal.execute("run", "--show", name));
            files.add(Files.writeString(folder.resolve(name + ".yaml"), terminal.said())
                    .toString());
        }
        return files;
    }

    private static List<Path> recordings(Path report) throws Exception {
        try (Stream<Path> files = Files.list(report)) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        }
    }

    private Path scenario(Path recording) throws Exception {
        assertEquals(0, terminal.execute("scenario", recording.toString()), terminal::complained);
        return Files.writeString(folder.resolve(recording.getFileName() + ".yaml"), terminal.said());
    }

    private int run(String[] files, String... options) {
        List<String> all = new ArrayList<>(
                List.of("run", "--folder", folder.resolve("work").toString()));
        all.addAll(List.of(options));
        all.addAll(List.of(files));
        return terminal.execute(all.toArray(String[]::new));
    }
}
