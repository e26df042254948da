package io.codriver.agent.boot;

import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code codriver-agent doctor}: what is wrong, and what to do about it. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = {
            "Checks all that the agent needs and says what to do about each failure.",
            "Looks at the configuration, the clock, the key, the certificates, the store, the way to the broker and the car.",
            "Changes nothing; the agent may run meanwhile."
        })
final class DoctorCommand implements Callable<Integer> {

    @ParentCommand
    private CodriverAgent program;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        boolean healthy = true;
        for (Finding finding : examine()) {
            out.println(finding.line());
            healthy &= finding.verdict() != Finding.Verdict.FAILED;
        }
        out.println(healthy ? "Nothing stands in the way of the agent." : "Mend what is marked FAIL, then ask again.");
        out.flush();
        return healthy ? ExitCode.OK.code() : ExitCode.UNHEALTHY.code();
    }

    private List<Finding> examine() {
        try {
            Settings settings = SettingsReader.read(program.config, System.getenv());
            return new Doctor(settings, program.config, InstantSource.system(), new SecureRandom()).examine();
        } catch (SettingsFault fault) {
            return fault.problems().stream()
                    .map(problem -> Finding.failed("configuration", problem))
                    .toList();
        }
    }
}
