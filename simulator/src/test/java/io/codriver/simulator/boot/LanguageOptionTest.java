package io.codriver.simulator.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class LanguageOptionTest {

    @Test
    void speaksTheChosenLanguageWhateverThatOfTheMachineIs() {
        assertEquals(Locale.GERMAN, chosen(Locale.US, "--language", "de"));
        assertEquals(Locale.ENGLISH, chosen(Locale.GERMANY, "--language", "en"));
    }

    @Test
    void speaksTheMachinesLanguageIfItCan() {
        assertEquals(Locale.GERMAN, chosen(Locale.forLanguageTag("de-AT")));
        assertEquals(Locale.ENGLISH, chosen(Locale.UK));
        assertEquals(Locale.ENGLISH, chosen(Locale.FRANCE));
        assertEquals(Locale.ENGLISH, chosen(Locale.ROOT));
    }

    @Test
    void namesTheLanguagesWhenThereIsNoSuchOneAndStartsNothing(@TempDir Path folder) {
        StringWriter said = new StringWriter();
        CommandLine line = CodriverSimulator.commandLine().setErr(new PrintWriter(said, true));
        assertEquals(2, line.execute("demo", "--language", "fr", "--folder", folder.toString()));
        assertTrue(said.toString().contains("There is no language 'fr'; choose one of en, de"), said.toString());
        assertEquals(0, folder.toFile().list().length);
    }

    private static Locale chosen(Locale machine, String... arguments) {
        Asked asked = new Asked();
        new CommandLine(asked).parseArgs(arguments);
        return asked.option.language(machine);
    }

    @Command
    private static final class Asked {
        @Mixin
        private LanguageOption option;
    }
}
