package io.codriver.simulator.world;

import io.codriver.agent.adapter.tls.IdentityFile;
import io.codriver.agent.adapter.tls.TlsRefusedException;
import io.codriver.agent.app.Clocks;
import io.codriver.agent.app.port.Fault;
import io.codriver.agent.boot.HeadUnitSettings;
import io.codriver.agent.boot.RunningAgent;
import io.codriver.agent.boot.Settings;
import io.codriver.agent.domain.rule.Bounds;
import io.codriver.certs.DevelopmentPki;
import io.codriver.certs.KeyEntry;
import io.codriver.simulator.car.SimulatedCar;
import io.codriver.simulator.car.SimulatedHeadUnit;
import io.codriver.simulator.car.SimulatedVehicle;
import io.codriver.simulator.cloud.CarRecord;
import io.codriver.simulator.cloud.Cloud;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.tinylog.Logger;

/**
 * A car with the real agent, its store and its certificate, a network and clocks of its own. Its lock guards the agent,
 * which is not there while the power is off.
 */
public final class LiveCar implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** A car that is not heard of any more is noticed soon, and its own agent notices soon that nobody hears it. */
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(5);

    private final SimulatedCar car;
    private final Cloud cloud;
    private final Optional<Network> network;
    private final Settings settings;
    private final SimulatedClock clock;
    private final SimulatedHeadUnit headUnit = new SimulatedHeadUnit();
    private final SimulatedVehicle vehicle;
    private Optional<RunningAgent> agent = Optional.empty();

    LiveCar(
            SimulatedCar car,
            SimulatedVehicle vehicle,
            Cloud cloud,
            SimulatedClock clock,
            Optional<Network> network,
            String brokerHost,
            int brokerPort,
            KeyEntry keys,
            DevelopmentPki pki,
            Path store,
            Locale language) {
        this.car = car;
        this.vehicle = vehicle;
        this.cloud = cloud;
        this.clock = clock;
        this.network = network;
        this.settings = new Settings(
                brokerHost,
                brokerPort,
                KEEP_ALIVE,
                new IdentityFile("PKCS12", keys.keyStore(), keys.passwordFile()),
                pki.trustAnchors(),
                Optional.of(pki.revocationLists()),
                false,
                store,
                Optional.empty(),
                car.profile(),
                HeadUnitSettings.none(),
                Bounds.STANDARD,
                language,
                Optional.empty());
    }

    /** Its names and its platform. */
    public SimulatedCar car() {
        return car;
    }

    /** What it shows, and where it is touched. */
    public SimulatedHeadUnit headUnit() {
        return headUnit;
    }

    /** Its doors, its battery and all the rest. */
    public SimulatedVehicle vehicle() {
        return vehicle;
    }

    /**
     * Its network.
     *
     * @throws IllegalStateException if it is wired to the broker
     */
    public Network network() {
        return network.orElseThrow(() -> new IllegalStateException(
                "this car is wired to the broker, whose certificate does not name localhost"));
    }

    /** Its clocks; the cloud goes by them too when it speaks to this car. */
    public SimulatedClock clock() {
        return clock;
    }

    /** Whether its agent runs. */
    public synchronized boolean hasPower() {
        return agent.isPresent();
    }

    /** The power comes back: a new agent starts with what is on disk. Harmless if it is there. */
    public synchronized void powerOn() {
        if (agent.isPresent()) {
            return;
        }
        try {
            agent = Optional.of(RunningAgent.start(
                    settings,
                    headUnit,
                    vehicle,
                    new Clocks(clock, clock::nanoTime),
                    problem -> Logger.error(problem, "The agent has ended")));
        } catch (Fault | TlsRefusedException e) {
            throw new IllegalStateException("the car's agent cannot start: " + e.getMessage(), e);
        }
    }

    /** The power goes: nobody says farewell, and only what is on disk is left. Harmless if it is gone. */
    public synchronized void powerOff() {
        Reception before = network().reception();
        network().set(Reception.BROKER_DOWN);
        agent.ifPresent(RunningAgent::close);
        agent = Optional.empty();
        network().set(before);
    }

    /** The car is switched off in order: its agent says farewell. Harmless if it is off. */
    public synchronized void switchOff() {
        agent.ifPresent(RunningAgent::close);
        agent = Optional.empty();
    }

    /**
     * The car as it is now. Its agent is ended in order for that, so that all it knows is on disk, and started again if it
     * ran.
     *
     * @param copy where what is on disk is copied to
     */
    public synchronized Snapshot snapshot(String name, Path copy) {
        boolean ran = agent.isPresent();
        switchOff();
        try {
            awaitGone();
            WorkFolder.copy(settings.storeFolder(), copy);
            int users = Math.max(0, cloud.car(car.vid()).userCount());
            return new Snapshot(name, car, users, copy, vehicle.readings(), clock.stand(), cloud.remember(car.vid()));
        } finally {
            if (ran) {
                powerOn();
            }
        }
    }

    /** The cloud hears that the agent is gone, unless there is no reception: then nobody waits for that. */
    private void awaitGone() {
        if (network.filter(one -> one.reception() != Reception.ONLINE).isEmpty()) {
            await(cloud.when(known -> !known.car(car.vid()).isReady()));
        }
    }

    /** Starts the agent and waits until the cloud has heard that it is ready, and of as many users if that is known. */
    void begin(Predicate<CarRecord> known) {
        powerOn();
        await(headUnit.when(screen -> screen.online()));
        await(cloud.when(heard -> heard.car(car.vid()).isReady() && known.test(heard.car(car.vid()))));
    }

    private void await(CompletableFuture<?> met) {
        try {
            met.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            close();
            throw new IllegalStateException("the car did not reach the cloud in " + PATIENCE.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the car started", e);
        }
    }

    /** Ends the agent in order, and its network. */
    @Override
    public synchronized void close() {
        agent.ifPresent(RunningAgent::close);
        agent = Optional.empty();
        network.ifPresent(Network::close);
    }
}
