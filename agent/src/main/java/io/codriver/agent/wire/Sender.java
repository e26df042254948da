package io.codriver.agent.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.agent.domain.answer.Details;
import io.codriver.agent.domain.answer.Refusal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * What is the same in everything that one message of the car says of itself.
 *
 * @param vid the car
 * @param id the new message's name, random
 * @param time now, by the wall clock
 * @param epoch the car's epoch
 * @param revision the revision of the list of users
 */
public record Sender(String vid, UUID id, Instant time, String epoch, long revision) {

    /** The number that a person can give to support to find this message; never says anything else. */
    public String reference() {
        return Refusal.reference(id);
    }

    ObjectNode envelope(String type, ObjectNode data) {
        ObjectNode envelope = Json.newObject()
                .put("specversion", "1.0")
                .put("id", id.toString())
                .put("type", type)
                .put("source", "urn:codriver:vehicle:" + vid)
                .put("subject", "vid:" + vid)
                .put("time", time.truncatedTo(ChronoUnit.MILLIS).toString())
                .put("datacontenttype", "application/json")
                .put("epoch", epoch);
        envelope.set("data", data);
        return envelope;
    }

    static ObjectNode tree(Details details) {
        ObjectNode tree = Json.newObject();
        details.values().forEach((name, value) -> tree.set(name, node(value)));
        return tree;
    }

    private static JsonNode node(Object value) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        if (value instanceof Long number) {
            return make.numberNode(number);
        }
        if (value instanceof Boolean truth) {
            return make.booleanNode(truth);
        }
        if (value instanceof Details details) {
            return tree(details);
        }
        if (value instanceof List<?> values) {
            ArrayNode array = make.arrayNode();
            values.forEach(one -> array.add(node(one)));
            return array;
        }
        return make.textNode(value.toString());
    }
}
