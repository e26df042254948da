package io.codriver.simulator.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import io.codriver.simulator.cloud.Actor;
import io.codriver.simulator.cloud.CarCommands;
import io.codriver.simulator.cloud.PrimaryCommands;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Occupants see on the head unit's page who can reach the car, and decide about that. */
class HeadUnitIT extends OneSimulation {

    @Test
    void showsWhoCanReachTheCarAndLetsThePrimaryRemoveSomebodyWhoWasToldTheConsequence() {
        HeadUnitPage car = sharedCar();
        car.view("Users");
        assertThat(car.user("B•••")).containsText("status, position, trips");
        assertThat(car.user("B•••")).containsText("was added");
        assertThat(car.user("B•••").locator("button")).hasCount(0);
        Chromium.keep(car.page(), "head-unit-users");

        car.signIn("A•••");
        Chromium.keep(car.page(), "head-unit-users-primary");
        car.view("Sharing");
        assertThat(car.shared("B•••")).containsText("Sees where the car is.");
        Chromium.keep(car.page(), "head-unit-sharing");
        car.shared("B•••").getByText("Limit position and trips").click();
        assertThat(car.shared("B•••")).containsText("Does not see where the car is.");
        assertThat(car.shared("B•••")).containsText("Share position and trips");
        car.view("Users");
        assertThat(car.user("B•••")).not().containsText("position,");
        car.user("B•••").getByText("Remove").click();
        assertThat(car.dialog()).containsText("B••• O. can no longer reach this car.");
        Chromium.keep(car.page(), "head-unit-remove");
        car.dialog().getByText("Cancel").click();
        assertThat(car.users()).hasCount(3);
        car.user("B•••").getByText("Remove").click();
        car.dialog().getByText("Remove").last().click();
        assertThat(car.users()).hasCount(2);

        car.view("Messages");
        assertThat(car.announcements().first()).containsText("B••• O., until now a secondary user, was removed");
    }

    @Test
    void namesEveryoneWhoGoesWithThePrimary() {
        HeadUnitPage car = sharedCar();
        car.view("Users");
        car.signIn("A•••");
        car.user("A•••").getByText("Leave this car").click();
        assertThat(car.dialog()).containsText("everyone is removed");
        assertThat(car.dialog().locator("li")).hasCount(3);
        Chromium.keep(car.page(), "head-unit-leave");
        car.dialog().getByText("Leave").last().click();
        assertThat(car.page().locator("#noUsers")).isVisible();
    }

    @Test
    void letsASecondaryLeaveByKeyboardAlone() {
        HeadUnitPage car = sharedCar();
        Keys keys = new Keys(car.page());
        keys.tabTo("wheel");
        keys.press("Enter");
        keys.tabToText("C••• L.secondary user");
        keys.press("Enter");
        assertThat(car.page().locator("#driver")).hasText("C••• L.");
        keys.tabToText("Users");
        keys.press("Enter");
        assertThat(car.page().getByText("Who can reach this car?")).isFocused();
        keys.tabToText("Leave this car");
        keys.press("Enter");
        keys.tabToText("Leave");
        keys.press("Enter");
        assertThat(car.users()).hasCount(2);
        assertThat(car.page().locator("#driver")).hasText("Nobody");
    }

    @Test
    void stopsThePositionAtOnceAlsoWhileTheCarMoves() {
        HeadUnitPage car = sharedCar();
        People people = pages.people();
        BenchPage bench = pages.bench();
        bench.receivePosition();
        people.succeed(CarCommands.status(People.actor("Anna Berger")));

        bench.setOff();
        car.privacy().click();
        assertThat(car.privacy()).hasAttribute("aria-checked", "true");
        people.succeed(CarCommands.status(People.actor("Anna Berger")));
        people.awaitStatus(
                "Anna Berger", status -> status.path("noPosition").asText().equals("UNAVAILABLE"));
        for (String view : List.of("Users", "Settings", "Messages")) {
            car.view(view);
            assertThat(car.privacy()).isVisible();
        }
        car.privacy().click();
        assertThat(car.privacy()).hasAttribute("aria-checked", "false");
        people.succeed(CarCommands.status(People.actor("Anna Berger")));
        people.awaitStatus("Anna Berger", status -> status.has("position"));
    }

    @Test
    void resetsTheCarOnlyAfterTheButtonWasHeldForThreeSeconds() {
        HeadUnitPage car = sharedCar();
        car.view("Settings");
        assertThat(car.page().locator("#resetUsers")).containsText("A••• B., B••• O., C••• L.");
        Locator hold = car.page().locator("#hold");

        BenchPage bench = pages.bench();
        bench.setOff();
        assertThat(hold).isDisabled();
        assertThat(car.page().getByText("It can be reset when it stands still."))
                .isVisible();
        Chromium.keep(car.page(), "head-unit-reset-moving");
        bench.stop();
        assertThat(hold).isEnabled();

        hold.hover();
        car.page().mouse().down();
        assertThat(car.page().locator("#held")).not().hasJSProperty("value", 0);
        Chromium.keep(car.page(), "head-unit-reset-held");
        car.page().mouse().up();
        assertThat(car.page().locator("#held")).hasJSProperty("value", 0);
        assertThat(car.page().locator("#fits")).hasText("3 of 6 users");

        car.page().mouse().down();
        assertThat(car.page().getByText("The car was reset.")).isVisible();
        car.page().mouse().up();
        assertThat(car.page().locator("#fits")).hasText("0 of 6 users");
        Chromium.keep(car.page(), "head-unit-reset-done");
    }

