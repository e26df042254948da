package io.codriver.simulator.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.codriver.simulator.cloud.AccessCommands;
import io.codriver.simulator.cloud.Actor;
import io.codriver.simulator.cloud.CarCommands;
import io.codriver.simulator.cloud.UserCommands;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every view of every page, by day and by night, holds nobody up who cannot see or point well. */
class BarriersIT extends OneSimulation {

    private ColorScheme scheme = ColorScheme.LIGHT;

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void standsInNobodysWayInTheCar(ColorScheme chosen) {
        scheme = chosen;
        pages.car("connected-cars");
        People people = pages.people();
        people.primary("Anna Berger");
        people.secondary("Anna Berger", "Ben Okafor");
        people.ask(CarCommands.reset(Actor.cloud()));
        people.correspond("Anna Berger");
        Page page = pages.open("head-unit", 1280, 800, scheme);
        HeadUnitPage car = new HeadUnitPage(page);
        assertThat(car.question("reset")).isVisible();
        assertThat(page.locator("#bookingList > li")).hasCount(1);
        check(page, "head-unit-messages");
        page.locator("#wheel").click();
        check(page, "head-unit-wheel");
        car.dialog().getByText("A•••").click();
        assertThat(page.locator("#writeForm")).isVisible();
        check(page, "head-unit-writing");
        car.view("Users");
        assertThat(car.user("B•••").getByText("Remove")).isVisible();
        check(page, "head-unit-users");
        car.user("B•••").getByText("Remove").click();
        check(page, "head-unit-dialog");
        page.keyboard().press("Escape");
        BenchPage bench = pages.bench();
        bench.driveAway();
        car.view("Trips");
        assertThat(page.locator("#tripList > li")).hasCount(1);
        check(page, "head-unit-trips");
        car.view("Home");
        assertThat(page.locator("#carLastTrip")).containsText("12 km");
        check(page, "head-unit-home");
        bench.charge();
        car.view("Charging");
        assertThat(page.locator("#chargingList > li")).hasCount(1);
        check(page, "head-unit-charging");
        car.view("Settings");
        check(page, "head-unit-settings");
        bench.setOff();
        assertThat(page.locator("#hold")).isDisabled();
        car.privacy().click();
        assertThat(car.privacy()).hasAttribute("aria-checked", "true");
        check(page, "head-unit-settings-moving");
        car.view("Users");
        check(page, "head-unit-users-moving");
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void standsInNobodysWayOnThePhone(ColorScheme chosen) {
        scheme = chosen;
        String vin = pages.car("connected-cars").vin().text();
        People people = pages.people();
        people.primary("Anna Berger");
        people.secondary("Anna Berger", "Ben Okafor");
        people.succeed(UserCommands.invite(
                People.actor("Anna Berger"), "an-invitation-for-clara", "C••• L.", "SHARED", Optional.empty()));
        people.correspond("Ben Okafor");
        PhonePage anna = phone();
        check(anna.page(), "phone-add");
        anna.openCar("Anna Berger", vin);
        anna.page().locator("#refresh").click();
        assertThat(anna.page().locator("#statusFacts")).containsText("cannot receive");
        people.succeed(AccessCommands.updateTerms("2027-01"));
        assertThat(anna.page().locator("#newTerms")).isVisible();
        assertThat(anna.page().locator("#bookingList > li")).hasCount(1);
        check(anna.page(), "phone-home");
        anna.user("B••• O.").getByText("Change…").click();
        check(anna.page(), "phone-person");
        anna.page().getByText("Back").last().click();
        anna.page().locator("#leave").click();
        assertThat(anna.dialog()).isVisible();
        check(anna.page(), "phone-dialog");

        PhonePage clara = phone();
        clara.page().getByLabel("Invitation code").fill("an-invitation-for-clara");
        clara.page().getByText("Open the invitation").click();
        assertThat(clara.title("You are invited")).isVisible();
        check(clara.page(), "phone-join");
        clara.page().locator("#joinTerms").click();
        assertThat(clara.dialog()).isVisible();
        check(clara.page(), "phone-terms");
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void standsInNobodysWayInTheWorkshopAndAtTheStart(ColorScheme chosen) {
        scheme = chosen;
        String vin = pages.car("connected-cars").vin().text();
        Page desk = pages.open("workshop", 1280, 800, scheme);
        check(desk, "workshop");
        desk.getByLabel("VIN of the car").fill(vin);
        desk.getByText("Continue").click();
        desk.getByText("Show who would be removed").click();
        assertThat(desk.locator("#removeAnswer")).containsText("The car has no primary user yet");
        check(desk, "workshop-car");
        People people = pages.people();
        people.primary("Anna Berger");
        people.correspond("Anna Berger");
        assertThat(desk.locator("#answerForm")).isVisible();
        check(desk, "workshop-mail");
        Page timeline = pages.open("timeline", 1280, 800, scheme);
        timeline.locator("#text").fill("chat.message");
        timeline.locator("#rows button.open").getByText("chat.message").first().click();
        timeline.locator("#pause").click();
        assertThat(timeline.locator("#held")).isVisible();
        check(timeline, "timeline");
        Page start = pages.open("", 1280, 800, scheme);
        assertThat(start.locator("#vin")).hasText(vin);
        check(start, "start");
        for (String path : List.of(
                "",
                "workshop",
                "bench",
                "timeline",
                "head-unit",
                "head-unit#home",
                "head-unit#users",
                "head-unit#settings")) {
            Page narrow = pages.open(path, 390, 844, scheme);
            assertThat(narrow.locator("main")).isVisible();
            check(narrow, "narrow-" + (path.isEmpty() ? "start" : path.replace('#', '-')));
            assertEquals(
                    "",
                    narrow.evaluate(
                            "[...document.querySelectorAll('body *')].filter(one => one.getBoundingClientRect().right"
                                    + " > innerWidth + 1).map(one => one.outerHTML.slice(0, 80)).join()"),
                    path);
        }
    }

    private PhonePage phone() {
        return new PhonePage(pages.open("phone", 390, 844, scheme));
    }

    private void check(Page page, String name) {
        Chromium.keep(page, name + "-" + scheme.name().toLowerCase(Locale.ROOT));
        assertEquals(List.of(), Chromium.barriers(page));
    }
}
