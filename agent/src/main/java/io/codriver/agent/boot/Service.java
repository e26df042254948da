package io.codriver.agent.boot;

import io.codriver.agent.adapter.systemd.SystemdSupervisor;
import io.codriver.agent.app.Clocks;
import io.codriver.agent.app.port.HeadUnit;
import io.codriver.agent.app.port.Supervisor;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The agent as a process: until it is told to end. */
final class Service {

    private Service() {}

    /**
     * The file of {@code run --config FILE}, in just these words, as systemd starts it. An agent that runs for months need
     * not keep in memory a library that reads command lines; whatever else is said, that library reads
     * (decision 16).
     */
    static Optional<Path> findConfig(String... arguments) {
        boolean plain = arguments.length == 3
                && arguments[0].equals("run")
                && arguments[1].equals("--config")
                && !arguments[2].startsWith("-");
        return plain ? Optional.of(Path.of(arguments[2])) : Optional.empty();
    }

    /**
     * Runs, and says why it ended.
     *
     * @return the exit code
     */
    static int run(Path config, PrintWriter err) {
        try {
            return Endings.report(untilItEnds(config), err);
        } catch (Exception e) { // Whatever stands in the way of a start has its sentence and its exit code.
            return Endings.report(e, err);
        }
    }

    private static Throwable untilItEnds(Path config) throws Exception {
        Map<String, String> environment = System.getenv();
        Settings settings = SettingsReader.read(config, environment);
        Supervisor supervisor = SystemdSupervisor.find(
                        environment, ProcessHandle.current().pid(), System::nanoTime)
                .orElse(Supervisor.NONE);
        Clocks clocks = new Clocks(InstantSource.system(), System::nanoTime);
        CompletableFuture<Throwable> ended = new CompletableFuture<>();
        // Closed by the agent; here too, for an agent that does not get so far.
        try (HeadUnit headUnit = OwnHeadUnit.open(settings);
                RunningAgent agent = RunningAgent.start(
                        settings, headUnit, CarLink.vehicle(settings), clocks, supervisor, ended::complete)) {
            // SIGTERM ends the process from outside this thread: the farewell is said before the runtime stops.
            Thread farewell = new Thread(agent::close, "farewell");
            Runtime.getRuntime().addShutdownHook(farewell);
            Throwable problem = ended.get();
            Runtime.getRuntime().removeShutdownHook(farewell);
            return problem;
        }
    }
}
