package io.codriver.agent.domain.answer;

import io.codriver.agent.domain.roster.User;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Named values that go with a receipt or an event, in a fixed order.
 *
 * @param values text, whole numbers, truth values, and lists of texts or of other details, by name
 */
public record Details(Map<String, Object> values) {

    public Details {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** No details. */
    public static Details none() {
        return new Details(Map.of());
    }

    /** Who a user is on the list. */
    public static Details about(User user) {
        return none().with("uid", user.uid().value())
                .with("role", user.role().name())
                .with("state", user.state().name());
    }

    /** These details and one text more. */
    public Details with(String name, String text) {
        return plus(name, text);
    }

    /** These details and one whole number more. */
    public Details with(String name, long number) {
        return plus(name, number);
    }

    /** These details and one time more, written as ISO 8601 in UTC. */
    public Details with(String name, Instant time) {
        return plus(name, time.toString());
    }

    /** These details and one truth value more. */
    public Details with(String name, boolean truth) {
        return plus(name, truth);
    }

    /** These details and a list of others more. */
    public Details with(String name, List<Details> others) {
        return plus(name, List.copyOf(others));
    }

    /** These details and a list of texts more. */
    public Details withTexts(String name, List<String> texts) {
        return plus(name, List.copyOf(texts));
    }

    private Details plus(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Details(more);
    }
}
