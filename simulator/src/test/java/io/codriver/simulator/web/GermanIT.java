package io.codriver.simulator.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.codriver.simulator.cloud.AccessCommands;
import io.codriver.simulator.cloud.Actor;
import io.codriver.simulator.cloud.CarCommands;
import io.codriver.simulator.cloud.UserCommands;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every page speaks German when it is told to: all of it, within its boxes, and with nobody in the way. */
@Tag("browser")
class GermanIT {

    private static final int WIDE = 1280;
    private static final int HIGH = 720;
    private static final int NARROW = 360;

    private static OpenPages pages;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        pages = new OpenPages(folder, Locale.GERMAN);
    }

    @AfterAll
    static void stop() {
        pages.close();
    }

    @AfterEach
    void closePages() {
        pages.chromium().closePages();
    }

    @Test
    void theStartPageSpeaksGerman() {
        String vin = pages.car("mini-os9").vin().text();
        for (int width : List.of(WIDE, NARROW)) {
            Page start = open("", width);
            assertThat(start.locator("#vin")).hasText(vin);
            assertThat(start.locator("#carState")).hasText("Das Auto ist verbunden. 0 Nutzer sind mit ihm verbunden.");
            check(start, "start-" + width);
        }
    }

    @Test
    void aRequestToLinkAnAccountSpeaksGermanOnBothSides() {
        String vin = pages.car("mini-os9").vin().text();
        Page car = open("head-unit", WIDE);
        assertThat(car.locator("#fits")).hasText("0 von 7");
        check(car, "head-unit-empty");
        Page phone = open("phone", NARROW);
        find(phone, "Anna Berger", vin);
        assertThat(phone.locator("#choose")).isVisible();
        check(phone, "phone-choose");
        phone.getByText("Dieses Telefon zeigt einen Code").click();
        phone.getByText("Auto anfragen").click();
        assertThat(phone.locator("#yourCode")).isVisible();
        check(phone, "phone-wait");
        assertThat(car.locator("#asks")).hasText("A••• B. möchte Hauptnutzer dieses Autos werden.");
        check(car, "head-unit-message");
        car.getByText("Nachricht öffnen").click();
        check(car, "head-unit-terms");
        car.getByText("Nutzungsbedingungen annehmen").click();
        assertThat(car.locator("#tries")).hasText("Noch 5 Versuche.");
        car.locator("#typed").fill("BBBBBBBB");
        car.getByText("Konto verbinden").click();
        assertThat(car.locator("#refusal")).containsText("Der Sicherheitscode stimmt nicht");
        check(car, "head-unit-keypad");
        phone.getByText("Abbrechen").click();
        assertThat(phone.locator("#endTitle")).hasText("Nicht verbunden");
        check(phone, "phone-ended");
    }

    @Test
    void everyViewOfTheHeadUnitSpeaksGerman() {
        pages.car("connected-cars");
        People people = family();
        people.ask(CarCommands.reset(Actor.cloud()));
        Page page = open("head-unit", WIDE);
        HeadUnitPage car = new HeadUnitPage(page);
        assertThat(page.locator("#bookingList > li")).hasCount(1);
        assertThat(page.locator("#reminders")).containsText("Die Werkstatt erinnert");
        check(page, "head-unit-messages");
        page.locator("#wheel").click();
        check(page, "head-unit-wheel");
        car.dialog().getByText("A•••").click();
        assertThat(page.locator("#writeForm")).isVisible();
        BenchPage bench = pages.bench();
        bench.driveAway();
        car.view("Trips");
        assertThat(page.locator("#tripList > li")).hasCount(1);
        check(page, "head-unit-trips");
        bench.charge();
        car.view("Charging");
        assertThat(page.locator("#chargingList > li")).hasCount(1);
        check(page, "head-unit-charging");
        for (String view : List.of("Home", "Users", "Climate", "Settings")) {
            car.view(view);
            check(page, "head-unit-" + view.toLowerCase(Locale.ROOT));
        }
        car.view("Users");
        car.user("B•••").getByText("Entfernen").click();
        assertThat(car.dialog()).containsText("B••• O. entfernen?");
        assertThat(car.dialog()).containsText("Um zurückzukommen, muss B••• O. neu verbunden werden.");
        check(page, "head-unit-dialog");
        page.keyboard().press("Escape");
        bench.setOff();
        assertThat(page.locator("#usersMoving")).hasText("Das Auto fährt. Die Liste lässt sich ändern, wenn es steht.");
        check(page, "head-unit-moving");
        Page narrow = open("head-unit#users", NARROW);
        assertThat(narrow.locator("#userList > li")).hasCount(2);
        check(narrow, "head-unit-narrow");
    }

    @Test
    void thePhoneSpeaksGerman() {
        String vin = pages.car("connected-cars").vin().text();
        People people = family();
        people.succeed(UserCommands.invite(
                People.actor("Anna Berger"), "einladung-von-clara", "C••• L.", "SHARED", Optional.empty()));
        Page anna = open("phone", NARROW);
        check(anna, "phone-add");
        find(anna, "Anna Berger", vin);
        assertThat(anna.locator("#home")).isVisible();
        anna.locator("#refresh").click();
        assertThat(anna.locator("#statusFacts")).containsText("kann seine Position gerade nicht empfangen");
        assertThat(anna.locator("#reminders")).containsText("(bis 31.01.2027)");
        people.succeed(AccessCommands.updateTerms("2027-01"));
        assertThat(anna.locator("#newTerms")).isVisible();
        check(anna, "phone-home");
        anna.locator("#userList").getByText("Ändern…").click();
        check(anna, "phone-person");
        anna.locator("#personBack").click();
        anna.locator("#leave").click();
        assertThat(anna.locator("dialog")).containsText("Sie sind Hauptnutzer: Wenn Sie gehen, werden alle entfernt.");
        check(anna, "phone-dialog");

        Page clara = open("phone", NARROW);
        clara.locator("#account").selectOption("Clara Lindqvist");
        clara.locator("#invitation").fill("einladung-von-clara");
        clara.getByText("Einladung öffnen").click();
        assertThat(clara.locator("#joinNote")).hasText("A••• B. lädt Sie als Mitnutzer zum Auto „Connected Cars“ ein.");
        check(clara, "phone-join");
        clara.locator("#joinTerms").click();
        check(clara, "phone-terms");
    }

    @Test
    void theWorkshopSpeaksGerman() {
        String vin = pages.car("connected-cars").vin().text();
        for (int width : List.of(WIDE, NARROW)) {
            Page desk = open("workshop", width);
            find(desk, vin);
            desk.getByText("Zeigen, wer entfernt würde").click();
            assertThat(desk.locator("#removeAnswer")).containsText("Das Auto hat noch keinen Hauptnutzer");
            check(desk, "workshop-empty-" + width);
        }
        family();
        for (int width : List.of(WIDE, NARROW)) {
            Page desk = open("workshop", width);
            find(desk, vin);
            assertThat(desk.locator("#carState")).hasText("2 Nutzer sind mit diesem Auto verbunden.");
            assertThat(desk.locator("#answerForm")).isVisible();
            check(desk, "workshop-" + width);
        }
    }

    @Test
    void theTimelineSpeaksGerman() {
        pages.car("connected-cars");
        family();
        for (int width : List.of(WIDE, NARROW)) {
            Page timeline = open("timeline", width);
            Locator invited =
                    timeline.locator("#rows button").filter(new Locator.FilterOptions().setHasText("c2v/user.invite"));
            invited.first().click();
            assertThat(timeline.locator(".details")).containsText("Nummer");
            check(timeline, "timeline-" + width);
        }
    }

    @Test
    void theBenchSpeaksGerman() {
        pages.car("connected-cars");
        for (int width : List.of(WIDE, NARROW)) {
            Page bench = open("bench", width);
            bench.locator("[data-pass='86400']").click();
            assertThat(bench.locator("#ahead")).containsText("vor diesem Computer.");
            bench.locator("#name").fill("so " + width);
            bench.locator("#keep").click();
            assertThat(bench.locator("#snapshotSaid")).hasText("„so " + width + "“ ist festgehalten.");
            bench.locator("[data-power=OFF]").click();
            assertThat(bench.locator(".notice")).containsText("Der Strom des Autos ist aus.");
            check(bench, "bench-" + width);
            bench.locator("[data-power=ON]").click();
            assertThat(bench.locator(".notice")).isHidden();
        }
    }

    @Test
    void whatIsWrongIsSaidInGermanToo() {
        Page lost = open("no-such-page", WIDE);
        assertThat(lost.locator("body")).containsText("So eine Seite gibt es nicht.");
        Page phone = open("phone", NARROW);
        find(phone, "Anna Berger", "WMW00000000000000");
        assertThat(phone.locator("#failure"))
                .hasText("Es ist kein Auto mit dieser VIN bekannt; bitte mit der Startseite vergleichen.");
        check(phone, "phone-failure");
    }

    private static People family() {
        People people = pages.people();
        people.primary("Anna Berger");
        people.secondary("Anna Berger", "Ben Okafor");
        people.correspond("Anna Berger");
        return people;
    }

    private static void find(Page phone, String name, String vin) {
        phone.locator("#account").selectOption(name);
        find(phone, vin);
    }

    private static void find(Page page, String vin) {
        // A page that is still loading would take the click for itself.
        page.waitForFunction("() => performance.getEntriesByName(location.origin + '/texts.json').length > 0");
        page.locator("#vin").fill(vin);
        page.locator("form:visible")
                .getByText("Weiter", new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    private static Page open(String path, int width) {
        return pages.open(path, width, HIGH, ColorScheme.LIGHT);
    }

    private static void check(Page page, String name) {
        Chromium.keep(page, "german-" + name);
        assertEquals("de", page.locator("html").getAttribute("lang"), name);
        assertEquals(List.of(), Reading.strayWords(page), name);
        assertEquals(List.of(), Reading.outOfItsBox(page), name);
        assertEquals(List.of(), Chromium.barriers(page), name);
    }
}
