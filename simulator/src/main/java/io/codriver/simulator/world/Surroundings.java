package io.codriver.simulator.world;

import io.codriver.agent.domain.platform.Profile;
import io.codriver.certs.DevelopmentPki;
import io.codriver.certs.KeyEntry;
import io.codriver.simulator.broker.BrokerSettings;
import io.codriver.simulator.broker.EmbeddedBroker;
import io.codriver.simulator.car.SimulatedCar;
import io.codriver.simulator.cloud.Cloud;
import io.codriver.simulator.cloud.CloudSettings;
import io.codriver.simulator.cloud.Codes;
import io.codriver.simulator.timeline.Timeline;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * What cars have around them: certificates, a broker and a cloud, which meet only at the broker. Its lock guards
 * the making of keys.
 */
public final class Surroundings implements AutoCloseable {

    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "::1");

    private final Path folder;
    private final Machine machine;
    private final DevelopmentPki pki;
    private final EmbeddedBroker broker;
    private final Cloud cloud;
    private final Timeline timeline;
    /** Counted by whoever wants a car, on any thread. */
    private final AtomicInteger cars = new AtomicInteger();

    private Surroundings(
            Path folder, Machine machine, DevelopmentPki pki, EmbeddedBroker broker, Cloud cloud, Timeline timeline) {
        this.folder = folder;
        this.machine = machine;
        this.pki = pki;
        this.broker = broker;
        this.cloud = cloud;
        this.timeline = timeline;
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
        KeyEntry cloudKeys = pki.ensureCloud();
        progress.accept("Broker (HiveMQ CE, MQTT 5 over TLS 1.3)");
        EmbeddedBroker broker =
                EmbeddedBroker.start(BrokerSettings.onLoopback(folder.resolve("pki"), folder.resolve("broker")));
        try {
            progress.accept("Cloud");
            CloudSettings settings = new CloudSettings(
                    broker.host(), broker.port(), cloudKeys.keyStore(), cloudKeys.passwordFile(), pki.trustAnchors());
            Cloud cloud = Cloud.open(settings, machine.wall(), new Codes(machine.random()));
            Timeline timeline = new Timeline(machine.wall());
            cloud.trace(timeline::record);
            return new Surroundings(folder, machine, pki, broker, cloud, timeline);
        } catch (RuntimeException e) {
            // Whatever failed: a broker that nobody knows must not be left behind.
            broker.stop();
            throw e;
        }
    }

    /** The cloud that all cars here speak to. */
    public Cloud cloud() {
        return cloud;
    }

    /** What passed between the cloud and all cars here. */
    public Timeline timeline() {
        return timeline;
    }

    /** The broker's port on the loopback address. */
    public int brokerPort() {
        return broker.port();
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
        Network network = Network.at(broker.host(), broker.port());
        return newCar(profile, language, Optional.of(network), network.port());
    }

    /** The same with nothing between it and the broker, for whoever measures. */
    public LiveCar newWiredCar(Profile profile) {
        return newCar(profile, Locale.ENGLISH, Optional.empty(), broker.port());
    }

    private LiveCar newCar(Profile profile, Locale language, Optional<Network> network, int brokerPort) {
        SimulatedCar car = SimulatedCar.of(profile, cars.incrementAndGet());
        LiveCar live = new LiveCar(
                car,
                cloud,
                new SimulatedClock(machine),
                network,
                brokerPort,
                keysOf(car),
                pki,
                folder.resolve("cars").resolve(car.vid()),
                language);
        cloud.register(car.vin(), car.vid(), live.clock());
        live.begin();
        return live;
    }

    /** Removes the folder of surroundings that have ended, with all that is in it. */
    public static void erase(Path folder) {
        WorkFolder.erase(folder);
    }

    /** Two at once would make keys in the same files. */
    private synchronized KeyEntry keysOf(SimulatedCar car) {
        return pki.ensureVehicle(car.vid());
    }

    /** Ends cloud and broker. */
    @Override
    public void close() {
        cloud.close();
        broker.stop();
    }
}
