package io.codriver.simulator.boot;

import io.codriver.agent.domain.platform.Profile;
import io.codriver.certs.Credential;
import io.codriver.certs.KeyEntry;
import io.codriver.simulator.car.SimulatedCar;
import io.codriver.simulator.car.SimulatedHeadUnit;
import io.codriver.simulator.car.SimulatedVehicle;
import io.codriver.simulator.cloud.Cloud;
import io.codriver.simulator.program.ProgramCar;
import io.codriver.simulator.timeline.Timeline;
import io.codriver.simulator.world.LiveCar;
import io.codriver.simulator.world.Machine;
import io.codriver.simulator.world.NoCarException;
import io.codriver.simulator.world.Snapshot;
import io.codriver.simulator.world.SnapshotRefused;
import io.codriver.simulator.world.Surroundings;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Broker, cloud and one car in one process. The car can be exchanged for one of another platform, which starts with nobody
 * linked, or for one as it was when a snapshot was taken. Its lock guards the exchange: two at once take turns.
 */
public final class Simulation implements AutoCloseable {

    /** The machine on which this runs. */
    public static final Machine HERE = new Machine(InstantSource.system(), System::nanoTime, new SecureRandom());

    private final Surroundings surroundings;
    private final Function<Profile, LiveCar> cars;
    private final Function<Snapshot, LiveCar> restored;
    /** Told by whoever exchanges the car. */
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    /** Read without the lock: whoever only looks must not wait for a car that is just coming. */
    private volatile Optional<LiveCar> running = Optional.empty();

    private Simulation(
            Surroundings surroundings, Function<Profile, LiveCar> cars, Function<Snapshot, LiveCar> restored) {
        this.surroundings = surroundings;
        this.cars = cars;
        this.restored = restored;
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
        return new Simulation(
                        surroundings,
                        one -> surroundings.newCar(one, language),
                        one -> surroundings.restore(one, language))
                .with(profile, progress);
    }

    /** The same for a program that measures: with a car that is wired to the broker, and speaks English. */
    public static Simulation startWired(Path folder, Profile profile, Consumer<String> progress) {
        Surroundings surroundings = Surroundings.start(folder, HERE, progress);
        return new Simulation(surroundings, surroundings::newWiredCar, one -> surroundings.restore(one, Locale.ENGLISH))
                .with(profile, progress);
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

    /**
     * The car there is now, with all that it has. Does not wait.
     *
     * @throws NoCarException if there is none: it is just being exchanged, or it could not come
     */
    public LiveCar live() {
        return running.orElseThrow(NoCarException::new);
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
    ProgramCar enrol(String vid) {
        return enrol(surroundings, vid);
    }

    /** The same where there is no other car. */
    static ProgramCar enrol(Surroundings surroundings, String vid) {
        KeyEntry keys = surroundings.pki().ensureVehicle(vid);
        return new ProgramCar(
                vid,
                surroundings.brokerPort(),
                keys.keyStore(),
                keys.passwordFile(),
                surroundings.pki().trustAnchors(),
                surroundings.pki().revocationLists());
    }

    /** The key of a server on this machine, and its certificate: the broker's. */
    Credential server() {
        return surroundings.serverKey().credential();
    }

    /** Whom that certificate comes from. */
    Path trustAnchors() {
        return surroundings.pki().trustAnchors();
    }

    /** Runs this from now on whenever a car came or went. It is short and does not wait. */
    public void watch(Runnable watcher) {
        watchers.add(watcher);
    }

    /** Puts a fresh car of this platform in the place of the one there is, and waits until it is ready. */
    public synchronized void chooseProfile(Profile profile) {
        exchange(() -> cars.apply(profile));
    }

    /** The cars that were kept as they were. */
    public List<Snapshot> snapshots() {
        return surroundings.snapshots().all();
    }

    /** Keeps the car as it is now under a name; its agent stops for that for a moment, in order. */
    public synchronized void takeSnapshot(String name) throws SnapshotRefused {
        surroundings.snapshots().take(name, copy -> live().snapshot(name, copy));
    }

    /** Puts the car of a snapshot, as it was then, in the place of the one there is, and waits until it is ready. */
    public synchronized void restoreSnapshot(String name) throws SnapshotRefused {
        Snapshot snapshot = surroundings.snapshots().require(name);
        exchange(() -> restored.apply(snapshot));
    }

    /** Forgets a snapshot. */
    public synchronized void deleteSnapshot(String name) throws SnapshotRefused {
        surroundings.snapshots().delete(name);
    }

    private void exchange(Supplier<LiveCar> coming) {
        running.ifPresent(LiveCar::close);
        running = Optional.empty();
        watchers.forEach(Runnable::run);
        running = Optional.of(coming.get());
        watchers.forEach(Runnable::run);
    }

    /** Ends car, cloud and broker, and waits for a car that is just being exchanged. */
    @Override
    public synchronized void close() {
        running.ifPresent(LiveCar::close);
        running = Optional.empty();
        surroundings.close();
    }
}
