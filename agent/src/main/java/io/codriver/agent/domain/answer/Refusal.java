package io.codriver.agent.domain.answer;

import java.util.Locale;
import java.util.UUID;

/**
 * That an occupant was refused.
 *
 * @param reason why
 * @param reference the number that a person can give to support
 */
public record Refusal(Reason reason, String reference) {

    /** The number of what has this random name; it says nothing else. */
    public static String reference(UUID id) {
        String hex = id.toString().toUpperCase(Locale.ROOT);
        return hex.substring(0, 4) + "-" + hex.substring(4, 8);
    }
}
