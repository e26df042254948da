package io.codriver.simulator.web;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a page sent: one JSON object. It never prints itself, since it may hold a security code. */
final class JsonBody {

    /** The most that a page may send, in bytes. */
    static final int LARGEST = 16 * 1024;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode object;

    JsonBody(JsonNode object) {
        this.object = object;
    }

    static JsonBody read(HttpExchange exchange) throws IOException, RequestRefused {
        String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        if (!type.split(";", -1)[0].strip().toLowerCase(Locale.ROOT).equals("application/json")) {
            throw new RequestRefused(
                    HttpURLConnection.HTTP_UNSUPPORTED_TYPE, "What is sent must be of the type application/json.");
        }
        byte[] bytes = exchange.getRequestBody().readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new RequestRefused(
                    HttpURLConnection.HTTP_ENTITY_TOO_LARGE, "What is sent may have " + LARGEST + " bytes at most.");
        }
        return new JsonBody(parse(bytes));
    }

    private static JsonNode parse(byte[] bytes) throws RequestRefused {
        try {
            if (MAPPER.readTree(bytes) instanceof ObjectNode object) {
                return object;
            }
        } catch (IOException e) {
            // Its text would quote what was sent.
        }
        throw new RequestRefused(HttpURLConnection.HTTP_BAD_REQUEST, "What is sent must be one JSON object.");
    }

    /** All of it, for a reader of the agent's. */
    ObjectNode object() throws RequestRefused {
        if (object instanceof ObjectNode whole) {
            return whole;
        }
        throw new RequestRefused(HttpURLConnection.HTTP_BAD_REQUEST, "A JSON object must be sent.");
    }

    String text(String name) throws RequestRefused {
        return require(name, object.path(name).isTextual(), "a text").asText();
    }

    boolean truth(String name) throws RequestRefused {
        return require(name, object.path(name).isBoolean(), "true or false").asBoolean();
    }

    long wholeNumber(String name) throws RequestRefused {
        return require(name, object.path(name).canConvertToExactIntegral(), "a whole number")
                .asLong();
    }

    double number(String name) throws RequestRefused {
        return require(name, object.path(name).isNumber(), "a number").asDouble();
    }

    /** Anything but nothing. */
    JsonNode value(String name) throws RequestRefused {
        return require(name, object.has(name), "there");
    }

    List<JsonBody> objects(String name) throws RequestRefused {
        List<JsonBody> found = new ArrayList<>();
        for (JsonNode one : require(name, object.path(name).isArray(), "a list")) {
            found.add(new JsonBody(one));
        }
        return found;
    }

    List<String> texts(String name) throws RequestRefused {
        List<String> found = new ArrayList<>();
        for (JsonNode one : require(name, object.path(name).isArray(), "a list")) {
            found.add(one.asText());
        }
        return found;
    }

    private JsonNode require(String name, boolean fits, String kind) throws RequestRefused {
        if (!fits) {
            throw new RequestRefused(HttpURLConnection.HTTP_BAD_REQUEST, "'" + name + "' must be " + kind + ".");
        }
        return object.path(name);
    }

    @Override
    public String toString() {
        return "[REDACTED]";
    }
}
