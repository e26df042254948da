package io.codriver.agent.domain.answer;

import java.util.Locale;
import java.util.UUID;

/**
 * That an occupant was refused.
 *
 * @param reason why
 * @param reference the number that a person can give to support; empty as long as the decision has no name
 */
public record Refusal(Reason reason, String reference) {

    /** A refusal without a number yet. */
    public static Refusal of(Reason reason) {
        return new Refusal(reason, "");
    }

    /** The same with the number of the decision of this random name. */
    public Refusal numbered(UUID decision) {
        return new Refusal(reason, reference(decision));
    }

    /** The number of what has this random name; it says nothing else. */
    public static String reference(UUID id) {
        String hex = id.toString().toUpperCase(Locale.ROOT);
        return hex.substring(0, 4) + "-" + hex.substring(4, 8);
    }
}
