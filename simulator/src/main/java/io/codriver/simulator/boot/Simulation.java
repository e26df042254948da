package io.codriver.simulator.boot;

import io.codriver.agent.adapter.tls.TlsRefusedException;
import io.codriver.agent.app.port.Fault;
import io.codriver.agent.boot.RunningAgent;
import io.codriver.agent.boot.Settings;
import io.codriver.agent.domain.platform.Profile;
import io.codriver.agent.domain.rule.Bounds;
import io.codriver.certs.DevelopmentPki;
import io.codriver.certs.KeyEntry;
import io.codriver.simulator.bench.BenchCar;
import io.codriver.simulator.broker.BrokerSettings;
import io.codriver.simulator.broker.EmbeddedBroker;
import io.codriver.simulator.car.SimulatedCar;
import io.codriver.simulator.car.SimulatedHeadUnit;
import io.codriver.simulator.car.SimulatedVehicle;
import io.codriver.simulator.cloud.Cloud;
import io.codriver.simulator.cloud.CloudSettings;
import io.codriver.simulator.cloud.Codes;
import io.codriver.simulator.timeline.Timeline;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.tinylog.Logger;

/**
 * Broker, cloud and one car in one process, which meet only at the broker. Its lock guards the car, which can be
 * exchanged for one of another platform; that car starts with nobody linked.
 */
public final class Simulation implements AutoCloseable {

    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "::1");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(60);

    private final Path folder;
    private final DevelopmentPki pki;
    private final EmbeddedBroker broker;
    private final Cloud cloud;
    private final Timeline timeline;
    private Optional<RunningCar> running = Optional.empty();
    private int cars;

    /** A car with its agent. */
    private record RunningCar(
            SimulatedCar car, SimulatedHeadUnit headUnit, SimulatedVehicle vehicle, RunningAgent agent) {}

    private Simulation(Path folder, DevelopmentPki pki, EmbeddedBroker broker, Cloud cloud, Timeline timeline) {
        this.folder = folder;
        this.pki = pki;
        this.broker = broker;
        this.cloud = cloud;
        this.timeline = timeline;
    }

    /**
     * Starts everything and waits until the cloud has heard that the car is ready.
     *
     * @param folder for certificates, which are kept, and for what broker and car remember, which is not
     * @param progress told in one line what is done next
     */
    public static Simulation start(Path folder, Profile profile, Consumer<String> progress) {
        InstantSource clock = InstantSource.system();
        SecureRandom random = new SecureRandom();
        WorkFolder.eraseAllBut(folder, "pki");
        progress.accept("Certificates in " + folder.resolve("pki"));
        DevelopmentPki pki = DevelopmentPki.open(folder.resolve("pki"), clock, random);
        pki.ensureBroker(LOOPBACK);
        KeyEntry cloudKeys = pki.ensureCloud();
        progress.accept("Broker (HiveMQ CE, MQTT 5 over TLS 1.3)");
        EmbeddedBroker broker =
                EmbeddedBroker.start(BrokerSettings.onLoopback(folder.resolve("pki"), folder.resolve("broker")));
        try {
            progress.accept("Cloud");
            CloudSettings settings = new CloudSettings(
                    broker.host(), broker.port(), cloudKeys.keyStore(), cloudKeys.passwordFile(), pki.trustAnchors());
            Cloud cloud = Cloud.open(settings, clock, new Codes(random));
            Timeline timeline = new Timeline(clock);
            cloud.trace(timeline::record);
            Simulation simulation = new Simulation(folder, pki, broker, cloud, timeline);
            progress.accept("Car with the platform " + profile.displayName());
            simulation.chooseProfile(profile);
            return simulation;
        } catch (RuntimeException e) {
            // Whatever failed: a broker that nobody knows must not be left behind.
            broker.stop();
            throw e;
        }
    }

    /** The cloud that all cars of this simulation speak to. */
    public Cloud cloud() {
        return cloud;
    }

    /** What passed between the cloud and all cars of this simulation. */
    public Timeline timeline() {
        return timeline;
    }

    /** The car there is now. */
    public synchronized SimulatedCar car() {
        return running.orElseThrow().car();
    }

    /** The head unit of the car there is now. */
    public synchronized SimulatedHeadUnit headUnit() {
        return running.orElseThrow().headUnit();
    }

    /** What the car there is now does. */
    public synchronized SimulatedVehicle vehicle() {
        return running.orElseThrow().vehicle();
    }

    /** The broker's port on the loopback address. */
    public int brokerPort() {
        return broker.port();
    }

    /** A certificate for a program that speaks to the broker as a car of that name. */
    BenchCar enrol(String vid) {
        KeyEntry keys = pki.ensureVehicle(vid);
        return new BenchCar(
                vid, broker.port(), keys.keyStore(), keys.passwordFile(), pki.trustAnchors(), pki.revocationLists());
    }

    /** Puts a fresh car of this platform in the place of the one there is, and waits until it is ready. */
    public synchronized void chooseProfile(Profile profile) {
        running.ifPresent(old -> old.agent().close());
        running = Optional.empty();
        SimulatedCar car = SimulatedCar.of(profile, ++cars);
        Path store = folder.resolve("cars").resolve(car.vid());
        Settings settings = settings(pki.ensureVehicle(car.vid()), store, profile);
        SimulatedHeadUnit headUnit = new SimulatedHeadUnit();
        SimulatedVehicle vehicle = new SimulatedVehicle();
        try {
            RunningAgent agent = RunningAgent.start(
                    settings, headUnit, vehicle, problem -> Logger.error(problem, "The agent has ended"));
            running = Optional.of(new RunningCar(car, headUnit, vehicle, agent));
        } catch (Fault | TlsRefusedException e) {
            throw new IllegalStateException("the car's agent cannot start: " + e.getMessage(), e);
        }
        cloud.register(car.vin(), car.vid());
        awaitReady(headUnit, car);
    }

    /** Ends car, cloud and broker, and waits for a car that is just being exchanged. */
    @Override
    public synchronized void close() {
        running.ifPresent(car -> car.agent().close());
        running = Optional.empty();
        cloud.close();
        broker.stop();
    }

    private Settings settings(KeyEntry keys, Path store, Profile profile) {
        return new Settings(
                broker.host(),
                broker.port(),
                KEEP_ALIVE,
                "PKCS12",
                keys.keyStore(),
                keys.passwordFile(),
                pki.trustAnchors(),
                Optional.of(pki.revocationLists()),
                false,
                store,
                Optional.empty(),
                profile,
                false,
                Bounds.STANDARD,
                Locale.ENGLISH);
    }

    private void awaitReady(SimulatedHeadUnit headUnit, SimulatedCar car) {
        try {
            headUnit.when(screen -> screen.online()).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            cloud.when(known -> known.car(car.vid()).isReady()
                            && known.car(car.vid()).userCount() == 0)
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the car did not reach the cloud in " + PATIENCE.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the car started", e);
        }
    }
}
