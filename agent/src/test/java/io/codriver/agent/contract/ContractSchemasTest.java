package io.codriver.agent.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.AssertionFailedError;

class ContractSchemasTest {

    private final ObjectMapper json = new ObjectMapper();

    static List<Examples.Example> examples() {
        return Examples.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void takesEveryWorkedExample(Examples.Example example) {
        ContractSchemas.assertValid(example.topic(), example.text().getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void missesEveryMemberThatIsLeftOut(Examples.Example example) throws IOException {
        ObjectNode whole = (ObjectNode) json.readTree(example.text());
        for (var names = whole.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            ObjectNode without = whole.deepCopy();
            without.remove(name);
            assertNotEquals(List.of(), validate(example.topic(), without), "without " + name);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isClosedForWhatTheCarSendsAndOpenForWhatTheCloudSends(Examples.Example example) throws IOException {
        ObjectNode whole = (ObjectNode) json.readTree(example.text());
        ObjectNode inner = whole.has("data") ? (ObjectNode) whole.get("data") : whole;
        inner.put("surprise", true);
        assertEquals(
                example.topic().startsWith("c2v"),
                validate(example.topic(), whole).isEmpty());
    }

    static List<Examples.Example> cloudEvents() {
        return Examples.all().stream()
                .filter(example -> !example.topic().startsWith("v2c/state/"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cloudEvents")
    void knowsEachMessageByItsType(Examples.Example example) throws IOException {
        ObjectNode whole = (ObjectNode) json.readTree(example.text());
        whole.put("type", "codriver.other.v1");
        assertTrue(validate(example.topic(), whole).get(0).contains("type"));
    }

    @Test
    void wantsAReasonToComeWithItsSentenceAndReference() throws IOException {
        ObjectNode receipt = (ObjectNode)
                json.readTree(Examples.require("v2c/receipt/wrong-code.json").text());
        ((ObjectNode) receipt.get("data")).remove("message");
        assertNotEquals(List.of(), validate("v2c/receipt", receipt));
    }

    @Test
    void wantsAHashWhereTheCodeIsTypedInTheCarAndNoneWhereItIsShown() throws IOException {
        ObjectNode offer = (ObjectNode) json.readTree(
                Examples.require("c2v/link.offer/code-typed-in-the-car.json").text());
        ObjectNode data = (ObjectNode) offer.get("data");
        data.put("mode", "DISPLAY");
        assertNotEquals(List.of(), validate("c2v/link.offer", offer));
        data.put("mode", "ENTRY").remove("codeHash");
        assertNotEquals(List.of(), validate("c2v/link.offer", offer));
    }

    @Test
    void namesATopicThatTheContractDoesNotHave() {
        assertEquals(
                List.of("the contract has no topic v2c/event/link.lost"),
                ContractSchemas.validate("v2c/event/link.lost", new byte[0]));
    }

    @Test
    void showsTheMessageThatIsWrong() {
        AssertionFailedError failure = assertThrows(
                AssertionFailedError.class,
                () -> ContractSchemas.assertValid(
                        "v2c/state/presence", "{\"state\":\"away\"}".getBytes(StandardCharsets.UTF_8)));
        assertTrue(String.valueOf(failure.getMessage()).contains("bdSeq"), failure.getMessage());
        assertTrue(String.valueOf(failure.getMessage()).contains("{\"state\":\"away\"}"), failure.getMessage());
    }

    private List<String> validate(String topic, ObjectNode message) throws IOException {
        return ContractSchemas.validate(topic, json.writeValueAsBytes(message));
    }
}
