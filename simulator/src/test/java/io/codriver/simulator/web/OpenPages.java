package io.codriver.simulator.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import io.codriver.agent.boot.SettingsReader;
import io.codriver.simulator.boot.DemoWorld;
import io.codriver.simulator.boot.Simulation;
import io.codriver.simulator.car.SimulatedCar;
import io.codriver.simulator.car.SimulatedVehicle;
import io.codriver.simulator.cloud.Cloud;
import io.codriver.simulator.world.LiveCar;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;

/** The real simulation with its pages, in a real browser; each test gets a fresh car. */
final class OpenPages implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Simulation simulation;
    private final DemoWorld world;
    private final WebServer server;
    private final Chromium chromium;
    private final Locale language;

    OpenPages(Path folder) throws IOException {
        this(folder, Locale.ENGLISH);
    }

    OpenPages(Path folder, Locale language) throws IOException {
        this.language = language;
        PlaywrightAssertions.setDefaultAssertionTimeout((double) PATIENCE.toMillis());
        chromium = new Chromium();
        simulation = Simulation.start(folder, SettingsReader.ownProfiles().get(0), language, step -> {});
        world = new DemoWorld(simulation);
        server = serve();
    }

    /** One more server of the same world. */
    WebServer serve() throws IOException {
        return WebServer.start(world, 0, language, InstantSource.system());
    }

    /** A fresh car of this platform, without users. */
    SimulatedCar car(String profile) {
        world.chooseProfile(profile);
        return world.car();
    }

    /** The present car moves. */
    void drive() {
        world.vehicle().move(true);
    }

    HeadUnitPage headUnit() {
        HeadUnitPage page = new HeadUnitPage(open("head-unit", 1280, 800, ColorScheme.LIGHT));
        assertThat(page.page().locator("#fits")).containsText("0 of ");
        return page;
    }

    BenchPage bench() {
        BenchPage page = new BenchPage(open("bench", 1280, 800, ColorScheme.LIGHT));
        assertThat(page.page().locator("#carName")).not().isEmpty();
        return page;
    }

    PhonePage phone() {
        return new PhonePage(open("phone", 390, 844, ColorScheme.LIGHT));
    }

    Page open(String path, int width, int height, ColorScheme scheme) {
        return chromium.open(server.address() + path, width, height, scheme);
    }

    /** The present car with all that it has. */
    LiveCar live() {
        return world.live();
    }

    Cloud cloud() {
        return world.cloud();
    }

    URI address() {
        return server.address();
    }

    Chromium chromium() {
        return chromium;
    }

    /** What the present car does. */
    SimulatedVehicle vehicle() {
        return world.vehicle();
    }

    /** The people of the present car, without their phones. */
    People people() {
        return new People(world.cloud(), world.car(), world.headUnit());
    }

    @Override
    public void close() {
        server.close();
        simulation.close();
        chromium.close();
    }
}
