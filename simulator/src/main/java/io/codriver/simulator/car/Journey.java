package io.codriver.simulator.car;

import io.codriver.agent.domain.vehicle.Position;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import java.util.Optional;

/**
 * Drives and charges a simulated car, as its signals would say it. Time passes elsewhere: whoever drives says how long it
 * takes by when it says how far. Each method is false if the agent is too busy to take it; then nothing has changed.
 */
public final class Journey {

    private static final double METRES_OF_A_KILOMETRE = 1000;
    private static final double KILOWATT_HOURS_A_KILOMETRE = 0.18;
    /** What the whole battery holds. */
    private static final double KILOWATT_HOURS_OF_A_PERCENT = 0.5;

    private static final double METRES_OF_A_PERCENT = 4_000;
    private static final double SPEED = 50;
    /** About a kilometre to the north. */
    private static final double DEGREES_OF_A_KILOMETRE = 0.009;

    private static final double FARTHEST_NORTH = 80;

    private final SimulatedVehicle vehicle;

    /** Drives this car. */
    public Journey(SimulatedVehicle vehicle) {
        this.vehicle = vehicle;
    }

    /** Turns the ignition on and sets off. */
    public boolean start() {
        return vehicle.set(Readings.of(Signal.KEY_PRESENT, true)
                .and(Readings.of(Signal.IGNITION, "ON"))
                .and(Readings.of(Signal.MOVING, true))
                .and(Readings.of(Signal.SPEED, SPEED)));
    }

    /** Goes so far; northwards, where the car knows where it is. */
    public boolean go(double kilometres) {
        double energy = kilometres * KILOWATT_HOURS_A_KILOMETRE;
        Readings on = more(Signal.DISTANCE, kilometres * METRES_OF_A_KILOMETRE)
                .and(more(Signal.ENERGY_USED, energy))
                .and(battery(value(Signal.CHARGE) - energy / KILOWATT_HOURS_OF_A_PERCENT));
        return vehicle.set(vehicle.readings()
                .findPosition()
                .map(here -> on.and(Readings.at(Optional.of(new Position(
                        Math.min(FARTHEST_NORTH, here.latitude() + kilometres * DEGREES_OF_A_KILOMETRE),
                        here.longitude())))))
                .orElse(on));
    }

    /** Stops and turns the ignition off. */
    public boolean park() {
        return vehicle.set(Readings.of(Signal.MOVING, false)
                .and(Readings.of(Signal.SPEED, 0))
                .and(Readings.of(Signal.IGNITION, "OFF")));
    }

    /** A whole trip without waiting. */
    public boolean drive(double kilometres) {
        return start() && go(kilometres) && park();
    }

    /** Puts the cable in; the car charges. */
    public boolean plug() {
        return vehicle.set(Readings.of(Signal.CHARGING_CABLE, true).and(Readings.of(Signal.CHARGING, true)));
    }

    /** The battery is as full as that now, or fuller if it was. */
    public boolean charge(double percent) {
        double full = Math.max(percent, value(Signal.CHARGE));
        double taken = (full - value(Signal.CHARGE)) * KILOWATT_HOURS_OF_A_PERCENT;
        return vehicle.set(battery(full).and(more(Signal.ENERGY_CHARGED, taken)));
    }

    /** Pulls the cable. */
    public boolean unplug() {
        return vehicle.set(Readings.of(Signal.CHARGING, false).and(Readings.of(Signal.CHARGING_CABLE, false)));
    }

    private Readings more(Signal counter, double by) {
        return Readings.of(counter, value(counter) + by);
    }

    private static Readings battery(double percent) {
        double full = Math.min(100, Math.max(0, percent));
        return Readings.of(Signal.CHARGE, full).and(Readings.of(Signal.RANGE, full * METRES_OF_A_PERCENT));
    }

    private double value(Signal signal) {
        return vehicle.readings().findAmount(signal).orElse(0.0);
    }
}
