package io.codriver.simulator.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The plan of departures and the driver's place, in the car and in the app. */
class ClimateIT extends OneSimulation {

    @Test
    void letsWhoeverIsSignedInPlanDeparturesAndKeepTheDriversPlace() {
        pages.car("mini-os9");
        HeadUnitPage car = pages.headUnit();
        pages.people().link("Anna Berger", "PRIMARY");
        Page page = car.page();
        car.view("Climate");
        assertThat(page.locator("#planNews")).hasText("There is no plan of departures.");
        assertThat(page.locator(".departure-form")).isHidden();
        car.signIn("A•••");
        add(page, "Add the departure");
        assertThat(page.locator(".departure-form .refusal")).containsText("at least one day");
        page.getByText("Mon").check();
        page.getByText("Fri").check();
        page.getByLabel("Time").fill("06:45");
        page.getByLabel("Degrees Celsius").selectOption("23");
        add(page, "Add the departure");
        assertThat(departures(page)).hasCount(1);
        assertThat(departures(page).first()).containsText("Mon, Fri at 06:45, 23 °C");
        assertThat(page.locator("#planNews")).containsText("Made by A•••");
        assertThat(page.locator("#planNews")).containsText("The car will be ready on");
        page.getByText("Keep seat, mirror and temperature").click();
        assertThat(page.locator("#placeNote")).hasText("Yours is kept. The car adjusts it when you sign in.");
        Chromium.keep(page, "head-unit-climate");
        assertEquals(List.of(), Chromium.barriers(page));
        BenchPage bench = pages.bench();
        bench.setOff();
        assertThat(page.locator(".departure-form")).isHidden();
        assertThat(page.locator("#planMoving")).containsText("The car is moving.");
        bench.stop();
        departures(page).first().getByText("Remove").click();
        assertThat(page.locator("#planNews")).hasText("There is no plan of departures.");
        Page dark = pages.open("head-unit#climate", 390, 844, ColorScheme.DARK);
        assertThat(dark.locator("#climateTitle")).isVisible();
        assertEquals(List.of(), Chromium.barriers(dark));
        assertEquals(true, dark.evaluate("document.getElementById('climate').scrollWidth <= innerWidth"));
    }

    @Test
    void letsAUserPlanDeparturesInTheApp() {
        String vin = pages.car("mini-os9").vin().text();
        HeadUnitPage car = pages.headUnit();
        pages.people().link("Anna Berger", "PRIMARY");
        PhonePage anna = pages.phone();
        anna.openCar("Anna Berger", vin);
        Page page = anna.page();
        page.locator("#planBox").getByText("Sat").check();
        page.getByLabel("Time").fill("09:30");
        add(page, "Add the departure");
        assertThat(page.locator("#planAnswer")).hasText("The car has the plan.");
        assertThat(departures(page).first()).containsText("Sat at 09:30, 21 °C");
        Chromium.keep(page, "phone-plan");
        assertEquals(List.of(), Chromium.barriers(page));
        car.view("Climate");
        assertThat(departures(car.page()).first()).containsText("Sat at 09:30, 21 °C");
        departures(page).first().getByText("Remove").click();
        assertThat(departures(page)).hasCount(0);
        assertThat(departures(car.page())).hasCount(0);
    }

    private static Locator departures(Page page) {
        return page.locator(".departure");
    }

    private static void add(Page page, String label) {
        page.locator(".departure-form").getByText(label).click();
    }
}
