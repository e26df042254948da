package io.codriver.simulator.car;

import io.codriver.agent.app.port.Inbox;
import io.codriver.agent.app.port.Input;
import io.codriver.agent.app.port.Vehicle;
import io.codriver.agent.domain.vehicle.Actuation;
import io.codriver.agent.domain.vehicle.Position;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A parked car: its driver sets its signals, and it does what the agent tells it. Its lock guards all its fields. */
public final class SimulatedVehicle implements Vehicle {

    private final List<Consumer<Readings>> watchers = new ArrayList<>();
    private final List<Actuation> told = new ArrayList<>();
    private Optional<Inbox> inbox = Optional.empty();
    private Readings readings;
    private Reaction next = Reaction.OBEYS;

    /** One that somebody has parked, locked and left. */
    public SimulatedVehicle() {
        this(ParkedCar.readings());
    }

    /** One whose signals say this. */
    public SimulatedVehicle(Readings readings) {
        this.readings = readings;
    }

    @Override
    public synchronized void start(Inbox agent) {
        inbox = Optional.of(agent);
        offer(new Input.Sensed(readings));
    }

    @Override
    public synchronized void actuate(Actuation actuation) {
        react(actuation).ifPresent(done -> offer(new Input.Acted(actuation.id(), done)));
    }

    /** It is told something, on whatever way: whether it has done it, unless it says nothing. */
    public synchronized Optional<Boolean> react(Actuation actuation) {
        told.add(actuation);
        Reaction reaction = next;
        next = Reaction.OBEYS;
        return switch (reaction) {
            case OBEYS -> {
                set(Mechanics.after(readings, actuation.targets()));
                yield Optional.of(true);
            }
            case FAILS -> {
                tell();
                yield Optional.of(false);
            }
            case OBEYS_SILENTLY -> {
                set(Mechanics.after(readings, actuation.targets()));
                yield Optional.empty();
            }
            case HEARS_NOTHING -> {
                tell();
                yield Optional.empty();
            }
        };
    }

    /** What the car makes of what it is told next; after that it obeys again. */
    public synchronized void next(Reaction reaction) {
        next = reaction;
        tell();
    }

    /** What it will make of what it is told next. */
    public synchronized Reaction next() {
        return next;
    }

    @Override
    public synchronized void close() {
        inbox = Optional.empty();
    }

    /**
     * The car's signals say this from now on. If there is no agent that hears it, it hears it when it starts.
     *
     * @return false if the agent is too busy to take it; then nothing has changed
     */
    public synchronized boolean set(Readings changed) {
        boolean taken = inbox.isEmpty() || offer(new Input.Sensed(changed));
        if (taken) {
            readings = readings.and(changed);
            tell();
        }
        return taken;
    }

    /** The car begins to move, or stops. */
    public boolean move(boolean moving) {
        return set(Readings.of(Signal.MOVING, moving));
    }

    /** The car learns where it is, or cannot receive that any more. */
    public boolean locate(Optional<Position> where) {
        return set(Readings.at(where));
    }

    /** What its signals say. */
    public synchronized Readings readings() {
        return readings;
    }

    /** What the agent has told it to do, oldest first. */
    public synchronized List<Actuation> told() {
        return List.copyOf(told);
    }

    /** Tells somebody what its signals say, now and after each change. What the watcher does must be short. */
    public synchronized void watch(Consumer<Readings> watcher) {
        watchers.add(watcher);
        watcher.accept(readings);
    }

    private void tell() {
        watchers.forEach(watcher -> watcher.accept(readings));
    }

    private boolean offer(Input input) {
        return inbox.map(agent -> agent.offer(input)).orElse(false);
    }
}
