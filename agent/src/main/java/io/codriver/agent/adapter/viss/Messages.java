package io.codriver.agent.adapter.viss;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.agent.domain.vehicle.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The messages of VISS version 2 (W3C, "VISS version 2 - Core" and "- Transport", the part on WebSocket). Whoever has a
 * token shows it with each request.
 */
final class Messages {

    /** Characters of a message; a server that sends more is not one. */
    static final int LARGEST = 65_536;

    private static final int DEEPEST = 16;
    private static final int LONGEST_NUMBER = 64;
    private static final int LONGEST_REASON = 40;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxStringLength(LARGEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Optional<Token> token;

    Messages(Optional<Token> token) {
        this.token = token;
    }

    String get(String id, Signal signal) {
        return request("get", id, signal).toString();
    }

    String subscribe(String id, Signal signal) {
        return request("subscribe", id, signal).toString();
    }

    String set(String id, Signal signal, Value value) {
        return request("set", id, signal).set("value", Values.write(value)).toString();
    }

    private ObjectNode request(String action, String id, Signal signal) {
        ObjectNode request = MAPPER.createObjectNode()
                .put("action", action)
                .put("path", signal.path())
                .put("requestId", id);
        token.ifPresent(one -> request.put("authorization", one.reveal()));
        return request;
    }

    /** What a message says; noise if it makes no sense, whatever it is. */
    static Heard read(String text) {
        try {
            JsonNode message = MAPPER.readTree(text);
            boolean news = message.path("action").asText().equals("subscription");
            if (news) {
                return new Heard.News(points(message.path("data")));
            }
            JsonNode id = message.path("requestId");
            return id.isTextual() || id.isIntegralNumber()
                    ? new Heard.Answer(id.asText(), findRefusal(message), points(message.path("data")))
                    : new Heard.Noise();
        } catch (JsonProcessingException e) {
            return new Heard.Noise();
        }
    }

    private static Optional<Refusal> findRefusal(JsonNode message) {
        JsonNode error = message.path("error");
        if (error.isMissingNode() || error.isNull()) {
            return Optional.empty();
        }
        String reason = error.path("reason").asText().replaceAll("[^A-Za-z0-9_ -]", "?");
        return Optional.of(new Refusal(
                error.path("number").asInt(), reason.substring(0, Math.min(reason.length(), LONGEST_REASON))));
    }

    /** One data object or several, each with one point of time or several, of which the last is the newest. */
    private static List<Point> points(JsonNode data) {
        List<Point> points = new ArrayList<>();
        for (JsonNode one : data.isArray() ? data : List.of(data)) {
            JsonNode times = one.path("dp");
            JsonNode newest = times.isArray() ? times.path(times.size() - 1) : times;
            // Servers may write a path with slashes, as in an URL.
            Signal.find(one.path("path").asText().replace('/', '.'))
                    .ifPresent(signal -> Values.find(signal, newest.path("value"))
                            .ifPresent(value -> points.add(new Point(signal, value))));
        }
        return points;
    }
}
