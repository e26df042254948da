package io.codriver.agent.boot;

import io.codriver.agent.app.port.Inbox;
import io.codriver.agent.app.port.Input;
import io.codriver.agent.app.port.Vehicle;
import io.codriver.agent.domain.vehicle.Actuation;

/** For boards that are not connected to a car: nothing is known of it, and it does nothing. */
final class NoVehicle implements Vehicle {

    private Inbox inbox = input -> false;

    @Override
    public void start(Inbox agent) {
        inbox = agent;
    }

    @Override
    @SuppressWarnings("CheckReturnValue") // Without the answer the service ends by time.
    public void actuate(Actuation actuation) {
        inbox.offer(new Input.Acted(actuation.id(), false));
    }

    @Override
    public void close() {
        // There is nothing to close.
    }
}
