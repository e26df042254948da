package io.codriver.agent.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.domain.answer.EventType;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.climate.Departures;
import io.codriver.agent.domain.climate.Preparation;
import io.codriver.agent.domain.linking.LinkingLimits;
import io.codriver.agent.domain.membership.Designation;
import io.codriver.agent.domain.membership.Handover;
import io.codriver.agent.domain.roster.Validity;
import io.codriver.agent.domain.rule.Cause;
import io.codriver.agent.domain.sale.Confirmation;
import io.codriver.agent.domain.sale.ResetRequest;
import io.codriver.agent.domain.sale.Resets;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The pages for people say what the files and the code say. */
class ProtocolPageTest {

    private static final Path DOCS = Path.of("docs");
    private static final Pattern EXAMPLE =
            Pattern.compile("^Example `([^`]+)`:\n\n```json\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]*)(?:#([^)]*))?\\)");
    private static final Pattern HEADING = Pattern.compile("^#+ (.*)$", Pattern.MULTILINE);

    private final String page = Files.readString(DOCS.resolve("protocol.md"));
    private final String messages = Files.readString(DOCS.resolve("messages.md"));

    ProtocolPageTest() throws IOException {}

    @Test
    void showsEveryExampleOnceAndWordForWord() {
        Map<String, String> shown = new TreeMap<>();
        for (Matcher block = EXAMPLE.matcher(messages); block.find(); ) {
            assertEquals(null, shown.put(block.group(1), block.group(2)), "twice: " + block.group(1));
        }
        Map<String, String> files = new TreeMap<>();
        Examples.all().forEach(example -> files.put(example.file(), example.text()));
        assertEquals(files, shown);
    }

    @Test
    void hasNoJsonButExamples() {
        long blocks = (page + "\n" + messages).lines().filter("```json"::equals).count();
        assertEquals(Examples.all().size(), blocks);
    }

    @Test
    void hasASectionForEveryCommandAndEvent() {
        for (CommandType type : CommandType.values()) {
            assertTrue(headings(messages).contains("`" + type.contractName() + "`"), type.contractName());
        }
        for (EventType type : EventType.values()) {
            assertTrue(headings(messages).contains("`" + type.contractName() + "`"), type.contractName());
        }
    }

    @Test
    void saysWhoMayForEveryCommandAboutUsers() {
        String users = page.substring(page.indexOf("## The list of users"), page.indexOf("### Joining"));
        for (CommandType type : CommandType.values()) {
            if (!type.contractName().startsWith("link.")) {
                assertTrue(users.contains("`" + type.contractName() + "`"), type.contractName());
            }
        }
    }

    @Test
    void explainsEveryCauseOfAChange() {
        for (Cause.What what : Cause.What.values()) {
            assertTrue(messages.contains("`" + what + "`"), what.name());
        }
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
        assertRow("the primary answers who asks for the role", words(Handover.LONGEST));
        assertRow("somebody in the car answers a service partner who names the primary", words(Designation.LONGEST));
        assertRow("somebody in the car answers who asks for a reset for sale", words(ResetRequest.LONGEST));
        assertRow("the button of a reset is held", words(Confirmation.Held.ENOUGH));
        assertRow("the word of a reset", "`" + Confirmation.Typed.ENOUGH + "`");
        assertRow("a reset is told again", words(Resets.AGAIN));
        assertRow("a begin or an end of lending lies ahead at most", words(Validity.LONGEST));
        assertRow("the car begins to make itself ready before a departure", words(Departures.LEAD));
        assertRow("it stops again after a departure if nobody drove off", words(Departures.LINGER));
        assertRow("the car answers what it is told", words(Preparation.PATIENCE));
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
                    assertLeadsSomewhere(file, link.group(1), link.group(2));
                }
            }
        }
    }

    private static void assertLeadsSomewhere(Path from, String target, @Nullable String place) throws IOException {
        Path file = target.isEmpty() ? from : from.resolveSibling(target);
        assertTrue(Files.exists(file), from + ": " + target);
        if (place != null) {
            List<String> places = headings(Files.readString(file)).stream()
                    .map(ProtocolPageTest::place)
                    .toList();
            assertTrue(places.contains(place), from + ": " + target + "#" + place);
        }
    }

    private static List<String> headings(String text) {
        return HEADING.matcher(text).results().map(heading -> heading.group(1)).toList();
    }

    /** The name of a heading in links, as the viewers of Markdown make it. */
    private static String place(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 _-]", "").replace(' ', '-');
    }

    private void assertRow(String label, Object value) {
        String row = "| " + label + " | " + value + " |";
        assertTrue(page.lines().anyMatch(row::equals), "the page has no row " + row);
    }

    private static String words(Duration duration) {
        if (duration.toDays() > 1) {
            return duration.toDays() + " days";
        }
        if (duration.toHours() > 0) {
            return duration.toHours() + " h";
        }
        return duration.toMinutes() > 0 ? duration.toMinutes() + " min" : duration.toSeconds() + " s";
    }
}
