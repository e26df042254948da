package io.codriver.agent.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.agent.boot.SettingKey;
import io.codriver.agent.boot.SettingsReader;
import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.FullScreen;
import io.codriver.agent.domain.Screen;
import io.codriver.agent.domain.platform.Profile;
import io.codriver.agent.text.Texts;
import io.codriver.agent.wire.ActionKind;
import io.codriver.agent.wire.ActionReader;
import io.codriver.agent.wire.ApplicationLine;
import io.codriver.agent.wire.HeadUnitLines;
import io.codriver.agent.wire.screen.ScreenWriter;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page on head-unit applications says what the code does. */
class HeadUnitPageTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Pattern BLOCK = Pattern.compile("^```json\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern ROW =
            Pattern.compile("^\\| `([a-z-]+)` \\|.*\\| `(\\{.*\\})` \\|$", Pattern.MULTILINE);

    private final String page = Files.readString(Path.of("docs", "head-unit.md"));

    HeadUnitPageTest() throws IOException {}

    @Test
    void hasOneExampleOfEveryActionThatTheRealReaderTakes() throws Exception {
        ActionReader reader = new ActionReader(new Texts(Locale.ENGLISH));
        Set<ActionKind> seen = EnumSet.noneOf(ActionKind.class);
        Set<Class<?>> actions = new HashSet<>();
        Set<String> others = new TreeSet<>();
        for (Matcher row = ROW.matcher(page); row.find(); ) {
            ApplicationLine line = ApplicationLine.read(row.group(2).getBytes(StandardCharsets.UTF_8));
            assertEquals(row.group(1), line.does());
            ActionKind kind = ActionKind.find(line.does()).orElse(null);
            if (kind == null) {
                others.add(line.does());
                continue;
            }
            assertTrue(seen.add(kind), "twice: " + kind);
            assertEquals(kind.members(), names(line.members()), kind.contractName());
            actions.add(reader.read(kind, line.members()).getClass());
        }
        assertEquals(EnumSet.allOf(ActionKind.class), seen);
        assertEquals(Set.of(Action.class.getPermittedSubclasses()), actions);
        assertEquals(Set.of("sign-in", "charging-csv"), others);
    }

    @Test
    void showsAWholeScreenAsTheRealWriterWritesIt() throws Exception {
        Profile profile = SettingsReader.ownProfiles().stream()
                .filter(one -> one.id().equals("bmw-os8"))
                .findFirst()
                .orElseThrow();
        ObjectNode written =
                new ScreenWriter(new Texts(Locale.ENGLISH)).write(FullScreen.draw(), profile, FullScreen.NOW);
        List<JsonNode> shown = blocks().stream()
                .filter(one -> one.has("screen"))
                .map(one -> one.get("screen"))
                .toList();
        assertEquals(1, shown.size());
        assertEquals(written.toPrettyString(), shown.get(0).toPrettyString());
    }

    /** A part that the screen has and the page does not show is one that nobody can use. */
    @Test
    void itsScreenHasNothingEmpty() throws Exception {
        for (RecordComponent part : Screen.class.getRecordComponents()) {
            Object value = part.getAccessor().invoke(FullScreen.draw());
            assertTrue(!List.of().equals(value) && !Optional.empty().equals(value), part.getName());
        }
    }

    @Test
    void explainsEveryMemberOfTheScreen() throws Exception {
        JsonNode screen = blocks().stream()
                .filter(one -> one.has("screen"))
                .findFirst()
                .orElseThrow()
                .get("screen");
        names((ObjectNode) screen)
                .forEach(name -> assertTrue(
                        page.lines()
                                .filter(line -> line.startsWith("| `"))
                                .anyMatch(line -> line.split("\\|", 3)[1].contains("`" + name + "`")),
                        "nothing explains " + name));
    }

    @Test
    void listsEveryReasonAndEveryBye() {
        assertEquals(names(HeadUnitLines.Refused.values()), firstColumn("## Answers", "## Screens"));
        assertEquals(names(HeadUnitLines.Bye.values()), firstColumn("## The end", "## Who may connect"));
    }

    @Test
    void explainsItsSettings() {
        Arrays.stream(SettingKey.values())
                .filter(key -> key.key().startsWith("head.unit"))
                .forEach(key -> assertTrue(page.contains("| `" + key.key() + "` |"), key.key()));
    }

    @Test
    void showsTheExampleClientWordForWord() throws IOException {
        String client = Files.readString(Path.of("docs", "head-unit-client.py"));
        assertTrue(page.contains("(head-unit-client.py)"));
        assertTrue(client.lines().count() < 50, "no longer about forty lines");
    }

    private List<JsonNode> blocks() throws IOException {
        List<String> texts =
                BLOCK.matcher(page).results().map(block -> block.group(1)).toList();
        List<JsonNode> parsed = new ArrayList<>();
        for (String text : texts) {
            parsed.add(MAPPER.readTree(text));
        }
        return parsed;
    }

    private Set<String> firstColumn(String from, String to) {
        String part = page.substring(page.indexOf(from), page.indexOf(to));
        return Pattern.compile("^\\| `([A-Z_]+)` \\|", Pattern.MULTILINE)
                .matcher(part)
                .results()
                .map((MatchResult row) -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(ObjectNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
