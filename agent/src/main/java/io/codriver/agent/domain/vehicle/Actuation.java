package io.codriver.agent.domain.vehicle;

import java.util.Map;
import java.util.UUID;

/**
 * What the car is told to do. It is told once: whoever carries it out never repeats it.
 *
 * @param id names it; the car's answer has the same
 * @param targets what the signals are set to, together
 */
public record Actuation(UUID id, Map<Signal, Value> targets) {
    public Actuation {
        targets.forEach((signal, value) -> Readings.of(signal, value));
        targets = Map.copyOf(targets);
    }
}
