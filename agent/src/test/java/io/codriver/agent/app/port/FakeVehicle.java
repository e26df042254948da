package io.codriver.agent.app.port;

import io.codriver.agent.domain.vehicle.Actuation;
import io.codriver.agent.domain.vehicle.Readings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A car that remembers what it was told, and does it when the test says so. For one thread. */
public final class FakeVehicle implements Vehicle {

    private final List<Actuation> told = new ArrayList<>();
    private Optional<Inbox> inbox = Optional.empty();
    private Readings readings = Readings.NONE;

    @Override
    public void start(Inbox agent) {
        inbox = Optional.of(agent);
        if (!readings.values().isEmpty()) {
            agent.offer(new Input.Sensed(readings));
        }
    }

    @Override
    public void actuate(Actuation actuation) {
        told.add(actuation);
    }

    @Override
    public void close() {
        inbox = Optional.empty();
    }

    /** What it was told, oldest first. */
    public List<Actuation> told() {
        return List.copyOf(told);
    }

    /** What its signals say. */
    public Readings readings() {
        return readings;
    }

    /** Its signals say this from now on. */
    public void say(Readings changed) {
        readings = readings.and(changed);
        inbox.ifPresent(agent -> agent.offer(new Input.Sensed(changed)));
    }

    /** It does what it was told, as far as its signals show. */
    public void obey(Actuation actuation) {
        say(new Readings(actuation.targets()));
    }

    /** It says that it has done what it was told, or could not. */
    public void answer(Actuation actuation, boolean done) {
        inbox.ifPresent(agent -> agent.offer(new Input.Acted(actuation.id(), done)));
    }
}
