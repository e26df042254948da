package io.codriver.simulator.cloud;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the car told one user about the list.
 *
 * @param to the uid of who is told
 * @param what happened, by its name in the contract
 * @param about the uid of whom it is about
 * @param role the role that user has or had
 * @param at when, by the car's clock
 * @param message the same as a sentence
 */
public record UserNotice(String to, String what, String about, String role, String at, String message) {

    static UserNotice read(String to, JsonNode data) {
        return new UserNotice(
                to,
                data.path("what").asText(),
                data.path("uid").asText(),
                data.path("role").asText(),
                data.path("at").asText(),
                data.path("message").asText());
    }
}
