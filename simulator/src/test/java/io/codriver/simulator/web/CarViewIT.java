package io.codriver.simulator.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import io.codriver.agent.domain.vehicle.Signal;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The head unit shows first how the car is. */
class CarViewIT extends OneSimulation {

    private static final Pattern ANY = Pattern.compile(".*");

    @Test
    void showsWhatIsOpenInAPictureAndInWords() {
        pages.car("connected-cars");
        HeadUnitPage car = pages.headUnit();
        Locator facts = car.page().locator("#carFacts");
        assertThat(car.page().locator("#homeTitle")).isVisible();
        assertThat(car.page().locator("nav a").first()).hasAttribute("aria-current", "page");
        assertThat(facts).containsText("All doors and the trunk are closed.");
        Chromium.keep(car.page(), "head-unit-home-empty");
        Locator door = car.page().locator("[data-part=FRONT_DRIVER_OPEN]");
        assertThat(door).not().hasAttribute("data-open", ANY);
        BenchPage bench = pages.bench();
        bench.set(Signal.FRONT_DRIVER_OPEN, true);
        assertThat(facts).containsText("Open: driver's door.");
        assertThat(door).hasAttribute("data-open", ANY);
        bench.set(Signal.CHARGING_CABLE, true);
        assertThat(facts).containsText("The charging cable is plugged in; the car is not charging.");
        Chromium.keep(car.page(), "head-unit-home-open");
    }

    @Test
    void showsTheLastTripWhileTheCarStandsAndGivesWayToAMessage() {
        pages.car("connected-cars");
        HeadUnitPage car = pages.headUnit();
        BenchPage bench = pages.bench();
        bench.driveAway();
        assertThat(car.page().locator("#carLastTrip")).containsText("12 km");
        bench.setOff();
        assertThat(car.page().locator("#lastTripBox")).isHidden();
        bench.stop();
        pages.people().primary("Anna Berger");
        assertThat(car.page().locator("#messagesTitle")).isVisible();
        car.view("Home");
        assertThat(car.page().locator("#homeTitle")).isFocused();
    }
}
