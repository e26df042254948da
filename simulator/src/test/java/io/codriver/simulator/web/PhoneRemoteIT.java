package io.codriver.simulator.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.codriver.agent.domain.vehicle.Signal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A user lets the car do things in the app; the car's page shows what, and for whom. */
class PhoneRemoteIT extends OneSimulation {

    private PhonePage anna;
    private Page car;
    private BenchPage bench;

    @BeforeEach
    void linkedPrimary() {
        String vin = pages.car("bmw-os8").vin().text();
        car = pages.headUnit().page();
        bench = pages.bench();
        pages.people().link("Anna Berger", "PRIMARY");
        anna = pages.phone();
        anna.openCar("Anna Berger", vin);
    }

    @Test
    void unlocksAndSaysWhichDoorIsInTheWayOfLocking() {
        press("UNLOCK");
        assertThat(answer()).containsText("Unlock: done.");
        assertThat(bench.page().locator("#lamps")).containsText("Not locked.");
        bench.set(Signal.FRONT_DRIVER_OPEN, true);
        press("LOCK");
        assertThat(answer()).containsText("Please close the driver's door first.");
        assertThat(answer()).containsText("Reference for support:");
        Chromium.keep(anna.page(), "phone-remote-refused");
        bench.set(Signal.FRONT_DRIVER_OPEN, false);
        press("LOCK");
        assertThat(answer()).containsText("Lock: done.");
        assertThat(bench.page().locator("#lamps [data-lamp=locked]")).isVisible();
    }

    @Test
    void showsInTheCarWhatItDoesForWhomAndHowItFails() {
        bench.next("HEARS_NOTHING");
        press("HORN");
        assertThat(answer()).containsText("Sound the horn: the car is at it…");
        assertThat(car.locator("#runs")).containsText("The car was told to sound the horn, for A••• B.");
        Chromium.keep(car, "head-unit-remote");
        bench.next("FAILS");
        press("CLIMATE_START");
        assertThat(answer()).containsText("The car tried but could not do it");
        press("CHARGING_START");
        assertThat(answer()).containsText("plug it in");
        bench.set(Signal.CHARGING_CABLE, true);
        press("CHARGING_START");
        assertThat(answer()).containsText("Start charging: done.");
        assertThat(bench.control(Signal.CHARGING)).isChecked();
    }

    private void press(String service) {
        anna.page().locator("#services [data-do=" + service + "]").click();
    }

    private Locator answer() {
        return anna.page().locator("#remoteAnswer");
    }
}
