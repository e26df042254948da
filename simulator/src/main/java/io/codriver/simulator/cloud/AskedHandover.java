package io.codriver.simulator.cloud;

/**
 * A secondary asked for the primary role, and nobody has answered.
 *
 * @param uid who asks
 * @param openUntil how long the primary can answer, by the car's clock
 */
public record AskedHandover(String uid, String openUntil) {}
