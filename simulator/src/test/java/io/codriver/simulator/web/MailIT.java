package io.codriver.simulator.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.codriver.simulator.cloud.AccessCommands;
import io.codriver.simulator.cloud.WorkshopCommands;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Users and the workshop write to each other on the phone's, the workshop's and the head unit's page. */
class MailIT extends OneSimulation {

    private String vin;
    private People people;

    @BeforeEach
    void carWithTwoUsers() {
        vin = pages.car("connected-cars").vin().text();
        people = pages.people();
        people.primary("Anna Berger");
        people.secondary("Anna Berger", "Ben Okafor");
    }

    @Test
    void saysInWhichRoleEveryLineWasWritten() {
        Page anna = phone("Anna Berger");
        Page ben = phone("Ben Okafor");
        Page desk = desk();
        assertThat(desk.locator("#noLines")).isVisible();
        write(anna, "Are my tyres there?");
        assertThat(said(anna)).hasText("It is sent.");
        assertThat(anna.locator("#written")).hasValue("");
        assertThat(lines(anna).first()).containsText("primary user");
        assertThat(lines(anna).first()).containsText("you");
        assertThat(lines(desk).first()).containsText("primary user");
        assertThat(desk.locator("#desk")).not().containsText("•••");

        desk.locator("#chatText").fill("Since Monday.\nCome on Friday.");
        desk.locator("#chatForm button").click();
        assertThat(desk.locator("#chatAnswer")).hasText("It is sent.");
        assertThat(lines(anna).last()).containsText("workshop");
        assertThat(lines(anna).last()).not().containsText("you");
        write(ben, "I can come.");
        assertThat(lines(anna).last()).containsText("B••• O.");
        assertThat(lines(anna).last()).containsText("secondary user");
        Chromium.keep(anna, "phone-chat");
        Chromium.keep(desk, "workshop-chat");
    }

    @Test
    void saysWhyALineIsNotTaken() {
        Page ben = phone("Ben Okafor");
        write(ben, "  ");
        assertThat(ben.locator("#failure")).containsText("Please write something");
        for (int i = 1; i <= 10; i++) {
            people.succeed(WorkshopCommands.line(People.actor("Ben Okafor"), "line " + i));
        }
        write(ben, "line 11");
        assertThat(said(ben).locator(".refusal")).containsText("Reference for support:");
        assertThat(ben.locator("#written")).hasValue("line 11");
        assertThat(lines(ben)).hasCount(10);
    }

    @Test
    void booksAServiceThatTheWorkshopConfirmsAndTheUserTakesBack() {
        Page ben = phone("Ben Okafor");
        Page desk = desk();
        assertThat(desk.locator("#answerForm")).isHidden();
        ben.locator("#written").fill("New wipers, please");
        ben.locator("#bookService").click();
        assertThat(said(ben)).hasText("It is booked. The workshop answers here.");
        assertThat(bookings(ben).locator(".state")).hasText("requested");
        assertThat(desk.locator("#booking")).containsText("New wipers, please (requested)");

        desk.locator("#answerForm [value=CONFIRMED]").click();
        assertThat(desk.locator("#failure")).hasText("Please fill in when the car is expected.");
        desk.locator("#appointment").fill("2027-03-19T08:30");
        desk.locator("#bookingText").fill("See you");
        desk.locator("#answerForm [value=CONFIRMED]").click();
        assertThat(desk.locator("#bookingAnswer")).hasText("The car has your answer.");
        assertThat(bookings(ben).locator(".state")).hasText("confirmed");
        assertThat(bookings(ben)).containsText("Appointment: Mar 19, 2027, 8:30");
        assertThat(bookings(ben)).containsText("See you");
        Chromium.keep(ben, "phone-booking");
        Chromium.keep(desk, "workshop-booking");

        Page anna = phone("Anna Berger");
        assertThat(bookings(anna)).containsText("B••• O.");
        bookings(ben).getByText("Take back").click();
        assertThat(said(ben)).hasText("The booking is taken back.");
        assertThat(bookings(ben).locator(".state")).hasText("taken back");
        assertThat(bookings(anna).locator("button")).hasCount(0);
        assertThat(desk.locator("#answerForm")).isHidden();
    }

