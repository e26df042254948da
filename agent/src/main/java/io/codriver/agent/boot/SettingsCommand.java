package io.codriver.agent.boot;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code codriver-agent settings}: every key there is, as a configuration file to begin with. */
@Command(
        name = "settings",
        mixinStandardHelpOptions = true,
        description =
                "Prints every key of the configuration with its meaning and its value if nobody gives one, as a file"
                        + " to begin with.",
        footerHeading = "%nExample:%n",
        footer = "  codriver-agent settings > agent.properties")
final class SettingsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        for (SettingKey key : SettingKey.values()) {
            out.println("# " + key.meaning());
            // What has to be given stands bare, so that an unchanged file is told what it lacks.
            out.println(key.byDefault()
                    .map(value -> "#" + key.key() + " = " + value)
                    .orElse(key.key() + " ="));
            out.println();
        }
        out.flush();
        return ExitCode.OK.code();
    }
}
