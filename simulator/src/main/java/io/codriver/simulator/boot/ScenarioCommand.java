package io.codriver.simulator.boot;

import io.codriver.simulator.recording.RecordedScenario;
import io.codriver.simulator.recording.RecordingFault;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code codriver-simulator scenario}: makes a scenario of a recorded timeline. */
@Command(
        name = "scenario",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a scenario of a recorded timeline and prints it.",
            "The recording is what the page /timeline saves, /api/timeline.jsonl gives, and run --report writes.",
            "Codes are not in it: what was typed is known by what the car answered."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  curl http://127.0.0.1:8420/api/timeline.jsonl > timeline.jsonl",
            "  codriver-simulator scenario timeline.jsonl > mine.yaml",
            "  codriver-simulator run mine.yaml"
        })
final class ScenarioCommand implements Callable<Integer> {

    @Parameters(paramLabel = "RECORDING", description = "The recorded timeline, as JSON Lines.")
    private Path recording = Path.of("timeline.jsonl");

    @Option(
            names = "--car",
            paramLabel = "VID",
            description = "Whose messages are meant, if the recording has more than one car.")
    private @Nullable String car;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(recording) || Files.isDirectory(recording)) {
            throw new ParameterException(spec.commandLine(), "There is no file " + recording + " that can be read.");
        }
        try (BufferedReader lines = Files.newBufferedReader(recording, StandardCharsets.UTF_8)) {
            PrintWriter out = spec.commandLine().getOut();
            out.print(
                    RecordedScenario.of(lines, "As recorded in " + recording.getFileName(), Optional.ofNullable(car)));
            out.flush();
            return 0;
        } catch (RecordingFault fault) {
            throw new ParameterException(spec.commandLine(), recording + ": " + fault.getMessage(), fault);
        } catch (MalformedInputException e) {
            throw new ParameterException(spec.commandLine(), recording + ": is no text in UTF-8", e);
        }
    }
}
