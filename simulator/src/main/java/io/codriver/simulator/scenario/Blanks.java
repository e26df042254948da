package io.codriver.simulator.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.codriver.simulator.cloud.Account;
import io.codriver.simulator.world.People;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Fills in what a file cannot know beforehand: {@code @Anna} is an account, {@code $token} that of the last answer that had
 * one, {@code $now+2h} a time, {@code $link Anna} the id of her request. A text that only begins like that doubles the
 * first letter.
 *
 * @param clock by which the cloud goes
 * @param token of the last answer that had one
 * @param linkId the id of a person's request
 */
record Blanks(InstantSource clock, Optional<String> token, Function<String, String> linkId) {

    private static final String NOW = "$now";
    private static final String LINK = "$link ";

    /** Fills them in here and below. */
    void fillIn(JsonNode data) {
        if (data instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : List.copyOf(object.properties())) {
                if (field.getValue().isTextual()) {
                    object.set(field.getKey(), filled(field.getValue()));
                } else {
                    fillIn(field.getValue());
                }
            }
        } else if (data instanceof ArrayNode list) {
            list.forEach(this::fillIn);
        }
    }

    private JsonNode filled(JsonNode said) {
        String text = said.textValue();
        if (text.startsWith("@@") || text.startsWith("$$")) {
            return TextNode.valueOf(text.substring(1));
        }
        if (text.startsWith("@")) {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("iss", Account.ISSUER)
                    .put("sub", People.account(text.substring(1)).sub());
        }
        if (text.equals("$token")) {
            return TextNode.valueOf(
                    token.orElseThrow(() -> new IllegalArgumentException("no answer before this had a token")));
        }
        if (text.startsWith(LINK)) {
            return TextNode.valueOf(linkId.apply(text.substring(LINK.length())));
        }
        return text.startsWith(NOW)
                ? TextNode.valueOf(later(text.substring(NOW.length())).toString())
                : said;
    }

    private Instant later(String by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        try {
            // A minus belongs to the time.
            String time = by.startsWith("+") ? by.substring(1) : by;
            return by.isEmpty() ? now : now.plus(Fields.duration("data", TextNode.valueOf(time)));
        } catch (ScenarioFault fault) {
            throw new IllegalArgumentException("'$now" + by + "' is no time; write for example $now+2h", fault);
        }
    }
}
