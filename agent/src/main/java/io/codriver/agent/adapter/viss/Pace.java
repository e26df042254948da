package io.codriver.agent.adapter.viss;

import java.time.Duration;

/**
 * How long things may take, and how often they happen.
 *
 * @param patience for the handshake, and for each answer
 * @param silence after which the server is asked whether it is there; after as much again it is given up
 * @param grace how long after the connection was lost the signals still count
 * @param shortest wait before the next attempt
 * @param longest wait before the next attempt; at least the shortest
 */
public record Pace(Duration patience, Duration silence, Duration grace, Duration shortest, Duration longest) {

    /** In a car. */
    public static final Pace STANDARD = new Pace(
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofSeconds(10),
            Duration.ofMillis(500),
            Duration.ofSeconds(60));
}
