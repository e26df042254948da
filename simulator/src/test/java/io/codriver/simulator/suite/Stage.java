package io.codriver.simulator.suite;

import io.codriver.agent.adapter.tls.IdentityFile;
import io.codriver.agent.boot.CarServer;
import io.codriver.agent.boot.HeadUnitSettings;
import io.codriver.agent.boot.Settings;
import io.codriver.agent.boot.SettingsReader;
import io.codriver.agent.domain.platform.Profile;
import io.codriver.agent.domain.rule.Bounds;
import io.codriver.certs.KeyEntry;
import io.codriver.simulator.broker.TestBroker;
import io.codriver.simulator.broker.TestPki;
import io.codriver.simulator.cloud.Cloud;
import io.codriver.simulator.cloud.CloudSettings;
import io.codriver.simulator.cloud.Codes;
import io.codriver.simulator.world.Machine;
import io.codriver.simulator.world.Network;
import io.codriver.simulator.world.SimulatedClock;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What one test needs: a broker that is there, fresh cars, and one cloud. Closing it ends what the test began. */
final class Stage implements AutoCloseable {

    private static final Duration KEEP_ALIVE = Duration.ofSeconds(2);

    private final TestBroker broker;
    private final TestPki pki;
    private final Path folder;
    private final Heard heard = new Heard();
    private final SimulatedClock time =
            new SimulatedClock(new Machine(InstantSource.system(), System::nanoTime, new SecureRandom()));
    private final List<TestCar> cars = new ArrayList<>();
    private final List<Runnable> others = new ArrayList<>();
    private Optional<PlainCloud> plain = Optional.empty();

    Stage(TestBroker broker, TestPki pki, Path folder) {
        this.broker = broker;
        this.pki = pki;
        this.folder = folder;
    }

    TestBroker broker() {
        return broker;
    }

    TestPki pki() {
        return pki;
    }

    Path folder() {
        return folder;
    }

    Heard heard() {
        return heard;
    }

    /** The clocks of the cloud stand-in and of all cars. */
    SimulatedClock time() {
        return time;
    }

    /** The cloud stand-in; all that it says and hears is held against the contract. A broker takes one cloud only. */
    Cloud cloud() {
        KeyEntry keys = pki.pki().ensureCloud();
        Cloud cloud = Cloud.open(
                new CloudSettings(
                        broker.host(),
                        broker.port(),
                        keys.keyStore(),
                        keys.passwordFile(),
                        pki.pki().trustAnchors()),
                time,
                new Codes(new SecureRandom()));
        cloud.tap(heard);
        others.add(cloud::close);
        return cloud;
    }

    /** A cloud that says what the test wants, always the same. */
    PlainCloud plainCloud() {
        if (plain.isPresent()) {
            return plain.get();
        }
        PlainCloud cloud = PlainCloud.open(broker, pki, heard);
        others.add(cloud::close);
        plain = Optional.of(cloud);
        return cloud;
    }

    /** A network between a car and the broker. */
    Network network() {
        return networkAt(broker.host());
    }

    /** The same, at an address of its own. */
    Network networkAt(String host) {
        Network network = Network.at(host, broker.port());
        others.add(network::close);
        return network;
    }

    /** A fresh car that runs and is connected. */
    TestCar car(String profile) {
        return carAt(profile, broker.port()).start().awaitOnline();
    }

    /** The same, with a network of its own. */
    TestCar carBehind(Network network, String profile) {
        return carAt(profile, network.port()).start().awaitOnline();
    }

    /** A fresh car that reaches the broker through a network of its own, runs, and is connected. */
    TestCar carBehind(Network network) {
        return carBehind(network, "mini-os9");
    }

    static Profile profile(String id) {
        return SettingsReader.ownProfiles().stream()
                .filter(profile -> profile.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The configuration of a car that has a good certificate and an empty store. */
    Settings settings(String vid, String profile, int port) {
        return settings(vid, profile, port, Optional.empty());
    }

    /** The same of one whose signals come from a server. */
    Settings settings(String vid, String profile, int port, Optional<CarServer> carServer) {
        KeyEntry keys = pki.pki().ensureVehicle(vid);
        return new Settings(
                broker.host(),
                port,
                KEEP_ALIVE,
                new IdentityFile("PKCS12", keys.keyStore(), keys.passwordFile()),
                pki.pki().trustAnchors(),
                Optional.of(pki.pki().revocationLists()),
                false,
                folder.resolve(vid),
                Optional.empty(),
                profile(profile),
                HeadUnitSettings.none(),
                Bounds.STANDARD,
                Locale.ENGLISH,
                carServer);
    }

    private TestCar carAt(String profile, int port) {
        return carWith(settings("car-" + UUID.randomUUID(), profile, port));
    }

    /** A car with this configuration; it does not run yet. */
    TestCar carWith(Settings settings) {
        TestCar car = new TestCar(settings.storeFolder().getFileName().toString(), settings, time);
        cars.add(car);
        return car;
    }

    @Override
    public void close() {
        try {
            cars.forEach(TestCar::assertAlive);
            heard.assertHeldTheContract();
        } finally {
            cars.forEach(TestCar::close);
            others.forEach(Runnable::run);
        }
    }
}
