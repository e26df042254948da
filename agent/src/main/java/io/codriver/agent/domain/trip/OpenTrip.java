package io.codriver.agent.domain.trip;

/**
 * A trip on the way.
 *
 * @param soFar the trip as if it ended with the last reading that was put on disk
 * @param startMetres what the car had driven at its begin
 * @param startKilowattHours what the battery had given at its begin; 0 if the car does not tell
 * @param startLitres what the tank had given at its begin; 0 if the car does not tell
 */
public record OpenTrip(Trip soFar, double startMetres, double startKilowattHours, double startLitres) {}
