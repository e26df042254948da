package io.codriver.agent.domain;

import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.agent.domain.vehicle.Value;
import java.util.List;
import java.util.Optional;

/** Draws the part of the screen about the car itself. */
final class CarPanels {

    private static final double PERCENT = 100;

    /** No car gets further; a signal that says so is out of order. */
    private static final double FURTHEST_METRES = 5_000_000;

    private static final double HOTTEST_DEGREES = 60;

    private static final List<Signal> WINDOWS = List.of(
            Signal.FRONT_DRIVER_WINDOW,
            Signal.FRONT_PASSENGER_WINDOW,
            Signal.REAR_DRIVER_WINDOW,
            Signal.REAR_PASSENGER_WINDOW,
            Signal.ROOF);

    private CarPanels() {}

    static CarPanel draw(Readings car) {
        boolean tellsOfLocks =
                Signal.LOCKS.stream().anyMatch(lock -> car.find(lock).isPresent());
        return new CarPanel(
                Optional.of(car.isLocked()).filter(locked -> tellsOfLocks),
                openings(car, Signal.DOORS),
                openings(car, WINDOWS),
                new CarPanel.Energy(
                        percent(car, Signal.CHARGE),
                        percent(car, Signal.FUEL),
                        car.findAmount(Signal.RANGE).filter(far -> far >= 0 && far <= FURTHEST_METRES),
                        car.is(Signal.CHARGING_CABLE),
                        car.is(Signal.CHARGING),
                        percent(car, Signal.CHARGE_LIMIT)),
                new CarPanel.Air(
                        car.find(Signal.CLIMATE).map(on -> car.is(Signal.CLIMATE)),
                        car.findAmount(Signal.TEMPERATURE).filter(warm -> Math.abs(warm) <= HOTTEST_DEGREES)),
                car.is(Signal.REMOTE_ENGINE));
    }

    private static List<CarPanel.Opening> openings(Readings car, List<Signal> of) {
        return of.stream()
                .flatMap(one -> car.find(one).map(value -> new CarPanel.Opening(one, isOpen(value))).stream())
                .toList();
    }

    /** A roof that is tilted is below zero. */
    private static boolean isOpen(Value value) {
        return value instanceof Value.Amount amount ? amount.of() != 0 : value.equals(new Value.Truth(true));
    }

    private static Optional<Double> percent(Readings car, Signal signal) {
        return car.findAmount(signal).filter(part -> part >= 0 && part <= PERCENT);
    }
}
