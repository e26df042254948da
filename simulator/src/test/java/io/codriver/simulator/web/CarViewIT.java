package io.codriver.simulator.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
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
        car.page().getByLabel("Driver’s door is open").check();
        assertThat(facts).containsText("Open: driver's door.");
        assertThat(door).hasAttribute("data-open", ANY);
        car.page().getByLabel("Charging cable is plugged in").check();
        assertThat(facts).containsText("The charging cable is plugged in; the car is not charging.");
        Chromium.keep(car.page(), "head-unit-home-open");
    }

    @Test
    void showsTheLastTripWhileTheCarStandsAndGivesWayToAMessage() {
        pages.car("connected-cars");
        HeadUnitPage car = pages.headUnit();
        car.page().getByText("Drive 12 km").click();
        assertThat(car.page().locator("#carLastTrip")).containsText("12 km");
        car.carMoves().check();
        assertThat(car.page().locator("#lastTripBox")).isHidden();
        car.carMoves().uncheck();
        pages.people().primary("Anna Berger");
        assertThat(car.page().locator("#messagesTitle")).isVisible();
        car.view("Home");
        assertThat(car.page().locator("#homeTitle")).isFocused();
    }
}
