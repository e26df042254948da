package io.codriver.simulator.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Takes out of a message what opens something or names somebody: whoever reads it afterwards could use it. Accounts,
 * invitations and tokens get a name that tells them apart and says nothing else: the same one each time. Not for more than
 * one thread at a time.
 */
final class Mask {

    /** What stands in the place of a secret. */
    static final String MASKED = "•••";

    /**
     * The members of the contract whose values are masked, whatever is in them, in small letters: security codes and what
     * is made of them.
     */
    private static final Set<String> SECRETS = Set.of("code", "codehash", "salt");

    /** Of these it has to be seen which are the same. */
    private final Map<String, Pseudonyms> named = Map.of(
            "sub", new Pseudonyms("account"),
            "inviteid", new Pseudonyms("invitation"),
            "token", new Pseudonyms("token"));

    /** The same without its secrets; what was given stays as it is. */
    JsonNode over(JsonNode open) {
        if (open instanceof ObjectNode object) {
            ObjectNode masked = JsonNodeFactory.instance.objectNode();
            object.properties()
                    .forEach(member -> masked.set(member.getKey(), member(object, member.getKey(), member.getValue())));
            return masked;
        }
        if (open instanceof ArrayNode list) {
            ArrayNode masked = JsonNodeFactory.instance.arrayNode(list.size());
            list.forEach(one -> masked.add(over(one)));
            return masked;
        }
        return open;
    }

    private JsonNode member(ObjectNode object, String name, JsonNode value) {
        String small = name.toLowerCase(Locale.ROOT);
        if (SECRETS.contains(small)) {
            return JsonNodeFactory.instance.textNode(MASKED);
        }
        Pseudonyms pseudonyms = named.get(small);
        if (pseudonyms == null) {
            return over(value);
        }
        // The same number at another issuer is another account.
        String issuer = small.equals("sub") ? object.path("iss").asText() : "";
        return JsonNodeFactory.instance.textNode(
                value.isTextual() ? pseudonyms.of(issuer, value.asText()).orElse(MASKED) : MASKED);
    }
}
