package io.codriver.agent.domain.time;

import java.time.Duration;
import java.time.Instant;

/**
 * One reading of both clocks.
 *
 * @param wall what the car believes the time to be; others can move it
 * @param steady how long this car's agent has existed: it never goes back, follows the monotonic clock while the agent
 *     runs, and counts the time it was off by the wall clock, never below zero
 */
public record Moment(Instant wall, Duration steady) {}
