package io.codriver.simulator.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;

/**
 * The data of a command as a scenario says it again: people by their names, times by the time at which it is said.
 *
 * @param cast who is who
 * @param at when it was said
 * @param link whose request the command is about, if it is about one
 * @param token the masked token that the car gave last
 */
record Said(Cast cast, Optional<Instant> at, Optional<String> link, String token) {

    /** A code of the right form that hardly any car gave. */
    private static final String NO_CODE = "BBBB-BBBB";
    /** A token of the right form that no car gave. */
    private static final String NO_TOKEN = "1.AAAAAAAAAAAAAAAAAAAAAA";

    private static final Set<String> ACCOUNT = Set.of("iss", "sub");

    ObjectNode data(JsonNode recorded) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        recorded.properties().forEach(member -> {
            // Who asks is a field of its own in a scenario.
            if (!member.getKey().equals("actor")) {
                data.set(member.getKey(), again(member.getKey(), member.getValue()));
            }
        });
        return data;
    }

    private JsonNode again(String name, JsonNode value) {
        if (value instanceof ObjectNode object) {
            if (object.size() == ACCOUNT.size() && ACCOUNT.stream().allMatch(object::has)) {
                return TextNode.valueOf("@" + cast.findName(object).orElse("nobody"));
            }
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(member -> copy.set(member.getKey(), again(member.getKey(), member.getValue())));
            return copy;
        }
        if (value instanceof ArrayNode list) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode(list.size());
            list.forEach(one -> copy.add(again("", one)));
            return copy;
        }
        return value.isTextual() ? TextNode.valueOf(text(name, value.asText())) : value;
    }

    private String text(String name, String said) {
        return switch (name) {
            case "linkId" -> link.map(who -> "$link " + who).orElse(said);
            case "inviteId" -> "recorded-" + said;
            case "token" -> said.equals(token) ? "$token" : NO_TOKEN;
            case "code" -> NO_CODE;
            default -> findMoment(said).orElseGet(() -> plain(said));
        };
    }

    private Optional<String> findMoment(String said) {
        if (at.isEmpty()) {
            return Optional.empty();
        }
        try {
            long seconds = Duration.between(at.get(), Instant.parse(said))
                    .plusMillis(500)
                    .toSeconds();
            if (seconds == 0) {
                return Optional.of("$now");
            }
            return Optional.of(
                    "$now" + (seconds > 0 ? "+" : "-") + Script.spelled(Duration.ofSeconds(Math.abs(seconds))));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** What begins like something special in a scenario, and is not meant so. */
    private static String plain(String said) {
        return said.startsWith("@") || said.startsWith("$") ? said.charAt(0) + said : said;
    }
}
