package io.codriver.agent.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.agent.wire.Incoming;
import io.codriver.agent.wire.WireFault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reader takes what the schema takes, and refuses what it refuses: tried with odd values in every place. */
class ReaderAndSchemaTest {

    /** Values that fit some places and are wrong in most. */
    private static final List<String> ODD = List.of(
            "null",
            "true",
            "0",
            "-1",
            "100000",
            "99999",
            "1000000",
            "1000001",
            "120000.5",
            "9007199254740991",
            "9007199254740992",
            "12345678901234567890",
            "[]",
            "{}",
            "\"\"",
            "\" \"",
            "\"x\"",
            "\"1.0\"",
            "[\"STATUS\"]",
            "[\"STATUS\", \"STATUS\"]",
            "[\"STATUS\", \"status\"]",
            "[\"STATUS\", 1]",
            "[[\"STATUS\"]]",
            "{\"kind\": \"CLOUD\"}",
            "{\"kind\": \"CLOUD\", \"id\": 7}",
            "{\"kind\": \"cloud\"}",
            "{\"kind\": \"USER\"}",
            "{\"kind\": \"USER\", \"iss\": \"a\"}",
            "{\"kind\": \"USER\", \"iss\": \"a\", \"sub\": \"b\", \"id\": 7}",
            "{\"kind\": \"SERVICE_PARTNER\"}",
            "{\"kind\": \"SERVICE_PARTNER\", \"id\": \"partner-4711\"}",
            "{\"kind\": \"SERVICE_PARTNER\", \"id\": \"partner 4711\"}",
            "{\"kind\": \"SERVICE_PARTNER\", \"iss\": \"a\", \"sub\": \"b\"}",
            "{\"iss\": \"a\", \"sub\": \"b\"}",
            "{\"version\": \"1\", \"url\": \"https://example.com\"}",
            "{\"version\": \"1\", \"locale\": \"en\", \"acceptedAt\": \"2026-03-14T09:00:00Z\"}",
            "{\"from\": \"2026-03-14T09:00:00Z\"}",
            "{\"from\": null}",
            "{\"until\": \"2026-03-14\"}",
            "\"USER\"",
            "\"CLOUD\"",
            "\"SERVICE_PARTNER\"",
            "\"REMOVED\"",
            "\"ACCOUNT_DELETED\"",
            "\"PRIMARY\"",
            "\"primary\"",
            "\"ENTRY\"",
            "\"DISPLAY\"",
            "\"SHARED\"",
            "\"en\"",
            "\"de-Latn-DE-1996\"",
            "\"en_GB\"",
            "\"e\"",
            "\"A\\u0000\"",
            "\"A\\u0085\"",
            "\"A\\n\"",
            "\"A\\u00AD\"",
            "\"A\\u202E\"",
            "\"A\\u2069\"",
            "\"A\\u200D\"",
            "\"A\\uFEFF\"",
            "\"" + "\uD83D\uDE97".repeat(40) + "\"",
            "\"" + "\uD83D\uDE97".repeat(100) + "\"",
            "\"" + "\uD83D\uDE97".repeat(200) + "\"",
            "\"hwtk bzqn\"",
            "\"HWTK\\u2011BZQN\"",
            "\"ABCDE\"",
            "\"ABCDEF\"",
            "\"ABCDEFGHIJKL\"",
            "\"ABCDEFGHIJKLM\"",
            "\"" + "-".repeat(26) + "ABCDEF\"",
            "\"" + "-".repeat(27) + "ABCDEF\"",
            "\"" + "a".repeat(15) + "\"",
            "\"" + "a".repeat(16) + "\"",
            "\"" + "a.".repeat(16) + "\"",
            "\"" + "a".repeat(32) + "\"",
            "\"" + "a".repeat(64) + "\"",
            "\"" + "a".repeat(65) + "\"",
            "\"" + "a".repeat(128) + "\"",
            "\"" + "a".repeat(129) + "\"",
            "\"" + "a".repeat(255) + "\"",
            "\"" + "a".repeat(256) + "\"",
            "\"https://example.com\"",
            "\"https://\"",
            "\"http://example.com\"",
            "\"https://exa mple.com\"",
            "\"2026-03-14T09:00:00Z\"",
            "\"2030-03-14T09:00:00.123456789Z\"",
            "\"2030-03-14T09:00:00+01:00\"",
            "\"2030-03-14T09:00Z\"",
            "\"2030-03-14T24:00:00Z\"",
            "\"2030-06-30T23:59:60Z\"",
            "\"+12345-03-14T09:00:00Z\"",
            "\"-0001-03-14T09:00:00Z\"",
            "\"2030-03-14T09:00:00.0000000001Z\"",
            "\"2030-02-30T09:00:00Z\"",
            "\"2030-03-14 09:00:00Z\"",
            "\"2030-03-14t09:00:00z\"",
            "\"AAAAAAAAAAAAAAAAAAAAAA==\"",
            "\"AAAAAAAAAAAAAAAAAAAA\"",
            "\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\"",
            "\"PBKDF2-HMAC-SHA256\"",
            "\"6ba7b810-9dad-11d1-80b4-00c04fd430c8\"",
            "\"6BA7B810-9DAD-11D1-80B4-00C04FD430C8\"",
            "\"1-1-1-1-1\"",
            "\"codriver.link.cancel.v1\"");

