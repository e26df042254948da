package io.codriver.simulator.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Occupants see on the head unit's page where the car went and how it was charged. */
class HistoryIT extends OneSimulation {

    @Test
    void showsATripAndLetsThePrimarySayWhoseItWas() {
        HeadUnitPage car = sharedCar();
        car.view("Trips");
        assertThat(car.page().getByText("No trip was recorded yet.")).isVisible();
        car.signIn("A•••");
        BenchPage bench = pages.bench();
        bench.driveAway();
        assertThat(car.page().locator("#tripList > li")).hasCount(1);
        assertThat(car.page().locator("#tripList")).containsText("12 km");
        assertThat(car.page().locator("#tripList")).containsText("18 kWh per 100 km");
        assertThat(car.page().locator("#tripList .chip")).containsText("A•••");
        Chromium.keep(car.page(), "head-unit-trips");
        car.page().getByText("Whose trip was it?").click();
        Chromium.keep(car.page(), "head-unit-trip-assign");
        car.dialog().getByText("B•••").click();
        assertThat(car.page().locator("#tripList .chip")).containsText("B•••");
    }

    @Test
    void showsHowTheCarWasChargedAndSavesIt() throws IOException {
        HeadUnitPage car = sharedCar();
        BenchPage bench = pages.bench();
        bench.driveAway();
        car.view("Charging");
        assertThat(car.page().getByText("No charging was recorded yet.")).isVisible();
        bench.charge();
        assertThat(car.page().locator("#chargingList > li")).hasCount(1);
        assertThat(car.page().locator("#batteryText")).hasText("Battery 80 %");
        bench.charge();
        assertThat(car.page().locator("#chargingList > li")).hasCount(2);
        Chromium.keep(car.page(), "head-unit-charging");
        Download saved = car.page()
                .waitForDownload(() -> car.page().getByText("Save as CSV").click());
        assertEquals("charging.csv", saved.suggestedFilename());
        List<String> lines = Files.readAllLines(saved.path());
        assertEquals(3, lines.size());
        assertTrue(lines.get(1).startsWith("1,"), lines.get(1));
    }

    private static HeadUnitPage sharedCar() {
        pages.car("connected-cars");
        HeadUnitPage car = pages.headUnit();
        People people = pages.people();
        people.primary("Anna Berger");
        people.secondary("Anna Berger", "Ben Okafor");
        assertThat(car.page().locator("#fits")).hasText("2 of 6 users");
        return car;
    }
}