    @Test
    void resetsTheCarByKeyboardAndSaysWhyAWrongWordDoesNot() {
        HeadUnitPage car = sharedCar();
        car.view("Settings");
        car.page().getByLabel("Or type RESET").fill("RESTE");
        car.page().locator("#reallyReset").click();
        assertThat(car.page().locator("[data-refusal=reset]")).containsText("please look at what it does and confirm");

        car.page().locator("#hold").focus();
        car.page().keyboard().down("Enter");
        assertThat(car.page().getByText("The car was reset.")).isVisible();
        car.page().keyboard().up("Enter");
        assertThat(car.page().locator("#fits")).hasText("0 of 6 users");
    }

    @Test
    void saysThatSomebodyOutsideAsksForAResetAndTakesANo() {
        HeadUnitPage car = sharedCar();
        assertEquals(
                "IN_PROGRESS",
                pages.people().ask(CarCommands.reset(Actor.cloud())).status());
        assertThat(car.question("reset")).containsText("asks to reset this car");
        Chromium.keep(car.page(), "head-unit-reset-asked");
        car.question("reset").getByText("No, keep everything").click();
        assertThat(car.question("reset")).hasCount(0);
        assertThat(car.page().locator("#fits")).hasText("3 of 6 users");
    }

    @Test
    void letsOnlyThePrimaryHandTheRoleOver() {
        pages.car("mini-os9");
        HeadUnitPage car = pages.headUnit();
        People people = pages.people();
        people.link("Anna Berger", "PRIMARY");
        people.link("Ben Okafor", "SECONDARY");
        assertEquals(
                "IN_PROGRESS",
                people.ask(PrimaryCommands.askForRole(People.actor("Ben Okafor")))
                        .status());

        assertThat(car.question("handover")).containsText("B••• O. asks to become the primary user");
        assertThat(car.question("handover")).containsText("Only A••• B. can answer");
        assertThat(car.question("handover").locator("button")).hasCount(0);
        car.signIn("A•••");
        Chromium.keep(car.page(), "head-unit-handover");
        car.question("handover").getByText("Yes, hand over the role").click();
        assertThat(car.question("handover")).hasCount(0);
        car.view("Users");
        assertThat(car.user("B•••")).containsText("primary user");
        assertThat(car.user("A•••")).containsText("secondary user");

        car.signIn("B•••");
        car.user("A•••").getByText("Make primary user").click();
        assertThat(car.dialog()).containsText("You become a secondary user.");
        car.dialog().getByText("Hand over the role").click();
        assertThat(car.user("A•••").locator(".chip").first()).hasText("primary user");
    }

    @Test
    void asksWhetherAServicePartnerNamesTheRightPrimary() {
        pages.car("bmw-os8");
        HeadUnitPage car = pages.headUnit();
        assertEquals(
                "IN_PROGRESS",
                pages.people().ask(pages.people().designation("Grace Kim")).status());
        assertThat(car.question("designation")).containsText("names G••• K. as the primary user");
        BenchPage bench = pages.bench();
        bench.setOff();
        assertThat(car.question("designation").locator("button")).hasCount(0);
        bench.stop();
        Chromium.keep(car.page(), "head-unit-designation");
        car.question("designation").getByText("Yes, make this the primary user").click();
        assertThat(car.page().locator("#fits")).hasText("1 of 7 users");
    }

    @Test
    void letsThePrimaryApproveANewcomer() {
        pages.car("bmw-os7");
        HeadUnitPage car = pages.headUnit();
        People people = pages.people();
        people.link("Anna Berger", "PRIMARY");
        people.link("Ben Okafor", "SECONDARY");
        car.view("Users");
        assertThat(car.user("B•••")).containsText("waiting for the primary user's approval");
        car.signIn("A•••");
        Chromium.keep(car.page(), "head-unit-approve");
        car.user("B•••").getByText("Approve").click();
        assertThat(car.user("B•••")).not().containsText("waiting");
    }

    /** A car with a primary user and two others. */
    private static HeadUnitPage sharedCar() {
        pages.car("connected-cars");
        HeadUnitPage car = pages.headUnit();
        People people = pages.people();
        people.primary("Anna Berger");
        people.secondary("Anna Berger", "Ben Okafor");
        people.secondary("Anna Berger", "Clara Lindqvist");
        assertThat(car.page().locator("#fits")).hasText("3 of 6 users");
        return car;
    }
}
