package io.codriver.agent.app.port;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.domain.vehicle.Actuation;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.agent.domain.vehicle.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every car keeps to, the fake one too. Its answers are there as soon as the call returns. */
public interface VehicleContract {

    /** A car that has not been started, whose signals say that its driver's door is locked. */
    Vehicle lockedCar();

    /** Its signals say this from now on. */
    void say(Vehicle car, Readings changed);

    /** It does what it was told, if it has not done it by itself. */
    void obey(Vehicle car, Actuation actuation);

    /** It could not do what it is told next, if it has not said so by itself. */
    void fail(Vehicle car, Actuation actuation);

    @Test
    default void handsInAllThatItKnowsAtOnceAndThenWhatChanges() {
        Heard heard = new Heard();
        Vehicle car = lockedCar();
        car.start(heard);
        assertTrue(heard.readings().is(Signal.FRONT_DRIVER_LOCKED));
        say(car, Readings.of(Signal.FRONT_DRIVER_OPEN, true));
        assertTrue(heard.readings().is(Signal.FRONT_DRIVER_OPEN));
        assertTrue(heard.readings().is(Signal.FRONT_DRIVER_LOCKED));
        car.close();
    }

    @Test
    default void saysThatItHasDoneWhatItWasToldAndShowsIt() {
        Heard heard = new Heard();
        Vehicle car = lockedCar();
        car.start(heard);
        Actuation unlock = unlock();
        car.actuate(unlock);
        obey(car, unlock);
        assertEquals(List.of(new Input.Acted(unlock.id(), true)), heard.acted());
        assertTrue(heard.readings().match(unlock.targets()));
        car.close();
    }

    @Test
    default void saysThatItCouldNotAndShowsNothing() {
        Heard heard = new Heard();
        Vehicle car = lockedCar();
        car.start(heard);
        Actuation unlock = unlock();
        fail(car, unlock);
        assertEquals(List.of(new Input.Acted(unlock.id(), false)), heard.acted());
        assertTrue(heard.readings().is(Signal.FRONT_DRIVER_LOCKED));
        car.close();
    }

    @Test
    default void handsInNothingOnceItIsClosed() {
        Heard heard = new Heard();
        Vehicle car = lockedCar();
        car.start(heard);
        car.close();
        car.close();
        int before = heard.inputs.size();
        say(car, Readings.of(Signal.FRONT_DRIVER_OPEN, true));
        assertEquals(before, heard.inputs.size());
    }

    private static Actuation unlock() {
        return new Actuation(UUID.randomUUID(), Map.of(Signal.FRONT_DRIVER_LOCKED, new Value.Truth(false)));
    }

    /** What a car hands in. */
    final class Heard implements Inbox {

        private final List<Input> inputs = new ArrayList<>();

        @Override
        public boolean offer(Input input) {
            return inputs.add(input);
        }

        Readings readings() {
            return inputs.stream()
                    .filter(Input.Sensed.class::isInstance)
                    .map(input -> ((Input.Sensed) input).readings())
                    .reduce(Readings.NONE, Readings::and);
        }

        List<Input> acted() {
            return inputs.stream().filter(Input.Acted.class::isInstance).toList();
        }
    }
}