    /** The reader takes any text there; the gate compares it with the car's own. */
    private static final Set<String> GATE = Set.of("/subject", "/epoch");

    private final ObjectMapper json = new ObjectMapper();

    static List<Examples.Example> commands() {
        return Examples.all().stream()
                .filter(example -> example.topic().startsWith("c2v/"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void agreeOnEveryOddValue(Examples.Example example) throws IOException {
        JsonNode whole = json.readTree(example.text());
        List<String> differences = new ArrayList<>();
        for (JsonPointer place : places(JsonPointer.empty(), whole)) {
            for (String odd : ODD) {
                JsonNode changed = whole.deepCopy();
                put(changed.at(place.head()), place.last(), json.readTree(odd));
                compare(example.topic(), changed, place + " = " + odd, differences);
            }
        }
        assertEquals("", String.join("\n", differences));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void agreeOnEveryMemberThatIsMissing(Examples.Example example) throws IOException {
        JsonNode whole = json.readTree(example.text());
        List<String> differences = new ArrayList<>();
        for (JsonPointer place : places(JsonPointer.empty(), whole)) {
            JsonNode changed = whole.deepCopy();
            if (changed.at(place.head()) instanceof ObjectNode parent) {
                parent.remove(place.last().getMatchingProperty());
                compare(example.topic(), changed, place + " is missing", differences);
            }
        }
        assertEquals("", String.join("\n", differences));
    }

    private void compare(String topic, JsonNode message, String change, List<String> differences) throws IOException {
        byte[] bytes = json.writeValueAsBytes(message);
        boolean read = isRead(topic, bytes);
        List<String> errors = ContractSchemas.validate(topic, bytes);
        if (read != errors.isEmpty() && !(errors.isEmpty() && isTime(change))) {
            differences.add((read ? "only read: " : "only in the schema: ") + change + " " + errors);
        }
    }

    /** No schema can say that one time has to be after another. */
    private static boolean isTime(String change) {
        return change.startsWith("/time") || change.startsWith("/expirytime") || change.startsWith("/data/validity");
    }

    private static boolean isRead(String topic, byte[] bytes) {
        try {
            Incoming.read(topic.substring("c2v/".length()), bytes);
            return true;
        } catch (WireFault e) {
            return false;
        }
    }

    private static void put(JsonNode parent, JsonPointer place, JsonNode value) {
        if (parent instanceof ArrayNode array) {
            array.set(place.getMatchingIndex(), value);
        } else {
            ((ObjectNode) parent).set(place.getMatchingProperty(), value);
        }
    }

    private static List<JsonPointer> places(JsonPointer above, JsonNode parent) {
        List<JsonPointer> places = new ArrayList<>();
        for (int i = 0; parent.isArray() && i < parent.size(); i++) {
            places.add(above.appendIndex(i));
            places.addAll(places(above.appendIndex(i), parent.get(i)));
        }
        for (Map.Entry<String, JsonNode> member : parent.properties()) {
            JsonPointer place = above.appendProperty(member.getKey());
            if (!GATE.contains(place.toString())) {
                places.add(place);
                places.addAll(places(place, member.getValue()));
            }
        }
        return places;
    }
}
