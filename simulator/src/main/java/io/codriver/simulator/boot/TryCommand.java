package io.codriver.simulator.boot;

import io.codriver.simulator.program.ProgramCar;
import io.codriver.simulator.program.Trial;
import io.codriver.simulator.program.TrialFailed;
import io.codriver.simulator.world.Surroundings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code codriver-simulator try}: an installed agent, with a broker and a cloud around it. */
@Command(
        name = "try",
        mixinStandardHelpOptions = true,
        description = {
            "Tries an installed agent: starts a broker and a cloud, lets the agent examine itself, connect and link an"
                    + " account, kills it, and sees whether the account is still linked.",
            "Ends with 0 only if all of that went well."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  codriver-simulator try /usr/bin/codriver-agent",
            "  codriver-simulator try --patience 120 scripts/codriver-agent"
        })
final class TryCommand implements Callable<Integer> {

    private static final String VID = "trial-1";

    @Parameters(
            paramLabel = "COMMAND",
            arity = "1..*",
            description = "The agent's program, and what stands before its own arguments.")
    private List<String> command = List.of();

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "Where certificates are kept and broker and agent write (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of("var", "trial");

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            description = "How long each step may take (default: ${DEFAULT-VALUE}).")
    private int patience = 60;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Path work = folder.toAbsolutePath().normalize();
        try (Surroundings surroundings =
                Surroundings.start(work, Simulation.HERE, step -> say(out, "Starting: " + step))) {
            ProgramCar car = Simulation.enrol(surroundings, VID);
            new Trial(
                            surroundings.cloud(),
                            car,
                            command,
                            work.resolve("agent"),
                            Duration.ofSeconds(patience),
                            System::nanoTime,
                            step -> say(out, "ok - " + step))
                    .run();
            return 0;
        } catch (TrialFailed failed) {
            say(out, "not ok - " + failed.getMessage());
            return 1;
        }
    }

    private static void say(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }
}
