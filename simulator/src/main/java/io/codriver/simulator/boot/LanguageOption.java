package io.codriver.simulator.boot;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option for the language in which people read the pages and what the car says. */
final class LanguageOption {

    /** Those of the agent's texts and of the pages; the first one is for everybody else. */
    private static final List<String> SPOKEN = List.of("en", "de");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--language",
            paramLabel = "en|de",
            description = "Language of the pages and of what the car says: en or de "
                    + "(default: this machine's language if it is one of them, else en).")
    private Optional<String> language = Optional.empty();

    /** What was chosen, or else what suits this machine. */
    Locale language(Locale machine) {
        String wanted = language.orElseGet(() -> spoken(machine.getLanguage()) ? machine.getLanguage() : SPOKEN.get(0));
        if (!spoken(wanted)) {
            throw new ParameterException(
                    command.commandLine(),
                    "There is no language '" + wanted + "'; choose one of " + String.join(", ", SPOKEN));
        }
        return Locale.forLanguageTag(wanted);
    }

    private static boolean spoken(String tag) {
        return SPOKEN.contains(tag);
    }
}
