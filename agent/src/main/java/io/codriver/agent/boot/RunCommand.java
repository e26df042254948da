package io.codriver.agent.boot;

import java.util.concurrent.Callable;
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
    public Integer call() {
        return Service.run(program.config, spec.commandLine().getErr());
    }
}
