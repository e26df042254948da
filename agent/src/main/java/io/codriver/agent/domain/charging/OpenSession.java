package io.codriver.agent.domain.charging;

/**
 * The car is being charged.
 *
 * @param soFar the session as if it ended with the last reading that was put on disk
 * @param startKilowattHours what the battery had taken at its begin; 0 if the car does not tell
 */
public record OpenSession(Session soFar, double startKilowattHours) {}
