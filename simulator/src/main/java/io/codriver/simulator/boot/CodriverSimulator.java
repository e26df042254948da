package io.codriver.simulator.boot;

import io.codriver.agent.boot.AgentVersion;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code codriver-simulator}. */
@Command(
        name = "codriver-simulator",
        description = "Plays the car and the world around it: broker, cloud, head unit and phone.",
        subcommands = {
            DemoCommand.class,
            LinkCommand.class,
            RunCommand.class,
            ScenarioCommand.class,
            TryCommand.class,
            BenchCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = CodriverSimulator.Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:It went as it should.",
            "1:It ran, and did not go as it should.",
            "2:The command line is wrong.",
            "70:It could not run; the reason is printed."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  codriver-simulator demo",
            "  codriver-simulator demo --profile bmw-os7 --language de --port 9000",
            "  codriver-simulator run --list",
            "  codriver-simulator run eighth.yaml --report report",
            "  codriver-simulator scenario timeline.jsonl > mine.yaml",
            "  codriver-simulator link --profile mini-os9 --users 8",
            "  codriver-simulator try /usr/bin/codriver-agent"
        })
public final class CodriverSimulator {

    private static final int COULD_NOT_RUN = 70;

    private CodriverSimulator() {}

    /** Starts the program; see {@code --help}. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command line, as tests run it too. */
    static CommandLine commandLine() {
        return new CommandLine(new CodriverSimulator())
                .setExecutionExceptionHandler((problem, line, parsed) -> report(problem, line));
    }

    private static int report(Exception problem, CommandLine line) {
        line.getErr().println("The simulator cannot go on: " + problem.getMessage());
        for (Throwable cause = problem.getCause(); cause != null; cause = cause.getCause()) {
            line.getErr().println("  because " + cause);
        }
        return COULD_NOT_RUN;
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"codriver-simulator " + AgentVersion.text()};
        }
    }
}
