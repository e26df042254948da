package io.codriver.simulator.viss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.adapter.viss.Pace;
import io.codriver.agent.app.port.Input;
import io.codriver.agent.app.port.Vehicle;
import io.codriver.agent.app.port.VehicleContract;
import io.codriver.agent.boot.CarLink;
import io.codriver.agent.boot.CarServer;
import io.codriver.agent.domain.vehicle.Actuation;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.agent.domain.vehicle.Value;
import io.codriver.simulator.car.Reaction;
import io.codriver.simulator.car.SimulatedVehicle;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The agent's car over VISS keeps to what every car does, over a real socket to the simulated car. */
class VissVehicleTest implements VehicleContract {

    /** What is lost counts as lost soon, and it comes back soon. */
    static final Pace QUICK = new Pace(
            Duration.ofSeconds(5),
            Duration.ofSeconds(20),
            Duration.ofMillis(50),
            Duration.ofMillis(10),
            Duration.ofMillis(100));

    private final SimulatedVehicle simulated = new SimulatedVehicle();
    private final VissServer server = VissServer.start(VissServer.Options.plain(), InstantSource.system());
    private final Heard heard = new Heard();

    @AfterEach
    void end() {
        server.close();
    }

    @Override
    public Vehicle lockedCar() {
        server.serve(simulated);
        return carAt(server);
    }

    @Override
    public void say(Vehicle car, Readings changed) {
        assertTrue(simulated.set(changed));
    }

    @Override
    public void obey(Vehicle car, Actuation actuation) {
        // It has done so when it was told.
    }

    @Override
    public void fail(Vehicle car, Actuation actuation) {
        simulated.next(Reaction.FAILS);
        car.actuate(actuation);
    }

    @Test
    void hearsEverythingAgainAfterTheServerWasAway() {
        try (Vehicle car = lockedCar()) {
            hear(car);
            int port = server.port();
            server.shut();
            assertFalse(
                    heard.await(readings -> readings.find(Signal.TRUNK_LOCKED).isEmpty())
                            .isLocked());
            simulated.set(Readings.of(Signal.TRUNK_OPEN, true));
            server.open(port);
            assertTrue(heard.await(readings -> readings.is(Signal.TRUNK_OPEN)).isLocked());
            simulated.set(Readings.of(Signal.TRUNK_OPEN, false));
            heard.await(readings -> readings.find(Signal.TRUNK_OPEN).equals(Optional.of(new Value.Truth(false))));
        }
    }

    @Test
    void countsACarAsMovingThatIsLostOnTheRoad() {
        simulated.set(Readings.of(Signal.MOVING, true).and(Readings.of(Signal.IGNITION, "ON")));
        try (Vehicle car = lockedCar()) {
            car.start(heard);
            heard.await(readings -> readings.is(Signal.MOVING));
            server.shut();
            Readings lost =
                    heard.await(readings -> readings.find(Signal.TRUNK_LOCKED).isEmpty());
            assertTrue(lost.is(Signal.MOVING));
            assertTrue(lost.isOn());
        }
    }

    @Test
    void doesNotTellACarThatIsAwayNowOrLater() {
        try (Vehicle car = lockedCar()) {
            hear(car);
            int port = server.port();
            server.shut();
            heard.await(readings -> readings.find(Signal.TRUNK_LOCKED).isEmpty());
            Actuation unlock = unlock();
            car.actuate(unlock);
            assertEquals(new Input.Acted(unlock.id(), false), heard.awaitActed());
            server.open(port);
            heard.await(readings -> readings.isLocked());
            assertEquals(0, simulated.told().size());
        }
    }

    @Test
    void saysNothingWhenTheCarSaysNothingAndTheSignalsShowNothing() {
        try (Vehicle car = lockedCar()) {
            hear(car);
            simulated.next(Reaction.HEARS_NOTHING);
            car.actuate(unlock());
            Actuation climate = new Actuation(UUID.randomUUID(), Map.of(Signal.CLIMATE, new Value.Truth(true)));
            car.actuate(climate);
            assertEquals(new Input.Acted(climate.id(), true), heard.awaitActed());
            assertEquals(2, simulated.told().size());
        }
    }

    @Test
    void doesWhatNoSignalShows() {
        try (Vehicle car = lockedCar()) {
            hear(car);
            Actuation horn = new Actuation(UUID.randomUUID(), Map.of(Signal.HORN_PULSE, new Value.Amount(2)));
            car.actuate(horn);
            assertEquals(new Input.Acted(horn.id(), true), heard.awaitActed());
            assertEquals(horn.targets(), simulated.told().get(0).targets());
        }
    }

    @Test
    void knowsNothingOfSignalsThatTheCarLacks() {
        VissServer.Options lacking = new VissServer.Options(
                0, Optional.empty(), Optional.empty(), Set.of(Signal.CHARGE, Signal.TRUNK_LOCKED));
        try (VissServer old = VissServer.start(lacking, InstantSource.system());
                Vehicle car = carAt(old)) {
            old.serve(simulated);
            car.start(heard);
            Readings readings = heard.await(like -> like.isLocked());
            assertFalse(readings.values().containsKey(Signal.TRUNK_LOCKED));
            assertFalse(readings.values().containsKey(Signal.CHARGE));
        }
    }

    private void hear(Vehicle car) {
        car.start(heard);
        heard.await(readings -> readings.isLocked());
    }

    private static Actuation unlock() {
        return new Actuation(UUID.randomUUID(), Map.of(Signal.TRUNK_LOCKED, new Value.Truth(false)));
    }

    private static Vehicle carAt(VissServer server) {
        URI url = URI.create("ws://127.0.0.1:" + server.port());
        return CarLink.vehicle(new CarServer(url, Optional.empty(), Optional.empty()), false, QUICK);
    }
}
