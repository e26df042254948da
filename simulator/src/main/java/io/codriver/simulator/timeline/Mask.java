package io.codriver.simulator.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Set;

/** Takes out of a message what opens something or names somebody: whoever reads it afterwards could use it. */
final class Mask {

    /** What stands in the place of a secret. */
    static final String MASKED = "•••";

    /**
     * The members of the contract whose values are masked, whatever is in them, in small letters: security codes and what
     * is made of them, invitations, tokens of a confirmation, and accounts.
     */
    private static final Set<String> SECRETS = Set.of("code", "codehash", "salt", "inviteid", "token", "sub");

    private Mask() {}

    /** The same without its secrets; what was given stays as it is. */
    static JsonNode over(JsonNode open) {
        if (open instanceof ObjectNode object) {
            ObjectNode masked = JsonNodeFactory.instance.objectNode();
            object.properties()
                    .forEach(member -> masked.set(
                            member.getKey(),
                            isSecret(member.getKey())
                                    ? JsonNodeFactory.instance.textNode(MASKED)
                                    : over(member.getValue())));
            return masked;
        }
        if (open instanceof ArrayNode list) {
            ArrayNode masked = JsonNodeFactory.instance.arrayNode(list.size());
            list.forEach(one -> masked.add(over(one)));
            return masked;
        }
        return open;
    }

    private static boolean isSecret(String name) {
        return SECRETS.contains(name.toLowerCase(Locale.ROOT));
    }
}
