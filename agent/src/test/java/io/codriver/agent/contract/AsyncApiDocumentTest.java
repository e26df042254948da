package io.codriver.agent.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AsyncApiDocumentTest {

    private static final Path SCHEMAS = Path.of("src/main/resources/io/codriver/agent/contract/schemas");

    private final SchemaRegistry draft7 = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
    private final AsyncApiDocument document = AsyncApiDocument.read();

    @Test
    void followsThePublishedSchemaOfAsyncApi3() throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/asyncapi/asyncapi-3.0.0.json")) {
            String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<Error> errors = draft7.getSchema(schema, InputFormat.JSON).validate(document.root());
            assertEquals(List.of(), errors);
        }
    }

    @Test
    void isRefusedByThePublishedSchemaWhenAServerLosesItsHost() throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/asyncapi/asyncapi-3.0.0.json")) {
            String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            JsonNode broken = document.root().deepCopy();
            ((ObjectNode) broken.at("/servers/broker")).remove("host");
            assertTrue(
                    !draft7.getSchema(schema, InputFormat.JSON).validate(broken).isEmpty());
        }
    }

    @Test
    void hasSchemasThatFollowTheRulesOfDraft7() throws IOException {
        var rules = draft7.getSchema(SchemaLocation.of("http://json-schema.org/draft-07/schema#"));
        for (String file : schemaFiles()) {
            assertEquals(List.of(), rules.validate(AsyncApiDocument.yaml("schemas/" + file)), file);
        }
    }

    @Test
    void hasNoReferenceThatLeadsNowhere() throws IOException {
        for (String reference : references(document.root())) {
            if (reference.startsWith("./")) {
                AsyncApiDocument.yaml(reference.substring(2));
            } else {
                requireTarget(document.root(), reference);
            }
        }
        for (String file : schemaFiles()) {
            for (String reference : references(AsyncApiDocument.yaml("schemas/" + file))) {
                int fragment = reference.indexOf('#');
                String target = fragment == 0 ? file : reference.substring(0, fragment);
                requireTarget(AsyncApiDocument.yaml("schemas/" + target), reference.substring(fragment));
            }
        }
    }

    @Test
    void usesEverySchemaFile() throws IOException {
        Set<String> used = document.channels().values().stream()
                .map(document::messageOf)
                .map(AsyncApiDocument::schemaFileOf)
                .collect(Collectors.toCollection(TreeSet::new));
        used.add("schemas/common.json");
        assertEquals(used, schemaFiles().stream().map("schemas/"::concat).collect(Collectors.toSet()));
    }

    @Test
    void letsTheCarReceiveOnC2vAndSendOnV2cAndKeepNothingButStates() {
        for (JsonNode operation : document.root().get("operations")) {
            JsonNode channel = document.follow(operation.get("channel"));
            String address = channel.get("address").textValue();
            boolean receives = operation.get("action").textValue().equals("receive");
            assertTrue(address.startsWith(receives ? "codriver/v1/{vid}/c2v/" : "codriver/v1/{vid}/v2c/"), address);
            JsonNode binding = document.follow(operation.at("/traits/0")).at("/bindings/mqtt");
            assertEquals(1, binding.get("qos").intValue(), address);
            assertEquals(address.contains("/state/"), binding.get("retain").booleanValue(), address);
            assertEquals(receives, operation.has("reply"), address);
        }
    }

    @Test
    void hasOneOperationForEveryChannel() {
        List<JsonNode> channels = new ArrayList<>();
        document.root().get("operations").forEach(operation -> channels.add(document.follow(operation.get("channel"))));
        assertEquals(document.channels().size(), channels.size());
        assertEquals(Set.copyOf(document.channels().values()), Set.copyOf(channels));
    }

    @Test
    void hasAWorkedExampleForEveryMessage() {
        Set<String> shown = Examples.all().stream()
                .map(example -> AsyncApiDocument.channelOf(example.topic()))
                .collect(Collectors.toSet());
        assertEquals(document.channels().keySet(), shown);
    }

    private static void requireTarget(JsonNode root, String fragment) {
        assertTrue(!root.at(fragment.substring(1)).isMissingNode(), "nothing at " + fragment);
    }

    private static List<String> references(JsonNode tree) {
        return tree.findValues("$ref").stream().map(JsonNode::textValue).toList();
    }

    private static List<String> schemaFiles() throws IOException {
        try (Stream<Path> files = Files.list(SCHEMAS)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
