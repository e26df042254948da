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
import io.codriver.agent.text.Texts;
import io.codriver.agent.wire.EventWriter;
import io.codriver.agent.wire.Incoming;
import io.codriver.agent.wire.ReceiptWriter;
import io.codriver.agent.wire.Sender;
import io.codriver.agent.wire.WireFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The golden files of the wire: what the reader takes and what the writers make, member by member and in this order. */
class WorkedExamplesTest {

    private final ObjectMapper json = new ObjectMapper();
    private final ReceiptWriter receipts = new ReceiptWriter(new Texts(Locale.ENGLISH));

    static List<Examples.Example> commands() {
        return below("c2v/");
    }

    static List<Examples.Example> answers() {
        return below("v2c/receipt/");
    }

    static List<Examples.Example> events() {
        return below("v2c/event/");
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
        byte[] written = new EventWriter(receipts, new Texts(Locale.ENGLISH)).write(sender(tree), event);
        assertEquals(tree.toPrettyString(), json.readTree(written).toPrettyString());
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
            details = member.getValue().isNumber()
                    ? details.with(member.getKey(), member.getValue().longValue())
                    : details.with(member.getKey(), member.getValue().textValue());
        }
        return details;
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
