package io.codriver.agent.boot;

import io.codriver.agent.adapter.systemd.SystemdSupervisor;
import io.codriver.agent.app.Clocks;
import io.codriver.agent.app.port.HeadUnit;
import io.codriver.agent.app.port.Supervisor;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code codriver-agent run}: until it is told to end. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Runs the agent until it is told to end (Ctrl-C or SIGTERM).")
final class RunCommand implements Callable<Integer> {

    @ParentCommand
    private CodriverAgent program;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Map<String, String> environment = System.getenv();
        Settings settings = SettingsReader.read(program.config, environment);
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
            return Endings.report(problem, spec.commandLine().getErr());
        }
    }
}
