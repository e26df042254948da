package io.codriver.simulator.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.adapter.tls.TlsRefusedException;
import io.codriver.agent.app.Clocks;
import io.codriver.agent.app.port.Fault;
import io.codriver.agent.boot.RunningAgent;
import io.codriver.agent.boot.Settings;
import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.Screen;
import io.codriver.agent.domain.linking.LinkId;
import io.codriver.agent.domain.roster.Uid;
import io.codriver.simulator.car.SimulatedCar;
import io.codriver.simulator.car.SimulatedHeadUnit;
import io.codriver.simulator.car.SimulatedVehicle;
import io.codriver.simulator.cloud.Vin;
import io.codriver.simulator.world.SimulatedClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/** A car with the real agent, its store and its certificate; the test is the occupant. */
final class TestCar implements AutoCloseable {

    private final Settings settings;
    private final SimulatedClock time;
    private final SimulatedCar car;
    private final AtomicLong aheadNanos = new AtomicLong();
    private final List<Throwable> ended = new CopyOnWriteArrayList<>();
    private final SimulatedVehicle vehicle = new SimulatedVehicle();
    private SimulatedHeadUnit headUnit = new SimulatedHeadUnit();
    private Optional<RunningAgent> agent = Optional.empty();

    TestCar(String vid, Settings settings, SimulatedClock time) {
        this.settings = settings;
        this.time = time;
        this.car = new SimulatedCar(vid, new Vin("WMWXR3C05R2T00001"), settings.profile());
    }

    String vid() {
        return car.vid();
    }

    SimulatedCar car() {
        return car;
    }

    SimulatedHeadUnit headUnit() {
        return headUnit;
    }

    SimulatedVehicle vehicle() {
        return vehicle;
    }

    /** Where its agent keeps what must survive. */
    Path storeFolder() {
        return settings.storeFolder();
    }

    /** Starts the agent, with what its store holds. */
    TestCar start() {
        headUnit = new SimulatedHeadUnit();
        try {
            Clocks clocks = new Clocks(time, () -> time.nanoTime() + aheadNanos.get());
            agent = Optional.of(RunningAgent.start(settings, headUnit, vehicle, clocks, ended::add));
        } catch (Fault | TlsRefusedException e) {
            throw new AssertionError(e);
        }
        return this;
    }

    /** Ends the agent in order. */
    void stop() {
        agent.ifPresent(RunningAgent::close);
        agent = Optional.empty();
    }

    /** Lets time pass on this car's steady clock. */
    void pass(Duration time) {
        aheadNanos.addAndGet(time.toNanos());
    }

    TestCar awaitOnline() {
        await(Screen::online);
        return this;
    }

    /** Waits until the head unit shows this. */
    Screen await(Predicate<Screen> condition) {
        try {
            return headUnit.when(condition).get(Heard.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("the head unit does not show it, but " + headUnit.screen(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    void touch(Action action) {
        assertTrue(headUnit.touch(action));
    }

    /** Somebody signs in on the head unit. */
    void signIn(Uid driver) {
        assertTrue(headUnit.signIn(Optional.of(driver)));
        await(screen -> screen.driver().equals(Optional.of(driver)));
    }

    /** Waits for the message of a request and opens it. */
    Screen.LinkMessage open(String linkId) {
        LinkId id = new LinkId(linkId);
        await(screen -> shows(screen, id));
        touch(new Action.OpenLink(id));
        return await(screen -> shows(screen, id) && screen.link().orElseThrow().opened())
                .link()
                .orElseThrow();
    }

    /** Waits for the message of a request, opens it and reads the code. */
    String readCode(String linkId) {
        return open(linkId).code().orElseThrow().forDisplay();
    }

    /** Who is linked, as the head unit shows it. */
    List<Screen.UserLine> users() {
        return headUnit.screen().map(Screen::users).orElse(List.of());
    }

    /** Fails if the agent ended by itself. */
    void assertAlive() {
        assertEquals(List.of(), ended);
    }

    @Override
    public void close() {
        stop();
    }

    private static boolean shows(Screen screen, LinkId id) {
        return screen.link().filter(link -> link.linkId().equals(id)).isPresent();
    }
}
