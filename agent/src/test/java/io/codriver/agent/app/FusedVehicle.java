package io.codriver.agent.app;

import io.codriver.agent.app.port.Inbox;
import io.codriver.agent.app.port.Vehicle;
import io.codriver.agent.domain.vehicle.Actuation;

/** A car before and after each telling of which the power may go. */
record FusedVehicle(Vehicle vehicle, Fuse fuse) implements Vehicle {

    @Override
    public void start(Inbox inbox) {
        vehicle.start(inbox);
    }

    @Override
    public void actuate(Actuation actuation) {
        fuse.pass("before the car is told");
        vehicle.actuate(actuation);
        fuse.pass("after the car was told");
    }

    @Override
    public void close() {
        vehicle.close();
    }
}
