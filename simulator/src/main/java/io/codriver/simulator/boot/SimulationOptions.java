package io.codriver.simulator.boot;

import io.codriver.agent.boot.SettingsReader;
import io.codriver.agent.domain.platform.Profile;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of every command that starts a simulation. */
final class SimulationOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--profile",
            paramLabel = "ID",
            description = "The car's platform: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
            completionCandidates = ProfileIds.class)
    private String profile = "mini-os9";

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "Where certificates are kept and broker and car write (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of("var", "simulator");

    Path folder() {
        return folder.toAbsolutePath().normalize();
    }

    Profile profile() {
        return SettingsReader.ownProfiles().stream()
                .filter(one -> one.id().equals(profile))
                .findFirst()
                .orElseThrow(() -> new CommandLine.ParameterException(
                        command.commandLine(),
                        "There is no profile '" + profile + "'; choose one of " + String.join(", ", new ProfileIds())));
    }

    /** The ids of the profiles that come with the agent. */
    static final class ProfileIds implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            List<String> ids =
                    SettingsReader.ownProfiles().stream().map(Profile::id).toList();
            return ids.iterator();
        }
    }
}
