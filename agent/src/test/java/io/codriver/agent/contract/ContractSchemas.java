package io.codriver.agent.contract;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.resource.ClasspathResourceLoader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;

/** Holds any message, on its topic, against the schema that the AsyncAPI document names. Can be used by any thread. */
public final class ContractSchemas {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_7,
            builder -> builder.schemaLoader(
                            loader -> loader.resourceLoaders(on -> on.add(ClasspathResourceLoader.getInstance())))
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build()));

    /** By the channel behind {@code codriver/v1/{vid}/}; read and compiled once. */
    private static final Map<String, Schema> BY_CHANNEL = load();

    private ContractSchemas() {}

    /**
     * What is wrong with a message; nothing if it is as the contract says.
     *
     * @param topicSuffix its topic behind {@code codriver/v1/{vid}/}, for example {@code v2c/event/link.shown}
     */
    public static List<String> validate(String topicSuffix, byte[] payload) {
        Schema schema = BY_CHANNEL.get(AsyncApiDocument.channelOf(topicSuffix));
        if (schema == null) {
            return List.of("the contract has no topic " + topicSuffix);
        }
        return schema.validate(new String(payload, StandardCharsets.UTF_8), InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    /** Fails unless the message is as the contract says, and shows it. */
    public static void assertValid(String topicSuffix, byte[] payload) {
        List<String> errors = validate(topicSuffix, payload);
        if (!errors.isEmpty()) {
            Assertions.fail("not as the contract says on " + topicSuffix + ":\n  " + String.join("\n  ", errors) + "\n"
                    + new String(payload, StandardCharsets.UTF_8));
        }
    }

    static Schema compile(String file) {
        Schema schema = REGISTRY.getSchema(SchemaLocation.of("classpath:" + AsyncApiDocument.FOLDER + file));
        schema.initializeValidators();
        return schema;
    }

    private static Map<String, Schema> load() {
        AsyncApiDocument document = AsyncApiDocument.read();
        return document.channels().entrySet().stream()
                .collect(toUnmodifiableMap(
                        Map.Entry::getKey,
                        channel -> compile(AsyncApiDocument.schemaFileOf(document.messageOf(channel.getValue())))));
    }
}
