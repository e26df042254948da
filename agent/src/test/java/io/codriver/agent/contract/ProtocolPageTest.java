package io.codriver.agent.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.linking.LinkingLimits;
import io.codriver.agent.text.Texts;
import io.codriver.agent.wire.CommandType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The page for people says what the files and the code say. */
class ProtocolPageTest {

    private static final Path DOCS = Path.of("docs");
    private static final Pattern EXAMPLE =
            Pattern.compile("^Example `([^`]+)`:\n\n```json\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

    private final String page = Files.readString(DOCS.resolve("protocol.md"));

    ProtocolPageTest() throws IOException {}

    @Test
    void showsEveryExampleOnceAndWordForWord() {
        Map<String, String> shown = new TreeMap<>();
        for (Matcher block = EXAMPLE.matcher(page); block.find(); ) {
            assertEquals(null, shown.put(block.group(1), block.group(2)), "twice: " + block.group(1));
        }
        Map<String, String> files = new TreeMap<>();
        Examples.all().forEach(example -> files.put(example.file(), example.text()));
        assertEquals(files, shown);
    }

    @Test
    void hasNoJsonButExamples() {
        long blocks = page.lines().filter("```json"::equals).count();
        assertEquals(Examples.all().size(), blocks);
    }

    @Test
    void listsEveryReasonWithItsSentence() {
        Texts texts = new Texts(Locale.ENGLISH);
        List<String> rows = Arrays.stream(Reason.values())
                .map(reason -> "| `%s` | %s | %s |"
                        .formatted(reason, reason.isRetryable() ? "yes" : "no", texts.sentence(reason)))
                .toList();
        String reasons = page.substring(page.indexOf("## Reasons"), page.indexOf("## Where this version"));
        assertEquals(
                rows, reasons.lines().filter(line -> line.startsWith("| `")).toList());
    }

    @Test
    void hasTheLimitsOfTheCode() {
        assertRow("a request waits for a person to open it", words(LinkingLimits.WAIT_FOR_PERSON));
        assertRow("a code lives from its first opening", words(LinkingLimits.CODE_LIFE));
        assertRow("wrong codes until the request is locked", LinkingLimits.MOST_TRIES);
        assertRow("requests in an hour that end without a link", LinkingLimits.MOST_AN_HOUR);
        assertRow("requests in a day that end without a link", LinkingLimits.MOST_A_DAY);
        assertRow(
                "waits after wrong codes",
                IntStream.range(1, LinkingLimits.MOST_TRIES)
                        .mapToObj(wrong -> words(LinkingLimits.waitAfter(wrong)))
                        .collect(Collectors.joining(", ")));
        for (CommandType type : CommandType.values()) {
            assertRow("`" + type.contractName() + "`", words(type.longestLife()));
        }
    }

    @Test
    void hasNoLinkThatLeadsNowhere() throws IOException {
        try (var files = Files.walk(DOCS)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".md")).toList()) {
                for (Matcher link = LINK.matcher(Files.readString(file)); link.find(); ) {
                    assertTrue(Files.exists(file.resolveSibling(link.group(1))), file + ": " + link.group(1));
                }
            }
        }
    }

    private void assertRow(String label, Object value) {
        String row = "| " + label + " | " + value + " |";
        assertTrue(page.lines().anyMatch(row::equals), "the page has no row " + row);
    }

    private static String words(Duration duration) {
        if (duration.toHours() > 0) {
            return duration.toHours() + " h";
        }
        return duration.toMinutes() > 0 ? duration.toMinutes() + " min" : duration.toSeconds() + " s";
    }
}
