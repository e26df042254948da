package io.codriver.simulator.cloud;

/**
 * Somebody was invited and has not accepted.
 *
 * @param id the invitation's name
 * @param displayName how the person is shown, masked
 * @param openUntil when it ends, by the car's clock
 */
public record OpenInvitation(String id, String displayName, String openUntil) {}
