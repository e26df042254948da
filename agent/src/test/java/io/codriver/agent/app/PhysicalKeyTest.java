package io.codriver.agent.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.app.port.Fault;
import io.codriver.agent.domain.trip.Trip;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Links and keys are separate: whoever has a key of metal unlocks and drives, and the agent stands in nobody's way. */
class PhysicalKeyTest {

    @Test
    void unlocksAndDrivesWithoutAnybodyBeingLinked() throws Fault {
        Car car = new Car(Platforms.open());
        assertEquals(List.of(), car.screen().users());
        int said = car.received().size();
        car.sense(locked(true));
        car.sense(locked(false).and(Readings.of(Signal.KEY_PRESENT, true)));
        assertEquals(Optional.of(false), car.screen().car().locked());
        car.sense(Readings.of(Signal.FRONT_DRIVER_OPEN, true));
        car.sense(Readings.of(Signal.FRONT_DRIVER_OPEN, false));
        drive(car);
        Trip trip = car.screen().history().trips().get(0);
        assertEquals(Optional.of(7_000.0), trip.metres());
        assertEquals(Optional.empty(), trip.driver());
        assertUntouched(car);
        assertTrue(
                car.received().stream().skip(said).noneMatch(one -> one.topic().startsWith("v2c/user/")),
                "there is nobody to be told");
    }

    private static void drive(Car car) {
        car.sense(Readings.of(Signal.IGNITION, "ON").and(Readings.of(Signal.DISTANCE, 50_000)));
        car.move(true);
        car.pass(Duration.ofMinutes(9));
        car.sense(Readings.of(Signal.DISTANCE, 57_000));
        car.move(false);
        car.sense(Readings.of(Signal.IGNITION, "OFF"));
        car.sense(locked(true));
        car.pass(Duration.ofMinutes(1));
    }

    /** The car was told nothing, nobody was refused anything, and nothing was answered. */
    private static void assertUntouched(Car car) {
        assertEquals(List.of(), car.vehicle().told());
        assertEquals(Optional.empty(), car.screen().refusal());
        assertFalse(
                car.received().stream().anyMatch(one -> one.topic().equals("v2c/receipt")),
                "nobody asked for anything");
    }

    private static Readings locked(boolean is) {
        return Readings.of(Signal.FRONT_DRIVER_LOCKED, is).and(Readings.of(Signal.TRUNK_LOCKED, is));
    }
}
