package io.codriver.simulator.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The terms and conditions that the maker put in force for a car, and what its users accepted.
 *
 * @param inForce empty as long as the maker has changed nothing: then everybody accepted them by joining
 * @param accepted the version that each user accepted last, by uid
 */
public record Terms(Optional<Offered> inForce, Map<String, String> accepted) {

    /**
     * Terms that can be accepted.
     *
     * @param version their name
     * @param url where they can be read
     */
    public record Offered(String version, String url) {}

    public Terms {
        accepted = Map.copyOf(accepted);
    }

    static Terms none() {
        return new Terms(Optional.empty(), Map.of());
    }

    /** What this user has yet to accept. */
    public Optional<Offered> findOpen(String uid) {
        return inForce.filter(terms -> !terms.version().equals(accepted.get(uid)));
    }

    Terms offering(JsonNode terms) {
        Offered offered =
                new Offered(terms.path("version").asText(), terms.path("url").asText());
        return new Terms(Optional.of(offered), accepted);
    }

    Terms accepting(String uid, String version) {
        Map<String, String> more = new LinkedHashMap<>(accepted);
        more.put(uid, version);
        return new Terms(inForce, more);
    }
}
