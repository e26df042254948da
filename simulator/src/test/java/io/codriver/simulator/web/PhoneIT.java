package io.codriver.simulator.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Users decide in the app who else can reach the car, and what the car makes of it. */
class PhoneIT extends OneSimulation {

    private String vin;
    private People people;
    private PhonePage anna;

    /** A car whose primary can invite others, and the primary's phone. */
    @BeforeEach
    void invitingCar() {
        vin = pages.car("connected-cars").vin().text();
        people = pages.people();
        people.primary("Anna Berger");
        anna = pages.phone();
        anna.openCar("Anna Berger", vin);
    }

    @Test
    void invitesSomebodyWhoAcceptsOnASecondPhone() {
        anna.page().getByText("Invite somebody").last().click();
        anna.page().getByLabel("Name").last().fill("Ben Okafor");
        anna.page().getByText("Limited").click();
        Chromium.keep(anna.page(), "phone-invite");
        anna.page().getByText("Make the invitation").click();
        assertThat(anna.said()).containsText("The invitation is open.");
        String code = anna.page().locator(".invitation").textContent();
        Chromium.keep(anna.page(), "phone-home-primary");

        PhonePage ben = pages.phone();
        ben.page().getByLabel("Invitation code").fill("0000-0000");
        ben.page().getByText("Open the invitation").click();
        assertThat(ben.failure()).containsText("No such invitation is open");
        ben.join("Ben Okafor", code);
        assertThat(ben.home()).containsText("You are a secondary user.");
        assertThat(anna.users()).hasCount(2);
        assertThat(anna.user("B••• O.")).containsText("limited");
        assertThat(anna.page().locator("#news")).containsText("B••• O. is now a secondary user of this car.");

        assertThat(ben.page().locator("#statusFacts")).containsText("The position of the car is not shared with you");
        Chromium.keep(ben.page(), "phone-home-secondary");
    }

    @Test
    void takesAnInvitationBackAndSaysWhyATypedOneIsRefused() {
        anna.page().getByText("Invite somebody").last().click();
        anna.page().getByText("Make the invitation").click();
        assertThat(anna.failure()).containsText("A name has 1 to 60 letters");
        anna.page().getByLabel("Name").last().fill("Clara Lindqvist");
        anna.page().getByText("Make the invitation").click();
        String code = anna.page().locator(".invitation").textContent();

        PhonePage clara = pages.phone();
        clara.page().getByLabel("Invitation code").fill(code);
        clara.page().getByText("Open the invitation").click();
        assertThat(clara.title("You are invited")).isVisible();
        Chromium.keep(clara.page(), "phone-invited");
        HeadUnitPage car = new HeadUnitPage(pages.open("head-unit", 1280, 800, ColorScheme.LIGHT));
        car.view("Messages");
        Locator invitations = car.page().locator("#invitations");
        assertThat(invitations).containsText("C••• L. is invited to this car and can accept until");
        Chromium.keep(car.page(), "head-unit-invitation");
        anna.page().getByText("Take back").click();
        assertThat(anna.said()).containsText("The invitation of C••• L. is taken back.");
        assertThat(invitations).isHidden();
        clara.page().locator("#joinAccepted").check();
        clara.page().getByText("Accept the invitation").click();
        assertThat(clara.failure()).containsText("No such invitation is open");
    }

    @Test
    void showsTheNewListWhenAnUpdateGoesByAnOlderOne() {
        people.secondary("Anna Berger", "Ben Okafor");
        anna.user("B••• O.").getByText("Change…").click();
        Chromium.keep(anna.page(), "phone-change");
        people.secondary("Anna Berger", "Clara Lindqvist");
        anna.page().getByText("Limited").click();
        anna.page().locator("#personSave").click();
        assertThat(anna.said()).containsText("The list of users has changed");
        assertThat(anna.users()).hasCount(3);
        Chromium.keep(anna.page(), "phone-stale");

        anna.user("B••• O.").getByText("Change…").click();
        anna.page().getByLabel("From").fill("2099-01-01T10:00");
        anna.page().locator("#personSave").click();
        assertThat(anna.page().locator("#personAnswer")).containsText("please choose or ask for another begin or end");
        anna.page().getByLabel("From").fill("");
        anna.page().getByText("Limited").click();
        anna.page().locator("#personSave").click();
        assertThat(anna.said()).containsText("It is changed.");
        assertThat(anna.user("B••• O.")).containsText("limited");
    }

    @Test
    void removesSomebodyAndTellsThem() {
        people.secondary("Anna Berger", "Ben Okafor");
        PhonePage ben = pages.phone();
        ben.openCar("Ben Okafor", vin);
        anna.user("B••• O.").getByText("Remove").click();
        assertThat(anna.dialog()).containsText("B••• O. can no longer reach this car.");
        anna.dialog().getByText("Remove").last().click();
        assertThat(anna.said()).containsText("B••• O. is removed.");
        assertThat(ben.failure()).containsText("This account is not linked to the car any more.");
        assertThat(ben.failure()).containsText("was removed from this car");
        assertThat(ben.title("Add the car")).isVisible();
    }

