package io.codriver.agent.app.port;

import io.codriver.agent.domain.vehicle.Actuation;
import java.util.ArrayList;
import java.util.List;

/** A car that remembers what it was told and does what the test says. For one thread. */
public final class FakeVehicle implements Vehicle {

    private final List<Actuation> told = new ArrayList<>();

    @Override
    public void start(Inbox inbox) {}

    @Override
    public void actuate(Actuation actuation) {
        told.add(actuation);
    }

    @Override
    public void close() {}

    /** What it was told, oldest first. */
    public List<Actuation> told() {
        return List.copyOf(told);
    }
}
