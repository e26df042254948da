package io.codriver.simulator.world;

import io.codriver.agent.domain.platform.Profile;
import io.codriver.certs.DevelopmentPki;
import io.codriver.certs.KeyEntry;
import io.codriver.simulator.broker.BrokerSettings;
import io.codriver.simulator.broker.EmbeddedBroker;
import io.codriver.simulator.car.SimulatedCar;
import io.codriver.simulator.car.SimulatedVehicle;
import io.codriver.simulator.cloud.BrokerSession;
import io.codriver.simulator.cloud.CarRecord;
import io.codriver.simulator.cloud.Cloud;
import io.codriver.simulator.cloud.CloudSettings;
import io.codriver.simulator.cloud.Codes;
import io.codriver.simulator.timeline.Timeline;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What cars have around them: certificates, a broker and a cloud, which meet only at the broker. Its lock guards
 * the making of keys.
 */
public final class Surroundings implements AutoCloseable {

    private static final String LOCALHOST = "localhost";
    private static final List<String> LOOPBACK = List.of(LOCALHOST, "127.0.0.1", "::1");
    private static final int MOST_STARTS = 1 << 24;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder;
    private final Snapshots snapshots;
    private final Machine machine;
    private final DevelopmentPki pki;
    private final String host;
    private final int port;
    private final Optional<EmbeddedBroker> broker;
    private final String carPrefix;
    private final Cloud cloud;
    private final Timeline timeline;
    /** Counted by whoever wants a car, on any thread. */
    private final AtomicInteger cars = new AtomicInteger();

    private Surroundings(
            Path folder,
            Machine machine,
            DevelopmentPki pki,
            String host,
            int port,
            Optional<EmbeddedBroker> broker,
            String carPrefix) {
        this.folder = folder;
        this.snapshots = new Snapshots(folder.resolve("snapshots"));
        this.machine = machine;
        this.pki = pki;
        this.host = host;
        this.port = port;
        this.broker = broker;
        this.carPrefix = carPrefix;
        this.cloud =
                Cloud.open(settings(host, port, pki.ensureCloud(), pki), machine.wall(), new Codes(machine.random()));
        this.timeline = new Timeline(machine.wall());
        cloud.trace(timeline::record);
    }

    /**
     * Starts them.
     *
     * @param folder for certificates, which are kept, and for what broker and cars remember, which is not
     * @param machine on which all of this runs
     * @param progress told in one line what is done next
     */
    public static Surroundings start(Path folder, Machine machine, Consumer<String> progress) {
        WorkFolder.eraseAllBut(folder, "pki");
        progress.accept("Certificates in " + folder.resolve("pki"));
        DevelopmentPki pki = DevelopmentPki.open(folder.resolve("pki"), machine.wall(), machine.random());
        pki.ensureBroker(LOOPBACK);
        progress.accept("Broker (HiveMQ CE, MQTT 5 over TLS 1.3)");
        EmbeddedBroker broker =
                EmbeddedBroker.start(BrokerSettings.onLoopback(folder.resolve("pki"), folder.resolve("broker")));
        try {
            progress.accept("Cloud");
            return new Surroundings(folder, machine, pki, broker.host(), broker.port(), Optional.of(broker), "");
        } catch (RuntimeException e) {
            // Whatever failed: a broker that nobody knows must not be left behind.
            broker.stop();
            throw e;
        }
    }

    /**
     * Starts them at a broker that somebody else runs. Each start gives its cars other names: the broker remembers those of
     * earlier ones.
     *
     * @param folder for what cars remember, which is not kept
     */
    public static Surroundings at(ForeignBroker broker, Path folder, Machine machine, Consumer<String> progress) {
        WorkFolder.eraseAllBut(folder, "pki");
        DevelopmentPki pki = DevelopmentPki.open(broker.pki(), machine.wall(), machine.random());
        progress.accept("Cloud at the broker " + broker.host() + ", port " + broker.port());
        String prefix = String.format(Locale.ROOT, "%06x-", machine.random().nextInt(MOST_STARTS));
        return new Surroundings(folder, machine, pki, broker.host(), broker.port(), Optional.empty(), prefix);
    }

    /** The cloud that all cars here speak to. */
    public Cloud cloud() {
        return cloud;
    }

    /** What passed between the cloud and all cars here. */
    public Timeline timeline() {
        return timeline;
    }

