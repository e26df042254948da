package io.codriver.simulator.scenario;

import java.time.Duration;
import java.util.Optional;

/**
 * What came of a step.
 *
 * @param number from 1
 * @param text the step in words
 * @param problem what was not as expected, if anything
 * @param took how long it took
 */
public record StepResult(int number, String text, Optional<String> problem, Duration took) {}
