package io.codriver.simulator.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A user lets the car do things in the app; the car's page shows what, and for whom. */
class PhoneRemoteIT extends OneSimulation {

    private PhonePage anna;
    private Page car;

    @BeforeEach
    void linkedPrimary() {
        String vin = pages.car("bmw-os8").vin().text();
        car = pages.headUnit().page();
        pages.people().link("Anna Berger", "PRIMARY");
        anna = pages.phone();
        anna.openCar("Anna Berger", vin);
    }

    @Test
    void unlocksAndSaysWhichDoorIsInTheWayOfLocking() {
        press("UNLOCK");
        assertThat(answer()).containsText("Unlock: done.");
        assertThat(car.locator("#lamps")).containsText("Not locked.");
        car.locator("#doorOpens").check();
        press("LOCK");
        assertThat(answer()).containsText("Please close the driver's door first.");
        assertThat(answer()).containsText("Reference for support:");
        Chromium.keep(anna.page(), "phone-remote-refused");
        car.locator("#doorOpens").uncheck();
        press("LOCK");
        assertThat(answer()).containsText("Lock: done.");
        assertThat(car.locator("#lamps [data-lamp=locked]")).isVisible();
    }

    @Test
    void showsInTheCarWhatItDoesForWhomAndHowItFails() {
        car.locator("#reaction").selectOption("HEARS_NOTHING");
        press("HORN");
        assertThat(answer()).containsText("Sound the horn: the car is at it…");
        assertThat(car.locator("#runs")).containsText("The car was told to sound the horn, for A••• B.");
        Chromium.keep(car, "head-unit-remote");
        car.locator("#reaction").selectOption("FAILS");
        press("CLIMATE_START");
        assertThat(answer()).containsText("The car tried but could not do it");
        press("CHARGING_START");
        assertThat(answer()).containsText("plug it in");
        car.locator("#plugs").check();
        press("CHARGING_START");
        assertThat(answer()).containsText("Start charging: done.");
        assertThat(car.locator("#lamps [data-lamp=charging]")).isVisible();
    }

    private void press(String service) {
        anna.page().locator("#services [data-do=" + service + "]").click();
    }

    private Locator answer() {
        return anna.page().locator("#remoteAnswer");
    }
}