    @Test
    void namesEveryoneWhoGoesBeforeThePrimaryLeaves() {
        people.secondary("Anna Berger", "Ben Okafor");
        anna.page().locator("#leave").click();
        assertThat(anna.dialog().locator("li")).hasText(new String[] {"A••• B.", "B••• O."});
        Chromium.keep(anna.page(), "phone-leave");
        anna.dialog().getByText("Cancel").click();
        assertThat(anna.users()).hasCount(2);
        anna.page().locator("#leave").click();
        anna.dialog().getByText("Leave").last().click();
        assertThat(anna.title("Add the car")).isVisible();
        assertThat(anna.failure()).containsText("This account is not linked to the car any more.");
    }

    @Test
    void letsASecondaryLeaveByKeyboardAlone() {
        people.secondary("Anna Berger", "Ben Okafor");
        PhonePage ben = pages.phone();
        ben.openCar("Ben Okafor", vin);
        Keys keys = new Keys(ben.page());
        keys.tabTo("leave");
        keys.press("Enter");
        assertThat(ben.dialog()).containsText("The other users stay.");
        keys.tabToText("Leave");
        keys.press("Enter");
        assertThat(ben.title("Add the car")).isVisible();
        assertThat(anna.users()).hasCount(1);
    }

    @Test
    void handsThePrimaryRoleOnAndBack() {
        linkingCar();
        anna.user("B••• O.").getByText("Make primary user").click();
        assertThat(anna.dialog()).containsText("You become a secondary user.");
        anna.dialog().getByText("Hand over the role").click();
        assertThat(anna.home()).containsText("You are a secondary user.");

        PhonePage ben = pages.phone();
        ben.openCar("Ben Okafor", vin);
        anna.page().getByText("Ask for the primary role").click();
        anna.dialog().getByText("Ask for the primary role").click();
        assertThat(anna.home()).containsText("The primary user has to answer.");
        Chromium.keep(anna.page(), "phone-role-asked");
        assertThat(ben.home()).containsText("A••• B. asks to become the primary user.");
        Chromium.keep(ben.page(), "phone-handover");
        ben.page().getByText("Yes, hand over").click();
        assertThat(anna.home()).containsText("You are the primary user now.");
        assertThat(ben.home()).containsText("You are a secondary user.");
    }

    @Test
    void saysThatThePrimaryRefusedToHandTheRoleOver() {
        linkingCar();
        PhonePage ben = pages.phone();
        ben.openCar("Ben Okafor", vin);
        ben.page().getByText("Ask for the primary role").click();
        ben.dialog().getByText("Ask for the primary role").click();
        anna.page().locator("[data-do='phone.handoverNo']").click();
        assertThat(ben.home()).containsText("The primary user said no");
    }

    @Test
    void showsWhereTheCarIsUnlessTheCarDoesNotSay() {
        anna.page().locator("#refresh").click();
        assertThat(anna.page().locator("#statusFacts")).containsText("The car cannot receive its position");
        HeadUnitPage car = new HeadUnitPage(pages.open("head-unit", 1280, 800, ColorScheme.LIGHT));
        BenchPage bench = pages.bench();
        bench.receivePosition();
        anna.page().locator("#refresh").click();
        assertThat(anna.page().locator("#statusFacts")).containsText("56.500° N, 3.250° E");
        car.privacy().click();
        assertThat(car.privacy()).hasAttribute("aria-checked", "true");
        anna.page().locator("#refresh").click();
        assertThat(anna.page().locator("#statusFacts")).containsText("The car cannot receive its position");
    }

    @Test
    void asksForAResetThatSomebodyInTheCarConfirms() {
        HeadUnitPage car = new HeadUnitPage(pages.open("head-unit", 1280, 800, ColorScheme.LIGHT));
        anna.page().getByText("Ask for a reset for sale").click();
        anna.dialog().getByText("Ask for a reset for sale").click();
        assertThat(anna.home()).containsText("Somebody in the car has to confirm it.");
        car.question("reset").getByText("Show what would be removed").click();
        car.page().getByLabel("Or type RESET").fill("reset");
        car.page().locator("#reallyReset").click();
        assertThat(car.page().getByText("The car was reset.")).isVisible();
        assertThat(anna.title("Add the car")).isVisible();
    }

    @Test
    void letsThePrimaryApproveANewcomer() {
        vin = pages.car("bmw-os7").vin().text();
        people = pages.people();
        people.link("Anna Berger", "PRIMARY");
        people.link("Ben Okafor", "SECONDARY");
        anna = pages.phone();
        anna.openCar("Anna Berger", vin);
        assertThat(anna.user("B••• O.")).containsText("waits for your approval");
        Chromium.keep(anna.page(), "phone-approve");
        anna.user("B••• O.").getByText("Approve").click();
        assertThat(anna.said()).containsText("B••• O. is approved.");
        assertThat(anna.user("B••• O.")).not().containsText("waits");
    }

    /** A car with two users whose role can pass on, and the primary's phone. */
    private void linkingCar() {
        vin = pages.car("mini-os9").vin().text();
        people = pages.people();
        people.link("Anna Berger", "PRIMARY");
        people.link("Ben Okafor", "SECONDARY");
        anna = pages.phone();
        anna.openCar("Anna Berger", vin);
    }
}
