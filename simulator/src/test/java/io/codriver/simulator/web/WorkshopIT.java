package io.codriver.simulator.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/** A service partner names and removes the primary of a car, as far as the car lets it. */
class WorkshopIT extends OneSimulation {

    @Test
    void namesThePrimaryAndLaterRemovesEveryoneWhoWasShown() {
        Page desk = desk(pages.car("connected-cars").vin().text());
        assertThat(desk.locator("#carState")).hasText("Nobody is linked to this car yet.");
        Chromium.keep(desk, "workshop-empty");
        desk.getByLabel("Name of the person").fill("Anna Berger");
        desk.getByText("Name this person").click();
        assertThat(desk.locator("#failure")).containsText("Please fill in the number of the check");
        desk.getByLabel("Number under which you keep the check").fill("form-4711");
        desk.getByText("Name this person").click();
        assertThat(desk.locator("#failure")).containsText("has not accepted the terms");
        desk.getByLabel("The person has accepted the terms").check();
        desk.getByText("Name this person").click();
        assertThat(desk.locator("#nameAnswer")).hasText("The person is now the primary user.");
        assertThat(desk.locator("#carState")).hasText("1 user is linked to this car.");

        desk.getByLabel("Name of the person").fill("Ben Okafor");
        desk.getByText("Name this person").click();
        assertThat(desk.locator("#nameAnswer")).containsText("The car already has a primary user");
        assertThat(desk.locator("#nameAnswer")).containsText("Reference for support:");
        Chromium.keep(desk, "workshop-refused");

        pages.people().secondary("Anna Berger", "Clara Lindqvist");
        desk.getByText("Show who would be removed").click();
        assertThat(desk.locator("dialog li")).hasText(new String[] {"A••• B.", "C••• L."});
        Chromium.keep(desk, "workshop-remove");
        desk.locator("dialog").getByText("Cancel").click();
        assertThat(desk.locator("#removeAnswer")).hasText("Nobody was removed.");
        desk.getByText("Show who would be removed").click();
        desk.locator("dialog").getByText("Remove all of them").click();
        assertThat(desk.locator("#removeAnswer")).containsText("Everyone is removed.");
        assertThat(desk.locator("#carState")).hasText("Nobody is linked to this car yet.");
    }

    @Test
    void removesNobodyWhenTheListHasChangedSinceItWasShown() {
        Page desk = desk(pages.car("connected-cars").vin().text());
        pages.people().primary("Anna Berger");
        desk.getByText("Show who would be removed").click();
        assertThat(desk.locator("dialog li")).hasCount(1);
        pages.people().secondary("Anna Berger", "Ben Okafor");
        desk.locator("dialog").getByText("Remove all of them").click();
        assertThat(desk.locator("#removeAnswer")).containsText("The list of users has changed");
        assertThat(desk.locator("#carState")).hasText("2 users are linked to this car.");
    }

    @Test
    void waitsForAYesInTheCarWhereThePlatformSaysSo() {
        String vin = pages.car("bmw-os8").vin().text();
        HeadUnitPage car = pages.headUnit();
        Page desk = desk(vin);
        desk.getByLabel("Name of the person").fill("Grace Kim");
        desk.getByLabel("Number under which you keep the check").fill("form-1");
        desk.getByLabel("The person has accepted the terms").check();
        desk.getByText("Name this person").click();
        assertThat(desk.locator("#nameAnswer")).containsText("Somebody in the car has to confirm it");
        car.question("designation").locator("[data-answer=false]").click();
        assertThat(desk.locator("#nameAnswer")).containsText("Somebody in the car declined the request");

        desk.getByText("Ask for a reset").click();
        assertThat(desk.locator("#resetAnswer")).containsText("Somebody in the car has to confirm it");
        Chromium.keep(desk, "workshop-waits");
        car.question("reset").getByText("No, keep everything").click();
        assertThat(desk.locator("#resetAnswer")).containsText("Somebody in the car declined the request");
        desk.getByText("Show who would be removed").click();
        assertThat(desk.locator("#removeAnswer")).containsText("This is not possible in this role on this car");
    }

    private static Page desk(String vin) {
        Page desk = pages.open("workshop", 1280, 800, ColorScheme.LIGHT);
        desk.getByLabel("VIN of the car").fill(vin);
        desk.getByText("Continue").click();
        assertThat(desk.locator("#desk")).isVisible();
        return desk;
    }
}
