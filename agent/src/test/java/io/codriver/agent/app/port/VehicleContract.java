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
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What every car keeps to, the fake one too. */
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
        heard.await(readings -> readings.is(Signal.FRONT_DRIVER_LOCKED));
        say(car, Readings.of(Signal.FRONT_DRIVER_OPEN, true));
        heard.await(readings -> readings.is(Signal.FRONT_DRIVER_OPEN));
        assertTrue(heard.readings().is(Signal.FRONT_DRIVER_LOCKED));
        car.close();
    }

    @Test
    default void saysThatItHasDoneWhatItWasToldAndShowsIt() {
        Heard heard = new Heard();
        Vehicle car = lockedCar();
        car.start(heard);
        heard.await(readings -> readings.is(Signal.FRONT_DRIVER_LOCKED));
        Actuation unlock = unlock();
        car.actuate(unlock);
        obey(car, unlock);
        assertEquals(new Input.Acted(unlock.id(), true), heard.awaitActed());
        heard.await(readings -> readings.match(unlock.targets()));
        assertEquals(1, heard.acted().size());
        car.close();
    }

    @Test
    default void saysThatItCouldNotAndShowsNothing() {
        Heard heard = new Heard();
        Vehicle car = lockedCar();
        car.start(heard);
        heard.await(readings -> readings.is(Signal.FRONT_DRIVER_LOCKED));
        Actuation unlock = unlock();
        fail(car, unlock);
        assertEquals(new Input.Acted(unlock.id(), false), heard.awaitActed());
        assertEquals(1, heard.acted().size());
        assertTrue(heard.readings().is(Signal.FRONT_DRIVER_LOCKED));
        car.close();
    }

    @Test
    default void handsInNothingOnceItIsClosed() {
        Heard heard = new Heard();
        Vehicle car = lockedCar();
        car.start(heard);
        heard.await(readings -> readings.is(Signal.FRONT_DRIVER_LOCKED));
        car.close();
        car.close();
        int before = heard.count();
        say(car, Readings.of(Signal.FRONT_DRIVER_OPEN, true));
        assertEquals(before, heard.count());
    }

    private static Actuation unlock() {
        return new Actuation(UUID.randomUUID(), Map.of(Signal.FRONT_DRIVER_LOCKED, new Value.Truth(false)));
    }

    /** What a car hands in, on whatever thread. Its lock guards the inputs. */
    final class Heard implements Inbox {

        private static final long LONGEST = 20_000;

        private final List<Input> inputs = new ArrayList<>();

        @Override
        public synchronized boolean offer(Input input) {
            notifyAll();
            return inputs.add(input);
        }

        /** All readings together, once they are like this. */
        public synchronized Readings await(Predicate<Readings> like) {
            return until(() -> Optional.of(readings()).filter(like));
        }

        /** The first word on what the car was told. */
        public synchronized Input awaitActed() {
            return until(() -> acted().stream().findFirst());
        }

        /** All readings together, later ones before earlier ones. */
        public synchronized Readings readings() {
            return inputs.stream()
                    .filter(Input.Sensed.class::isInstance)
                    .map(input -> ((Input.Sensed) input).readings())
                    .reduce(Readings.NONE, Readings::and);
        }

        /** Every word on what the car was told. */
        public synchronized List<Input> acted() {
            return inputs.stream().filter(Input.Acted.class::isInstance).toList();
        }

        /** How much there is. */
        public synchronized int count() {
            return inputs.size();
        }

        private <T> T until(Supplier<Optional<T>> found) {
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST);
            try {
                for (Optional<T> now = found.get(); ; now = found.get()) {
                    if (now.isPresent()) {
                        return now.get();
                    }
                    long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                    if (left <= 0) {
                        throw new AssertionError("not within " + LONGEST + " ms; heard: " + inputs);
                    }
                    wait(left);
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
