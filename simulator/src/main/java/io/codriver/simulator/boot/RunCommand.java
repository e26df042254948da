package io.codriver.simulator.boot;

import io.codriver.simulator.scenario.Reports;
import io.codriver.simulator.scenario.Scenario;
import io.codriver.simulator.scenario.ScenarioFault;
import io.codriver.simulator.scenario.ScenarioReader;
import io.codriver.simulator.scenario.ScenarioResult;
import io.codriver.simulator.scenario.ScenarioRun;
import io.codriver.simulator.scenario.Shipped;
import io.codriver.simulator.scenario.StepResult;
import io.codriver.simulator.world.Surroundings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code codriver-simulator run}: lets scenarios happen and says whether all was as expected. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Lets scenarios happen, each to a fresh car, and says whether all was as expected.",
            "Without a file it runs those that come with the simulator; --list names them, --show prints one.",
            "They happen here, or with --broker and --pki at a broker of yours, and with --vid to a car of yours."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  codriver-simulator run --show eighth-user > mine.yaml",
            "  codriver-simulator run mine.yaml --report report",
            "  codriver-simulator run mine.yaml --broker broker.example:8883 --pki pki",
            "  codriver-simulator run board.yaml --broker broker.example:8883 --pki pki --vid board-1"
        })
final class RunCommand implements Callable<Integer> {

    private static final int LONGEST_PATIENCE = 600;
    private static final int LONGEST_SCENARIO = 120;
    private static final int MOST_FILES = 100;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Scenarios in YAML.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--list", description = "Lists the scenarios that come with the simulator, and ends.")
    private boolean lists;

    @Option(
            names = "--show",
            paramLabel = "NAME",
            description = "Prints a scenario that comes with the simulator, as a beginning of your own, and ends.")
    private @Nullable String shown;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = {
                "Writes scenarios.xml (JUnit), scenarios.html, and for each scenario what passed (JSON Lines) into this folder."
            })
    private @Nullable Path report;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            description = "How long one step may take, 1 to " + LONGEST_PATIENCE + " (default: ${DEFAULT-VALUE}).")
    private int patience = 30;

    @Option(
            names = "--longest",
            paramLabel = "MINUTES",
            description = "How long one scenario may take, 1 to " + LONGEST_SCENARIO
                    + " (default: ${DEFAULT-VALUE}). One that takes"
                    + " longer is not as expected, and the next one runs.")
    private int longest = 10;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "Where certificates are kept and broker and cars write (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of("var", "scenarios");

    @Mixin
    private BrokerOptions broker = new BrokerOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (patience < 1 || patience > LONGEST_PATIENCE) {
            throw new ParameterException(spec.commandLine(), "--patience is 1 to " + LONGEST_PATIENCE + " seconds");
        }
        if (longest < 1 || longest > LONGEST_SCENARIO) {
            throw new ParameterException(spec.commandLine(), "--longest is 1 to " + LONGEST_SCENARIO + " minutes");
        }
        if (files.size() > MOST_FILES) {
            throw new ParameterException(spec.commandLine(), "A run has at most " + MOST_FILES + " files.");
        }
        PrintWriter out = spec.commandLine().getOut();
        if (shown != null) {
            out.print(show(shown));
            out.flush();
            return 0;
        }
        Map<String, Scenario> scenarios = read();
        if (lists) {
            scenarios.forEach((name, scenario) -> out.printf(Locale.ROOT, "%-24s %s%n", name, scenario.name()));
            out.flush();
            return 0;
        }
        broker.check(scenarios);
        List<ScenarioResult> results = run(scenarios, out);
        if (report != null) {
            new Reports(results).write(report);
            say(out, "The report is " + report.resolve("scenarios.html") + ", for build servers scenarios.xml.");
        }
        long right = results.stream().filter(ScenarioResult::isRight).count();
        say(out, right + " of " + results.size() + " scenarios went as expected.");
        return right == results.size() ? 0 : 1;
    }

    private List<ScenarioResult> run(Map<String, Scenario> scenarios, PrintWriter out) {
        List<ScenarioResult> results = new ArrayList<>();
        try (Surroundings surroundings =
                broker.start(folder.toAbsolutePath().normalize(), step -> say(out, "Starting: " + step))) {
            List<BrokerOptions.Planned> planned = broker.plan(surroundings.cloud(), scenarios);
            ScenarioRun run = new ScenarioRun(
                    surroundings, Duration.ofSeconds(patience), Duration.ofMinutes(longest), System::nanoTime);
            for (BrokerOptions.Planned one : planned) {
                String number = "[" + (results.size() + 1) + "/" + planned.size() + "] ";
                say(
                        out,
                        number + one.name() + " (" + one.profile().id() + "): "
                                + one.scenario().name());
                results.add(run.run(one.name(), one.scenario(), one.profile(), broker.vid(), step -> tell(out, step)));
            }
        }
        return results;
    }

    private static void tell(PrintWriter out, StepResult step) {
        say(
                out,
                String.format(
                        Locale.ROOT,
                        "  %3d %s (%d ms)",
                        step.number(),
                        step.text(),
                        step.took().toMillis()));
        step.problem().ifPresent(problem -> say(out, "      NOT AS EXPECTED: " + problem));
    }

    /** All are read before the first runs: who waits for a broker wants no slip of the pen after it. */
    private Map<String, Scenario> read() throws IOException {
        Map<String, Scenario> scenarios = new LinkedHashMap<>();
        if (files.isEmpty()) {
            for (String name : Shipped.names()) {
                scenarios.put(name, read(name, Shipped.find(name).orElseThrow()));
            }
        }
        for (Path file : files) {
            if (!Files.isReadable(file)) {
                throw new ParameterException(spec.commandLine(), "There is no file " + file + " that can be read.");
            }
            scenarios.put(file.toString(), read(file.toString(), Files.readString(file)));
        }
        return scenarios;
    }

    private Scenario read(String name, String text) {
        try {
            return ScenarioReader.read(text);
        } catch (ScenarioFault fault) {
            throw new ParameterException(spec.commandLine(), name + ": " + fault.getMessage(), fault);
        }
    }

    private String show(String name) throws IOException {
        Optional<String> text = Shipped.find(name);
        if (text.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no scenario '" + name + "'; there are " + String.join(", ", Shipped.names()));
        }
        return text.get();
    }

    private static void say(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }
}
