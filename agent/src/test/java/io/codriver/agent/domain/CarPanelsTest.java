package io.codriver.agent.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.agent.domain.vehicle.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How the car is, as the head unit shows it. */
class CarPanelsTest {

    @Test
    void showsNothingOfACarThatTellsNothing() {
        CarPanel car = CarPanels.draw(Readings.NONE);
        assertEquals(Optional.empty(), car.locked());
        assertEquals(List.of(), car.doors());
        assertEquals(List.of(), car.windows());
        assertEquals(Optional.empty(), car.energy().charge());
        assertEquals(Optional.empty(), car.air().on());
    }

    @Test
    void isLockedOnlyWhereEveryDoorIs() {
        Readings one = Readings.of(Signal.FRONT_DRIVER_LOCKED, true);
        assertEquals(Optional.of(true), CarPanels.draw(one).locked());
        Readings other = one.and(Readings.of(Signal.TRUNK_LOCKED, false));
        assertEquals(Optional.of(false), CarPanels.draw(other).locked());
        Readings silent = Readings.of(Signal.TRUNK_LOCKED, new Value.Unknown());
        assertEquals(Optional.empty(), CarPanels.draw(silent).locked());
    }

    @Test
    void tellsWhichDoorsAndWindowsAreOpen() {
        CarPanel car = CarPanels.draw(new Readings(Map.of(
                Signal.FRONT_DRIVER_OPEN, new Value.Truth(true),
                Signal.TRUNK_OPEN, new Value.Truth(false),
                Signal.REAR_DRIVER_OPEN, new Value.Unknown(),
                Signal.FRONT_PASSENGER_WINDOW, new Value.Amount(0),
                Signal.REAR_PASSENGER_WINDOW, new Value.Amount(12),
                Signal.ROOF, new Value.Amount(-20))));
        assertEquals(
                List.of(
                        new CarPanel.Opening(Signal.FRONT_DRIVER_OPEN, true),
                        new CarPanel.Opening(Signal.TRUNK_OPEN, false)),
                car.doors());
        assertEquals(
                List.of(
                        new CarPanel.Opening(Signal.FRONT_PASSENGER_WINDOW, false),
                        new CarPanel.Opening(Signal.REAR_PASSENGER_WINDOW, true),
                        new CarPanel.Opening(Signal.ROOF, true)),
                car.windows());
    }

    @Test
    void showsNoNumberThatCannotBe() {
        CarPanel car = CarPanels.draw(new Readings(Map.of(
                Signal.CHARGE, new Value.Amount(101),
                Signal.FUEL, new Value.Amount(-1),
                Signal.RANGE, new Value.Amount(1e300),
                Signal.CLIMATE, new Value.Truth(true),
                Signal.TEMPERATURE, new Value.Amount(-300))));
        assertEquals(Optional.empty(), car.energy().charge());
        assertEquals(Optional.empty(), car.energy().fuel());
        assertEquals(Optional.empty(), car.energy().range());
        assertEquals(Optional.of(true), car.air().on());
        assertEquals(Optional.empty(), car.air().temperature());
    }

    @Test
    void showsChargingClimateAndEngine() {
        CarPanel car = CarPanels.draw(new Readings(Map.of(
                Signal.CHARGE, new Value.Amount(64),
                Signal.RANGE, new Value.Amount(281_000),
                Signal.CHARGING, new Value.Truth(true),
                Signal.CHARGE_LIMIT, new Value.Amount(80),
                Signal.CLIMATE, new Value.Truth(false),
                Signal.REMOTE_ENGINE, new Value.Truth(true))));
        assertEquals(
                new CarPanel.Energy(
                        Optional.of(64.0), Optional.empty(), Optional.of(281_000.0), false, true, Optional.of(80.0)),
                car.energy());
        assertEquals(Optional.of(false), car.air().on());
        assertTrue(car.engineRuns());
        assertFalse(CarPanels.draw(Readings.NONE).engineRuns());
    }
}