    @Test
    void remindsOnTheHeadUnitAndThePhone() {
        Page anna = phone("Anna Berger");
        Page desk = desk();
        desk.locator("#remindText").fill("Inspection");
        desk.locator("#remindDue").fill("2027-01-31");
        desk.locator("#remindForm button").click();
        assertThat(desk.locator("#remindAnswer")).hasText("The car has the reminder.");
        assertThat(anna.locator("#reminders")).containsText("Inspection (until Jan 31, 2027)");
        Page car = pages.open("head-unit", 1280, 800, ColorScheme.LIGHT);
        assertThat(car.locator("#reminders")).containsText("The workshop reminds: Inspection (until Jan 31, 2027)");
    }

    @Test
    void saysWhereThePlatformOffersNoWorkshop() {
        vin = pages.car("mini-os9").vin().text();
        people = pages.people();
        people.link("Anna Berger", "PRIMARY");
        Page anna = phone("Anna Berger");
        assertThat(anna.locator("#mailNone")).isVisible();
        assertThat(anna.locator("#writeForm")).isHidden();
        Page desk = desk();
        assertThat(desk.locator("#remindForm")).isVisible();
        assertThat(desk.locator("#chat")).isHidden();
        assertThat(desk.locator("#bookings")).isHidden();
    }

    @Test
    void letsAUserAcceptTheTermsThatTheMakerPutInForce() {
        Page anna = phone("Anna Berger");
        assertThat(anna.locator("#newTerms")).isHidden();
        people.succeed(AccessCommands.updateTerms("2027-01"));
        assertThat(anna.locator("#newTerms")).isVisible();
        anna.locator("#written").fill("New wipers");
        anna.locator("#bookService").click();
        assertThat(said(anna)).containsText("The current terms and conditions were not accepted");
        assertThat(said(anna)).containsText("Reference for support:");
        write(anna, "May I still write?");
        assertThat(said(anna)).hasText("It is sent.");
        Chromium.keep(anna, "phone-new-terms");

        anna.locator("#newTermsAccept").click();
        assertThat(anna.locator("#failure")).containsText("Please read and accept the terms first.");
        anna.locator("#newTermsRead").click();
        assertThat(anna.locator("dialog")).containsText("version 2027-01");
        anna.locator("dialog").getByText("Close").click();
        anna.locator("#newTermsAccepted").check();
        anna.locator("#newTermsAccept").click();
        assertThat(anna.locator("#homeAnswer")).hasText("You have accepted the terms in force.");
        assertThat(anna.locator("#newTerms")).isHidden();
        anna.locator("#written").fill("New wipers");
        anna.locator("#bookService").click();
        assertThat(said(anna)).hasText("It is booked. The workshop answers here.");
        assertThat(phone("Ben Okafor").locator("#newTerms")).isVisible();
    }

    @Test
    void isLargeAndApartInTheCar() {
        people.succeed(WorkshopCommands.line(People.WORKSHOP, "Your tyres are here.\nCome on Friday."));
        people.succeed(WorkshopCommands.remind(People.WORKSHOP, "Inspection"));
        people.succeed(WorkshopCommands.book(People.actor("Anna Berger"), "B-1", "wipers"));
        HeadUnitPage car = new HeadUnitPage(pages.open("head-unit", 1280, 800, ColorScheme.LIGHT));
        car.signIn("A•••");
        assertThat(car.page().locator("#writeForm")).isVisible();
        assertThat(bookings(car.page()).locator("button")).isVisible();
        Chromium.keep(car.page(), "head-unit-mail");
        assertEquals(List.of(), Targets.IN_THE_CAR.wrong(car.page()));
    }

    private Page phone(String name) {
        PhonePage phone = pages.phone();
        phone.openCar(name, vin);
        return phone.page();
    }

    private Page desk() {
        Page desk = pages.open("workshop", 1280, 800, ColorScheme.LIGHT);
        desk.getByLabel("VIN of the car").fill(vin);
        desk.getByText("Continue").click();
        assertThat(desk.locator("#desk")).isVisible();
        return desk;
    }

    private static void write(Page phone, String text) {
        phone.locator("#written").fill(text);
        phone.locator("#writeLine").click();
    }

    private static Locator said(Page phone) {
        return phone.locator("#mailAnswer");
    }

    private static Locator lines(Page page) {
        return page.locator("#chatLines > li");
    }

    private static Locator bookings(Page page) {
        return page.locator("#bookingList > li");
    }
}
