package io.codriver.agent.boot;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command {@code codriver-agent}. */
@Command(
        name = "codriver-agent",
        description = "Decides in the car which accounts are linked to it.",
        subcommands = {
            RunCommand.class,
            UsersCommand.class,
            AuditCommand.class,
            DoctorCommand.class,
            SettingsCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = AgentVersion.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:It did what it was asked.",
            "1:doctor found something wrong, or audit a damaged record.",
            "2:The command line is wrong.",
            "70:A bug; the report is in the log.",
            "74:The store cannot be used: full, damaged, or in use by another agent.",
            "78:The configuration or the car's key is not usable.",
            "143:It was told to end (SIGTERM) and did."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  codriver-agent run --config /etc/codriver/agent.properties",
            "  codriver-agent settings > agent.properties",
            "  codriver-agent doctor --config agent.properties",
            "  CODRIVER_BROKER_HOST=broker.example codriver-agent run",
            "",
            "Every key of the file can be replaced by a variable: broker.host by CODRIVER_BROKER_HOST."
        })
public final class CodriverAgent {

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            defaultValue = "agent.properties",
            scope = ScopeType.INHERIT,
            description = "The configuration file (default: ${DEFAULT-VALUE}).")
    Path config = Path.of("agent.properties");

    private CodriverAgent() {}

    /** Starts the program; see {@code --help}. */
    public static void main(String[] arguments) {
        ProgramLog.open(System.getenv());
        PrintWriter err = new PrintWriter(System.err, true, Charset.defaultCharset());
        System.exit(Service.findConfig(arguments)
                .map(config -> Service.run(config, err))
                .orElseGet(() -> commandLine().execute(arguments)));
    }

    /** The command line, as tests run it too. */
    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new CodriverAgent());
        line.setExecutionExceptionHandler(Endings::report);
        return line;
    }
}
