package io.codriver.simulator.boot;

import io.codriver.agent.domain.platform.Ceremony;
import io.codriver.agent.domain.platform.FirstPrimary;
import io.codriver.agent.domain.platform.Profile;
import io.codriver.simulator.bench.AnswerBench;
import io.codriver.simulator.bench.StartBench;
import io.codriver.simulator.link.LinkRun;
import io.codriver.simulator.program.ProgramCar;
import io.codriver.simulator.world.Surroundings;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code codriver-simulator bench}: the agent beside a bare Paho program. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measures the agent beside a bare Paho program over the same broker and TLS.",
            "In one run: how long the cloud waits for the receipt of a code, and how long a cold start takes.",
            "Believe the ratios; the times depend on the machine and what else it does."
        })
final class BenchCommand implements Callable<Integer> {

    /** No platform takes so many users; with fewer the bench would spend its time on new cars. */
    private static final Profile WIDE = new Profile(
            "bench",
            "Bench",
            "bench",
            Profile.MOST_USERS,
            Set.of(Ceremony.DISPLAY_VEHICLE_CODE),
            Set.of(FirstPrimary.FIRST_ACCOUNT),
            false,
            false,
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of());

    private static final double AIM = 1.5;
    private static final double MILLION = 1e6;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "Where broker and car write; the disk under it is measured (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of("var", "bench");

    @Option(
            names = "--installed",
            paramLabel = "DIR",
            description =
                    "Measure instead what the programs agent and bare in this folder cost: start, memory, threads;"
                            + " scripts/bench makes them from the package.")
    private Optional<Path> installed = Optional.empty();

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "How often each of them is started (default: ${DEFAULT-VALUE}).")
    private int rounds = 9;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        if (installed.isPresent()) {
            return measure(installed.get().toAbsolutePath(), out);
        }
        try (Simulation simulation = Simulation.startWired(
                folder.toAbsolutePath().normalize(), WIDE, step -> say(out, "Starting: " + step))) {
            ProgramCar bare = simulation.enrol("bench-bare");
            AnswerBench.Result answer = new AnswerBench(
                            simulation.cloud(), bare, () -> freshCar(simulation), folder.resolve("fsync"))
                    .run(step -> say(out, step));
            StartBench.Result start = new StartBench(
                            simulation.cloud(),
                            simulation.enrol("bench-agent"),
                            bare,
                            folder.toAbsolutePath().normalize().resolve("start"))
                    .run(step -> say(out, step));
            report(out, answer, start);
            return 0;
        }
    }

    private int measure(Path programs, PrintWriter out) throws Exception {
        Path work = folder.toAbsolutePath().normalize();
        try (Surroundings surroundings =
                Surroundings.start(work, Simulation.HERE, step -> say(out, "Starting: " + step))) {
            Path written = Files.createDirectories(work.resolve("installed"));
            new InstalledBenchReport(surroundings, written)
                    .print(programs, Math.max(1, rounds), line -> say(out, line));
            return 0;
        }
    }

    private static LinkRun freshCar(Simulation simulation) {
        simulation.chooseProfile(WIDE);
        return new LinkRun(simulation.cloud(), simulation.car(), simulation.headUnit(), System::nanoTime);
    }

    private static void report(PrintWriter out, AnswerBench.Result answer, StartBench.Result start) {
        say(out, "");
        say(out, "Medians of " + answer.samples() + " security codes and of " + start.samples() + " starts:");
        row(out, "code sent -> receipt at the cloud", answer.agent());
        row(out, "  bare Paho request -> response", answer.paho());
        row(out, "  one page forced to the disk", answer.fsync());
        verdict(out, answer.ratio());
        row(out, "cold start of the agent -> ready", start.agent());
        row(out, "  cold start of bare Paho -> ready", start.paho());
        verdict(out, start.ratio());
    }

    private static void row(PrintWriter out, String what, long nanos) {
        say(out, String.format(Locale.ROOT, "  %-36s %10.2f ms", what, nanos / MILLION));
    }

    private static void verdict(PrintWriter out, double ratio) {
        say(
                out,
                String.format(
                        Locale.ROOT,
                        "  %-36s %10.2f    aim: at most %.1f, %s",
                        "ratio",
                        ratio,
                        AIM,
                        ratio <= AIM ? "reached" : "NOT reached"));
    }

    private static void say(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }
}
