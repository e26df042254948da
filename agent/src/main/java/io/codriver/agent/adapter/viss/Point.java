package io.codriver.agent.adapter.viss;

import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.agent.domain.vehicle.Value;

/** What a signal is said to be. */
record Point(Signal signal, Value value) {

    @Override
    public String toString() {
        // It may be where the car is.
        return signal.path();
    }
}
