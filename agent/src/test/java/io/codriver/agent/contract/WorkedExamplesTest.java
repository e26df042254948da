package io.codriver.agent.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.codriver.agent.domain.answer.Details;
import io.codriver.agent.domain.answer.Event;
import io.codriver.agent.domain.answer.EventType;
import io.codriver.agent.domain.answer.MessageId;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.answer.Status;
import io.codriver.agent.domain.notice.Notice;
import io.codriver.agent.domain.roster.DisplayName;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.view.Sight;
import io.codriver.agent.text.Texts;
import io.codriver.agent.wire.EventWriter;
import io.codriver.agent.wire.Incoming;
import io.codriver.agent.wire.ReceiptWriter;
import io.codriver.agent.wire.Sender;
import io.codriver.agent.wire.WireFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The golden files of the wire: what the reader takes and what the writers make, member by member and in this order. */
class WorkedExamplesTest {

    /** How the head unit shows the users of the examples; no message but a notice's sentence has that. */
    private static final Map<String, String> NAMES =
            Map.of("M2wq8Vr5LsT1yZc7NbXk0Q", "E••• F.", "b7Yt4Hn0Se6qWd1Kx9Rj5g", "C••• D.");

    private final ObjectMapper json = new ObjectMapper();
    private final Texts texts = new Texts(Locale.ENGLISH);
    private final ReceiptWriter receipts = new ReceiptWriter(texts);
    private final EventWriter writer = new EventWriter(receipts, texts);

    static List<Examples.Example> commands() {
        return below("c2v/");
    }

    static List<Examples.Example> answers() {
        return below("v2c/receipt/");
    }

    static List<Examples.Example> events() {
        return below("v2c/event/");
    }

    static List<Examples.Example> notices() {
        return below("v2c/user/").stream()
                .filter(example -> example.topic().endsWith("/notice"))
                .toList();
    }

    static List<Examples.Example> sights() {
        return below("v2c/user/").stream()
                .filter(example -> !example.topic().endsWith("/notice"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void canBeReadIfTheyAreForTheCar(Examples.Example example) throws WireFault, IOException {
        String type = example.topic().substring("c2v/".length());
        Incoming message = Incoming.read(type, example.text().getBytes(StandardCharsets.UTF_8));
        JsonNode tree = json.readTree(example.text());
        assertEquals(type, message.type().contractName());
        assertEquals(tree.get("id").textValue(), message.id().toString());
        assertEquals(tree.get("subject").textValue(), message.subject());
        assertEquals(tree.get("epoch").textValue(), message.epoch());
        assertEquals(Instant.parse(tree.get("expirytime").textValue()), message.expiryTime());
    }

    @ParameterizedTest
    @MethodSource("answers")
    void areWhatTheCarAnswers(Examples.Example example) throws IOException {
        JsonNode tree = json.readTree(example.text());
        Optional<MessageId> id =
                Optional.ofNullable(tree.at("/data/messageId").textValue()).map(WorkedExamplesTest::messageId);
        byte[] written = receipts.write(sender(tree), id, receipt(tree.get("data")));
        if (tree.at("/data/duplicate").booleanValue()) {
            written = receipts.again(sender(tree), written);
        }
        assertEquals(tree.toPrettyString(), json.readTree(written).toPrettyString());
    }

    @ParameterizedTest
    @MethodSource("events")
    void areWhatTheCarTells(Examples.Example example) throws IOException {
        JsonNode tree = json.readTree(example.text());
        JsonNode data = tree.get("data");
        EventType type = Arrays.stream(EventType.values())
                .filter(one -> example.topic().equals("v2c/event/" + one.contractName()))
                .findFirst()
                .orElseThrow();
        Event event = type == EventType.COMMAND_RESULT
                ? new Event.CommandResult(messageId(data.get("messageId").textValue()), receipt(data))
                : new Event.Happened(type, details(data));
        assertTold(example, event);
    }

    @ParameterizedTest
    @MethodSource("notices")
    void areWhatTheCarTellsOneUser(Examples.Example example) throws IOException {
        JsonNode data = json.readTree(example.text()).get("data");
        String about = data.get("uid").textValue();
        DisplayName name = new DisplayName(Optional.ofNullable(NAMES.get(about)).orElseThrow());
        Role role = Role.valueOf(data.get("role").textValue());
        Instant at = Instant.parse(data.get("at").textValue());
        if (data.get("what").textValue().matches("DEPARTURE_NOT_READY|PLAN_CHANGED")) {
            Optional<Event.NotReady> notReady = Optional.ofNullable(data.get("reason"))
                    .map(why -> new Event.NotReady(
                            Instant.parse(data.get("departure").textValue()), Reason.valueOf(why.textValue())));
            assertTold(example, new Event.PlanNotice(to(example), new Uid(about), name, role, notReady, at));
            return;
        }
        assertTold(
                example,
                new Event.Notified(
                        to(example),
                        Notice.Kind.valueOf(data.get("what").textValue()),
                        new Uid(about),
                        name,
                        role,
                        at));
    }

    @ParameterizedTest
    @MethodSource("sights")
    void areWhatOneUserSees(Examples.Example example) throws IOException {
        JsonNode tree = json.readTree(example.text());
        Sight sight = new Sight(to(example), WrittenViews.read(example.topic(), tree.get("data")));
        byte[] written = EventWriter.write(sender(tree), sight);
        assertEquals(tree.toPrettyString(), json.readTree(written).toPrettyString());
    }

    private void assertTold(Examples.Example example, Event event) throws IOException {
        JsonNode tree = json.readTree(example.text());
        assertEquals(example.topic(), "v2c/" + EventWriter.topic(event));
        byte[] written = writer.write(sender(tree), event);
        assertEquals(tree.toPrettyString(), json.readTree(written).toPrettyString());
    }

    private static Uid to(Examples.Example example) {
        return new Uid(Path.of(example.topic()).getName(2).toString());
    }

    private static Sender sender(JsonNode tree) {
        return new Sender(
                tree.get("subject").textValue().substring("vid:".length()),
                UUID.fromString(tree.get("id").textValue()),
                Instant.parse(tree.get("time").textValue()),
                tree.get("epoch").textValue(),
                tree.at("/data/revision").longValue());
    }

    private static Receipt receipt(JsonNode data) {
        return new Receipt(
                Status.valueOf(data.get("status").textValue()),
                Optional.ofNullable(data.path("reason").textValue()).map(Reason::valueOf),
                details(data.path("details")));
    }

    private static Details details(JsonNode tree) {
        Details details = Details.none();
        for (Map.Entry<String, JsonNode> member : tree.properties()) {
            details = with(details, member.getKey(), member.getValue());
        }
        return details;
    }

    private static Details with(Details details, String name, JsonNode value) {
        if (value.isArray()) {
            List<JsonNode> all =
                    StreamSupport.stream(value.spliterator(), false).toList();
            return all.stream().allMatch(JsonNode::isTextual)
                    ? details.withTexts(
                            name, all.stream().map(JsonNode::textValue).toList())
                    : details.with(
                            name, all.stream().map(WorkedExamplesTest::details).toList());
        }
        if (value.isBoolean()) {
            return details.with(name, value.booleanValue());
        }
        return value.isNumber() ? details.with(name, value.longValue()) : details.with(name, value.textValue());
    }

    private static MessageId messageId(String text) {
        return new MessageId(UUID.fromString(text));
    }

    private static List<Examples.Example> below(String prefix) {
        return Examples.all().stream()
                .filter(example -> example.file().startsWith(prefix))
                .toList();
    }
}
