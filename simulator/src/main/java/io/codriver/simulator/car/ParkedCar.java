package io.codriver.simulator.car;

import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import java.util.stream.Stream;

/** What the signals of a car say that somebody has parked, locked and left; where it is, it does not know. */
final class ParkedCar {

    private ParkedCar() {}

    static Readings readings() {
        return Stream.of(
                        closedAndLocked(),
                        Readings.of(Signal.IGNITION, "OFF"),
                        Readings.of(Signal.MOVING, false),
                        Readings.of(Signal.SPEED, 0),
                        Readings.of(Signal.DISTANCE, 12_345_000),
                        Readings.of(Signal.KEY_PRESENT, false),
                        Readings.of(Signal.LOW_BEAM, false),
                        Readings.of(Signal.CLIMATE, false),
                        Readings.of(Signal.TEMPERATURE, 20),
                        Readings.of(Signal.REMOTE_ENGINE, false),
                        driversPlace(),
                        energy(),
                        health())
                .reduce(Readings.NONE, Readings::and);
    }

    private static Readings closedAndLocked() {
        Readings closed = Stream.of(
                        Signal.FRONT_DRIVER_OPEN,
                        Signal.FRONT_PASSENGER_OPEN,
                        Signal.REAR_DRIVER_OPEN,
                        Signal.REAR_PASSENGER_OPEN,
                        Signal.TRUNK_OPEN)
                .map(door -> Readings.of(door, false))
                .reduce(Readings.NONE, Readings::and);
        Readings locked = Stream.of(
                        Signal.FRONT_DRIVER_LOCKED,
                        Signal.FRONT_PASSENGER_LOCKED,
                        Signal.REAR_DRIVER_LOCKED,
                        Signal.REAR_PASSENGER_LOCKED,
                        Signal.TRUNK_LOCKED)
                .map(door -> Readings.of(door, true))
                .reduce(Readings.NONE, Readings::and);
        Readings up = Stream.of(
                        Signal.FRONT_DRIVER_WINDOW,
                        Signal.FRONT_PASSENGER_WINDOW,
                        Signal.REAR_DRIVER_WINDOW,
                        Signal.REAR_PASSENGER_WINDOW,
                        Signal.ROOF)
                .map(window -> Readings.of(window, 0))
                .reduce(Readings.NONE, Readings::and);
        return closed.and(locked).and(up);
    }

    private static Readings driversPlace() {
        return Readings.of(Signal.SEAT_POSITION, 180)
                .and(Readings.of(Signal.SEAT_HEIGHT, 40))
                .and(Readings.of(Signal.MIRROR_TILT, 5))
                .and(Readings.of(Signal.MIRROR_PAN, 10));
    }

    private static Readings energy() {
        return Readings.of(Signal.CHARGE, 80)
                .and(Readings.of(Signal.RANGE, 320_000))
                .and(Readings.of(Signal.ENERGY_USED, 2_400))
                .and(Readings.of(Signal.ENERGY_CHARGED, 2_450))
                .and(Readings.of(Signal.CHARGING, false))
                .and(Readings.of(Signal.CHARGE_LIMIT, 100))
                .and(Readings.of(Signal.CHARGING_CABLE, false));
    }

    private static Readings health() {
        Readings tires = Stream.of(
                        Signal.FRONT_LEFT_TIRE, Signal.FRONT_RIGHT_TIRE, Signal.REAR_LEFT_TIRE, Signal.REAR_RIGHT_TIRE)
                .map(tire -> Readings.of(tire, 240))
                .reduce(Readings.NONE, Readings::and);
        return tires.and(Readings.of(Signal.SERVICE_DUE, false))
                .and(Readings.of(Signal.SERVICE_DISTANCE, 9_000))
                .and(Readings.of(Signal.SERVICE_TIME, 15_000_000));
    }
}
