package io.codriver.simulator.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the cloud knows of a car from its retained messages.
 *
 * @param presence the last {@code state/presence}
 * @param vehicle the last {@code state/vehicle}
 * @param roster the last {@code state/roster}
 * @param audit how far its record of changes had come
 */
public record CarRecord(
        Optional<JsonNode> presence, Optional<JsonNode> vehicle, Optional<JsonNode> roster, AuditMark audit) {

    static CarRecord unknown() {
        return new CarRecord(Optional.empty(), Optional.empty(), Optional.empty(), AuditMark.none());
    }

    /** @param kept whether the broker had kept the message, so that it may come after a newer one */
    CarRecord with(String state, JsonNode value, boolean kept) {
        return switch (state) {
            case "presence" -> new CarRecord(newer(value), vehicle, roster, audit);
            case "vehicle" ->
                new CarRecord(
                        presence,
                        Optional.of(value),
                        roster,
                        audit.heard(
                                value.path("audit").path("count").asLong(),
                                value.path("audit").path("hash").asText(),
                                kept));
            case "roster" -> new CarRecord(presence, vehicle, Optional.of(value), audit);
            default -> this;
        };
    }

    /** A will of an older connection may come late; the number of the connection tells it apart. */
    private Optional<JsonNode> newer(JsonNode value) {
        long known = presence.map(one -> one.path("bdSeq").asLong()).orElse(0L);
        return value.path("bdSeq").asLong() < known ? presence : Optional.of(value);
    }

    /** Whether the agent is there and can be spoken to. */
    public boolean isReady() {
        return presence.filter(one -> one.path("state").asText().equals("ready"))
                        .isPresent()
                && vehicle.isPresent();
    }

    /** The id of its platform's profile. */
    public Optional<String> findProfile() {
        return vehicle.map(one -> one.path("profile").asText());
    }

    /** The epoch that commands must name. */
    public Optional<String> epoch() {
        return vehicle.map(one -> one.path("epoch").asText());
    }

    /** The ceremonies that the car offers, by their names in the contract. */
    public List<String> ceremonies() {
        List<String> names = new ArrayList<>();
        vehicle.ifPresent(one -> one.path("ceremonies").forEach(name -> names.add(name.asText())));
        return names;
    }

    /**
     * Whether this platform has something for users of a role.
     *
     * @param capability by its name in the contract
     */
    public boolean offers(boolean primary, String capability) {
        return vehicle.stream()
                .flatMap(
                        one -> one.path(primary ? "primaryMay" : "secondaryMay").valueStream())
                .anyMatch(name -> name.asText().equals(capability));
    }

    /** How many users the retained list has; -1 if there is none yet. */
    public int userCount() {
        return roster.map(one -> one.path("count").asInt()).orElse(-1);
    }
}
