package io.codriver.certs.boot;

import io.codriver.certs.PkiFault;
import io.codriver.certs.RevocationReason;
import io.codriver.certs.VehicleId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** The command {@code codriver-certs}. */
@Command(
        name = "codriver-certs",
        mixinStandardHelpOptions = true,
        versionProvider = CodriverCerts.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Makes and keeps the certificates with which a broker, a cloud and cars trust each other during development.",
            "It is not for production: the keys lie in files on this machine."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  Everything for a broker on this machine and one car:",
            "    codriver-certs init --vehicle mini-1",
            "  A broker that cars reach under other names:",
            "    codriver-certs init --broker-name broker.example.org --broker-name 192.0.2.7",
            "  Run it again at any time: it renews what is about to end and leaves the rest as it is.",
            "    codriver-certs init",
            "  What is there, and when it ends:",
            "    codriver-certs show",
            "  A car's key may be in other hands:",
            "    codriver-certs revoke --vehicle mini-1"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:could not be done; the message says what to do",
            "2:the command line is wrong",
            "70:a defect of the program"
        })
public final class CodriverCerts {
    static final int FAILURE = 1;
    static final int DEFECT = 70;

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine(Clock.systemUTC(), new SecureRandom()).execute(arguments));
    }

    /** The command with its clock and randomness, ready to run. */
    static CommandLine commandLine(InstantSource clock, SecureRandom random) {
        CommandLine commands = new CommandLine(new CodriverCerts())
                .addSubcommand(new InitCommand(clock, random))
                .addSubcommand(new ShowCommand(clock, random))
                .addSubcommand(new RevokeCommand(clock, random));
        return commands.registerConverter(VehicleId.class, CodriverCerts::vehicle)
                .registerConverter(RevocationReason.class, CodriverCerts::reason)
                .setParameterExceptionHandler(CodriverCerts::misused)
                .setExecutionExceptionHandler(CodriverCerts::explain);
    }

    private static int misused(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        command.getErr().println(command.getColorScheme().errorText(name + ": " + failure.getMessage()));
        command.getErr().println("See " + name + " --help.");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        if (failure instanceof PkiFault) {
            command.getErr().println(command.getColorScheme().errorText("codriver-certs: " + failure.getMessage()));
            return FAILURE;
        }
        command.getErr().println("codriver-certs: this is a defect of the program; please report the lines below.");
        failure.printStackTrace(command.getErr());
        return DEFECT;
    }

    private static VehicleId vehicle(String value) {
        try {
            return new VehicleId(value);
        } catch (PkiFault e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    private static RevocationReason reason(String value) {
        return Arrays.stream(RevocationReason.values())
                .filter(reason -> word(reason).equals(value))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("\"" + value + "\" is no reason. Use one of "
                        + Arrays.stream(RevocationReason.values())
                                .map(CodriverCerts::word)
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    private static String word(RevocationReason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The version in the jar's manifest. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Optional.ofNullable(
                            CodriverCerts.class.getPackage().getImplementationVersion())
                    .orElse("development build");
            return new String[] {"codriver-certs " + version};
        }
    }
}
