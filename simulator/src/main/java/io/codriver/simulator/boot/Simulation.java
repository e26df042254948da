package io.codriver.simulator.boot;

import io.codriver.agent.domain.platform.Profile;
import io.codriver.certs.KeyEntry;
import io.codriver.simulator.bench.BenchCar;
import io.codriver.simulator.car.SimulatedCar;
import io.codriver.simulator.car.SimulatedHeadUnit;
import io.codriver.simulator.car.SimulatedVehicle;
import io.codriver.simulator.cloud.Cloud;
import io.codriver.simulator.timeline.Timeline;
import io.codriver.simulator.world.LiveCar;
import io.codriver.simulator.world.Machine;
import io.codriver.simulator.world.Surroundings;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Broker, cloud and one car in one process. Its lock guards the car, which can be exchanged for one of another platform;
 * that car starts with nobody linked.
 */
public final class Simulation implements AutoCloseable {

    /** The machine on which this runs. */
    public static final Machine HERE = new Machine(InstantSource.system(), System::nanoTime, new SecureRandom());

    private final Surroundings surroundings;
    private final Function<Profile, LiveCar> cars;
    private Optional<LiveCar> running = Optional.empty();

    private Simulation(Surroundings surroundings, Function<Profile, LiveCar> cars) {
        this.surroundings = surroundings;
        this.cars = cars;
    }

    /**
     * Starts everything and waits until the cloud has heard that the car is ready.
     *
     * @param folder for certificates, which are kept, and for what broker and car remember, which is not
     * @param language in which the car speaks to people
     * @param progress told in one line what is done next
     */
    public static Simulation start(Path folder, Profile profile, Locale language, Consumer<String> progress) {
        Surroundings surroundings = Surroundings.start(folder, HERE, progress);
        return new Simulation(surroundings, one -> surroundings.newCar(one, language)).with(profile, progress);
    }

    /** The same for a program that measures: with a car that is wired to the broker, and speaks English. */
    public static Simulation startWired(Path folder, Profile profile, Consumer<String> progress) {
        Surroundings surroundings = Surroundings.start(folder, HERE, progress);
        return new Simulation(surroundings, surroundings::newWiredCar).with(profile, progress);
    }

    private Simulation with(Profile profile, Consumer<String> progress) {
        try {
            progress.accept("Car with the platform " + profile.displayName());
            chooseProfile(profile);
            return this;
        } catch (RuntimeException e) {
            // Whatever failed: a broker that nobody knows must not be left behind.
            close();
            throw e;
        }
    }

    /** The cloud that all cars of this simulation speak to. */
    public Cloud cloud() {
        return surroundings.cloud();
    }

    /** What passed between the cloud and all cars of this simulation. */
    public Timeline timeline() {
        return surroundings.timeline();
    }

    /** The car there is now, with all that it has. */
    public synchronized LiveCar live() {
        return running.orElseThrow();
    }

    /** The car there is now. */
    public SimulatedCar car() {
        return live().car();
    }

    /** The head unit of the car there is now. */
    public SimulatedHeadUnit headUnit() {
        return live().headUnit();
    }

    /** What the car there is now does. */
    public SimulatedVehicle vehicle() {
        return live().vehicle();
    }

    /** The broker's port on the loopback address. */
    public int brokerPort() {
        return surroundings.brokerPort();
    }

    /** A certificate for a program that speaks to the broker as a car of that name. */
    BenchCar enrol(String vid) {
        KeyEntry keys = surroundings.pki().ensureVehicle(vid);
        return new BenchCar(
                vid,
                brokerPort(),
                keys.keyStore(),
                keys.passwordFile(),
                surroundings.pki().trustAnchors(),
                surroundings.pki().revocationLists());
    }

    /** Puts a fresh car of this platform in the place of the one there is, and waits until it is ready. */
    public synchronized void chooseProfile(Profile profile) {
        running.ifPresent(LiveCar::close);
        running = Optional.empty();
        running = Optional.of(cars.apply(profile));
    }

    /** Ends car, cloud and broker, and waits for a car that is just being exchanged. */
    @Override
    public synchronized void close() {
        running.ifPresent(LiveCar::close);
        running = Optional.empty();
        surroundings.close();
    }
}