    /** The cars that were kept as they were. */
    public Snapshots snapshots() {
        return snapshots;
    }

    /** The broker's port. */
    public int brokerPort() {
        return port;
    }

    /** The broker's key, for another server on this machine. */
    public KeyEntry serverKey() {
        return pki.ensureBroker(LOOPBACK);
    }

    /** The certificates of everybody here. */
    public DevelopmentPki pki() {
        return pki;
    }

    /**
     * A fresh car with nobody linked that runs and has reached the cloud. It is to be closed before these surroundings.
     *
     * @param language of its head unit
     */
    public LiveCar newCar(Profile profile, Locale language) {
        return newCar(profile, language, network());
    }

    /** The same with nothing between it and the broker, for whoever measures. */
    public LiveCar newWiredCar(Profile profile) {
        return newCar(profile, Locale.ENGLISH, Optional.empty());
    }

    /** The network of a simulated car is on this machine: only a broker with that name is reached through it. */
    private Optional<Network> network() {
        return pki.findBrokerNames().filter(names -> names.contains(LOCALHOST)).map(names -> Network.to(host, port));
    }

    private LiveCar newCar(Profile profile, Locale language, Optional<Network> network) {
        SimulatedCar plain = SimulatedCar.of(profile, cars.incrementAndGet());
        SimulatedCar car = new SimulatedCar(carPrefix + plain.vid(), plain.vin(), profile);
        SimulatedClock clock = new SimulatedClock(machine);
        LiveCar live = assemble(car, new SimulatedVehicle(), clock, network, language);
        return begun(live, record -> record.userCount() == 0);
    }

    /**
     * A car as it was when a snapshot was taken, in the place of the same car as it became since, which has been closed.
     * The cloud remembers of it what it did then. What the broker still holds for that car is thrown away first: it was
     * sent to a car that knows more than this one, which could not tell it from what it has never heard. What the broker
     * keeps of the car's own messages is replaced as the car says everything anew; that was heard by the cloud before.
     *
     * @param language of its head unit
     */
    public LiveCar restore(Snapshot snapshot, Locale language) {
        SimulatedCar car = snapshot.car();
        WorkFolder.copy(snapshot.store(), store(car));
        BrokerSession.end(settings(host, port, keysOf(car), pki), car.vid());
        // Its own last words would else come after what is put back, and count for more.
        await(cloud.when(known -> !known.car(car.vid()).isReady()));
        cloud.recall(snapshot.cloud());
        SimulatedClock clock = SimulatedClock.from(snapshot.clock(), machine);
        SimulatedVehicle vehicle = new SimulatedVehicle(snapshot.readings());
        return begun(assemble(car, vehicle, clock, network(), language), record -> true);
    }

    private LiveCar begun(LiveCar live, Predicate<CarRecord> known) {
        cloud.register(live.car().vin(), live.car().vid(), live.clock());
        live.begin(known);
        return live;
    }

    private LiveCar assemble(
            SimulatedCar car,
            SimulatedVehicle vehicle,
            SimulatedClock clock,
            Optional<Network> network,
            Locale language) {
        return new LiveCar(
                car,
                vehicle,
                cloud,
                clock,
                network,
                network.isPresent() ? LOCALHOST : host,
                network.map(Network::port).orElse(port),
                keysOf(car),
                pki,
                store(car),
                language);
    }

    private Path store(SimulatedCar car) {
        return folder.resolve("cars").resolve(car.vid());
    }

    private static CloudSettings settings(String host, int port, KeyEntry keys, DevelopmentPki pki) {
        return new CloudSettings(host, port, keys.keyStore(), keys.passwordFile(), pki.trustAnchors());
    }

    private static void await(CompletableFuture<Void> met) {
        try {
            met.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the cloud did not hear that the car is gone", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the car was put back", e);
        }
    }

    /** Removes the folder of surroundings that have ended, with all that is in it. */
    public static void erase(Path folder) {
        WorkFolder.erase(folder);
    }

    /** Two at once would make keys in the same files. */
    private synchronized KeyEntry keysOf(SimulatedCar car) {
        return pki.ensureVehicle(car.vid());
    }

    /** Ends the cloud, and the broker if it is one of these surroundings. */
    @Override
    public void close() {
        cloud.close();
        broker.ifPresent(EmbeddedBroker::stop);
    }
}
