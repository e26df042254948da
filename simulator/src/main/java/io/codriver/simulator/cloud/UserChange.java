package io.codriver.simulator.cloud;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * What the primary changes about a user; what is not said stays.
 *
 * @param sharing {@code SHARED} or {@code LIMITED}
 * @param capabilities what the user may see and do, by the contract's names
 * @param validity how long
 */
public record UserChange(Optional<String> sharing, Optional<List<String>> capabilities, Optional<LentTime> validity) {

    public UserChange {
        capabilities = capabilities.map(List::copyOf);
    }

    /** How much of position and trips the user sees. */
    public static UserChange sharing(String sharing) {
        return new UserChange(Optional.of(sharing), Optional.empty(), Optional.empty());
    }

    /** What the user may see and do. */
    public static UserChange capabilities(List<String> names) {
        return new UserChange(Optional.empty(), Optional.of(names), Optional.empty());
    }

    /** How long the car is lent to the user. */
    public static UserChange validity(LentTime time) {
        return new UserChange(Optional.empty(), Optional.empty(), Optional.of(time));
    }

    void write(ObjectNode data) {
        sharing.ifPresent(chosen -> data.put("sharing", chosen));
        capabilities.ifPresent(names -> {
            ArrayNode array = data.putArray("capabilities");
            names.forEach(array::add);
        });
        validity.ifPresent(time -> time.write(data.putObject("validity")));
    }
}
