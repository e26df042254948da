package io.codriver.agent.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The agent as systemd starts it, without the library that reads command lines. */
class ServiceTest {

    @TempDir
    Path folder;

    @Test
    void readsTheWordsOfTheUnit() throws IOException {
        String unit = Files.readString(Path.of("src/main/deb/codriver-agent.service"));
        String[] words = unit.lines()
                .filter(line -> line.startsWith("ExecStart=/usr/bin/codriver-agent "))
                .findFirst()
                .orElseThrow()
                .split(" ", -1);
        assertEquals(
                Optional.of(Path.of("/etc/codriver/agent.properties")),
                Service.findConfig(Arrays.copyOfRange(words, 1, words.length)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "run --config",
                "run --config --help",
                "run -c agent.properties",
                "doctor --config agent.properties",
                "run --config agent.properties --help",
                "--config agent.properties run"
            })
    void leavesAllOtherWordsToTheLibrary(String words) {
        assertEquals(Optional.empty(), Service.findConfig(words.split(" ", -1)));
    }

    @Test
    void saysWhatIsWrongWithTheConfigurationAndEndsWith78() {
        StringWriter err = new StringWriter();
        Path file = new ConfigurationFile(folder).without("broker.host").file();
        assertEquals(78, Service.run(file, new PrintWriter(err)));
        assertTrue(err.toString().contains("broker.host is missing"), err::toString);
    }
}
