package io.codriver.simulator.car;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.app.port.Input;
import io.codriver.agent.app.port.Vehicle;
import io.codriver.agent.app.port.VehicleContract;
import io.codriver.agent.domain.vehicle.Actuation;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.agent.domain.vehicle.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SimulatedVehicleTest implements VehicleContract {

    @Override
    public Vehicle lockedCar() {
        return new SimulatedVehicle();
    }

    @Override
    public void say(Vehicle car, Readings changed) {
        ((SimulatedVehicle) car).set(changed);
    }

    @Override
    public void obey(Vehicle car, Actuation actuation) {
        // It has done so when it was told.
    }

    @Override
    public void fail(Vehicle car, Actuation actuation) {
        ((SimulatedVehicle) car).next(Reaction.FAILS);
        car.actuate(actuation);
    }

    @Test
    void isParkedAndLocked() {
        Readings parked = new SimulatedVehicle().readings();
        assertTrue(parked.isLocked());
        assertFalse(parked.isOn());
        assertEquals(Optional.of(80.0), parked.findAmount(Signal.CHARGE));
        assertEquals(Optional.empty(), parked.findPosition());
    }

    @Test
    void chargesOnlyWithACable() {
        SimulatedVehicle car = started();
        Map<Signal, Value> start = Map.of(Signal.CHARGING_SWITCH, new Value.Word("START"));
        car.actuate(new Actuation(UUID.randomUUID(), start));
        assertFalse(car.readings().is(Signal.CHARGING));
        car.set(Readings.of(Signal.CHARGING_CABLE, true));
        car.actuate(new Actuation(UUID.randomUUID(), start));
        assertTrue(car.readings().is(Signal.CHARGING));
    }

    @Test
    void opensTheRoofByItsSwitch() {
        SimulatedVehicle car = started();
        car.actuate(new Actuation(UUID.randomUUID(), Map.of(Signal.ROOF_SWITCH, new Value.Word("ONE_SHOT_OPEN"))));
        assertEquals(Optional.of(100.0), car.readings().findAmount(Signal.ROOF));
    }

    @Test
    void isDeafOnce() {
        SimulatedVehicle car = started();
        Map<Signal, Value> unlock = Map.of(Signal.FRONT_DRIVER_LOCKED, new Value.Truth(false));
        car.next(Reaction.HEARS_NOTHING);
        car.actuate(new Actuation(UUID.randomUUID(), unlock));
        assertTrue(car.readings().is(Signal.FRONT_DRIVER_LOCKED));
        car.actuate(new Actuation(UUID.randomUUID(), unlock));
        assertFalse(car.readings().is(Signal.FRONT_DRIVER_LOCKED));
    }

    @Test
    void canBeOpenedWithoutAnAgentWhichLearnsOfItWhenItStarts() {
        SimulatedVehicle car = new SimulatedVehicle();
        assertTrue(car.set(Readings.of(Signal.TRUNK_OPEN, true)));
        List<Input> heard = new ArrayList<>();
        car.start(heard::add);
        assertEquals(List.of(new Input.Sensed(car.readings())), heard);
        assertTrue(car.readings().is(Signal.TRUNK_OPEN));
    }

    @Test
    void changesNothingThatABusyAgentDoesNotTake() {
        SimulatedVehicle car = new SimulatedVehicle();
        car.start(input -> false);
        assertFalse(car.set(Readings.of(Signal.TRUNK_OPEN, true)));
        assertFalse(car.readings().is(Signal.TRUNK_OPEN));
    }

    private static SimulatedVehicle started() {
        SimulatedVehicle car = new SimulatedVehicle();
        car.start(input -> true);
        return car;
    }
}
