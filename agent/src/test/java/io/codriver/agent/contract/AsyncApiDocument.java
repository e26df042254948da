package io.codriver.agent.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The published AsyncAPI document, as a tree. */
final class AsyncApiDocument {

    /** The folder of the contract on the class path. */
    static final String FOLDER = "io/codriver/agent/contract/";

    private static final String PREFIX = "codriver/v1/{vid}/";

    private final JsonNode root;

    private AsyncApiDocument(JsonNode root) {
        this.root = root;
    }

    static AsyncApiDocument read() {
        return new AsyncApiDocument(yaml("asyncapi.yaml"));
    }

    /** A file of the contract; JSON is YAML too. */
    static JsonNode yaml(String file) {
        try (InputStream in = AsyncApiDocument.class.getClassLoader().getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalArgumentException("the contract has no file " + file);
            }
            return new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode root() {
        return root;
    }

    /** The channels by the part of their topic behind {@code codriver/v1/{vid}/}. */
    Map<String, JsonNode> channels() {
        Map<String, JsonNode> channels = new LinkedHashMap<>();
        for (JsonNode channel : root.get("channels")) {
            String address = channel.get("address").textValue();
            if (!address.startsWith(PREFIX)) {
                throw new IllegalStateException(address + " is not below " + PREFIX);
            }
            channels.put(address.substring(PREFIX.length()), channel);
        }
        return channels;
    }

    /** The channel of a topic: the same, with a place for the user where the topic names one. */
    static String channelOf(String topic) {
        return topic.replaceFirst("^v2c/user/[A-Za-z0-9_-]{22}/", "v2c/user/{uid}/");
    }

    /** The one message of a channel. */
    JsonNode messageOf(JsonNode channel) {
        JsonNode messages = channel.get("messages");
        if (messages.size() != 1) {
            throw new IllegalStateException(channel.get("address") + " must have one message");
        }
        return follow(messages.elements().next());
    }

    /** What a reference within the document points at. */
    JsonNode follow(JsonNode reference) {
        String pointer = reference.get("$ref").textValue();
        JsonNode target = pointer.startsWith("#/") ? root.at(pointer.substring(1)) : root.at("/not-here");
        if (target.isMissingNode()) {
            throw new IllegalStateException("nothing at " + pointer);
        }
        return target;
    }

    /** The schema file of a message, relative to {@link #FOLDER}. */
    static String schemaFileOf(JsonNode message) {
        String file = message.at("/payload/schema/$ref").textValue();
        if (file == null || !file.startsWith("./")) {
            throw new IllegalStateException(message.get("name") + " has no schema file");
        }
        return file.substring(2);
    }
}
