package io.codriver.simulator.car;

import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.agent.domain.vehicle.Value;
import java.util.Map;

/** How a simulated car does what it is told. */
final class Mechanics {

    private Mechanics() {}

    /** What its signals say differently afterwards: a switch moves what it is for, and a pulse is over at once. */
    static Readings after(Readings before, Map<Signal, Value> targets) {
        Readings changed = Readings.NONE;
        for (Map.Entry<Signal, Value> target : targets.entrySet()) {
            changed = changed.and(move(before, target.getKey(), target.getValue()));
        }
        return changed;
    }

    private static Readings move(Readings before, Signal signal, Value to) {
        boolean opens = to.equals(new Value.Word("ONE_SHOT_OPEN"));
        boolean starts = to.equals(new Value.Word("START"));
        return switch (signal) {
            case HORN_PULSE, LIGHTS_PULSE -> Readings.NONE;
            case ROOF_SWITCH -> Readings.of(Signal.ROOF, opens ? 100 : 0);
            case CHARGING_SWITCH -> Readings.of(Signal.CHARGING, starts && before.is(Signal.CHARGING_CABLE));
            default -> Readings.of(signal, to);
        };
    }
}
