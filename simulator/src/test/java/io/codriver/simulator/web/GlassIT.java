package io.codriver.simulator.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.codriver.simulator.cloud.RemoteCommands;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The head unit's page is a head unit: glass of one size in any window, a status bar, and a knob to turn. */
class GlassIT extends OneSimulation {

    private static final String NOW_ON =
            "document.activeElement.id || document.activeElement.textContent.replaceAll(/\\s+/g, ' ').trim()";

    @ParameterizedTest
    @CsvSource({"1280, 760, 1280", "1920, 760, 1920", "1000, 700, 1280", "2600, 1000, 1920", "1440, 1200, 1280"})
    void isScaledAsAWholeToTheWindow(int width, int height, int glass) {
        pages.car("connected-cars");
        Page page = pages.open("head-unit#users", width, height, ColorScheme.LIGHT);
        assertThat(page.locator("#usersTitle")).isVisible();
        assertEquals(
                List.of(glass, 720),
                page.evaluate("[stage.offsetWidth, stage.offsetHeight].map((one) => Math.round(one))"));
        assertEquals(
                List.of(true, true),
                page.evaluate("(() => { const { left, right, top, bottom } = stage.getBoundingClientRect();"
                        + " return [left >= -1 && right <= innerWidth + 1 && top === 0 && bottom <= innerHeight,"
                        + " Math.abs(right - left - innerWidth) < 2 || innerHeight - bottom < 42]; })()"));
        assertEquals(
                List.of(true, true),
                page.evaluate("[document.documentElement.scrollWidth <= innerWidth,"
                        + " document.documentElement.scrollHeight <= innerHeight]"));
    }

    @Test
    void flowsInANarrowWindow() {
        pages.car("connected-cars");
        Page page = pages.open("head-unit#users", 390, 844, ColorScheme.LIGHT);
        assertThat(page.locator("#usersTitle")).isVisible();
        assertThat(page.locator("html")).not().hasAttribute("data-stage", Pattern.compile(".*"));
        page.setViewportSize(1280, 760);
        assertThat(page.locator("html")).hasAttribute("data-stage", "normal");
    }

    @Test
    void isGoneThroughWithAKnobInTheOrderInWhichItIsRead() {
        pages.car("connected-cars");
        HeadUnitPage car = pages.headUnit();
        pages.people().primary("Anna Berger");
        assertThat(car.page().locator("#fits")).hasText("1 of 6 users");
        car.view("Users");
        car.signIn("A•••");
        Keys keys = new Keys(car.page());
        car.page().evaluate("document.activeElement.blur()");
        List<String> passed = new ArrayList<>();
        for (int turn = 0; turn < 11; turn++) {
            keys.press(turn % 2 == 0 ? "ArrowDown" : "ArrowRight");
            passed.add((String) car.page().evaluate(NOW_ON));
            assertNotEquals("none", car.page().evaluate("getComputedStyle(document.activeElement).outlineStyle"));
        }
        assertEquals(
                List.of(
                        "wheel",
                        "privacy",
                        "Car",
                        "Messages 1 new",
                        "Users",
                        "Remote",
                        "Trips",
                        "Settings",
                        "Users",
                        "Sharing",
                        "Leave this car"),
                passed);
        keys.press("ArrowLeft");
        assertEquals("Sharing", car.page().evaluate(NOW_ON));
        keys.press("Enter");
        assertThat(car.page().locator("#sharingTitle")).isFocused();
        keys.press("ArrowUp");
        assertEquals("Sharing", car.page().evaluate(NOW_ON));
        keys.press("Escape");
        assertThat(car.page().locator("#homeTitle")).isVisible();
    }

    @Test
    void leavesTheArrowsToWhereTheyHaveAMeaning() {
        pages.car("connected-cars");
        HeadUnitPage car = pages.headUnit();
        car.view("Settings");
        Keys keys = new Keys(car.page());
        car.page().locator("#word").fill("RESE");
        keys.press("ArrowLeft");
        keys.press("ArrowDown");
        assertThat(car.page().locator("#word")).isFocused();
        keys.press("Escape");
        assertThat(car.page().locator("#settingsTitle")).isFocused();
        keys.press("Escape");
        assertThat(car.page().locator("#homeTitle")).isFocused();
        car.page().locator("#wheel").click();
        keys.press("ArrowDown");
        assertEquals("Nobodynobody is signed in", car.page().evaluate(NOW_ON));
        keys.press("Escape");
        assertThat(car.dialog()).hasCount(0);
        assertThat(car.page().locator("#wheel")).isFocused();
    }

    @Test
    void movesNothingForWhomThatDisturbs() throws IOException {
        EmptyCar mute = new EmptyCar();
        try (WebServer server = mute.serve()) {
            Page page = pages.chromium().open(server.address() + "head-unit", 1280, 760, ColorScheme.LIGHT);
            assertThat(page.locator("#startingBox")).isVisible();
            assertNotEquals(0, page.evaluate("document.getAnimations().length"));
            page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            assertEquals(0, page.evaluate("document.getAnimations().length"));
        }
    }

    @Test
    void canBeTouchedOnceTheCarHasShownItsFirstScreen() throws IOException {
        EmptyCar mute = new EmptyCar();
        try (WebServer server = mute.serve()) {
            Page page = pages.chromium().open(server.address() + "head-unit", 1280, 760, ColorScheme.LIGHT);
            assertThat(page.getByText("The car is starting…")).isVisible();
            Chromium.keep(page, "glass-waiting");
            assertEquals(List.of("nothing can be touched"), Targets.IN_THE_CAR.wrong(page));
            mute.shows(EmptyCar.WELL);
            assertThat(page.locator("#wheel")).isVisible();
            assertThat(page.locator("#startingBox")).isHidden();
        }
    }

    @Test
    void saysWhatTimeItIsInTheCarWhatWaitsAndThatTheCertificateEnds() throws IOException {
        EmptyCar mute = new EmptyCar();
        try (WebServer server = mute.serve()) {
            mute.shows(EmptyCar.WELL);
            Page page = pages.chromium().open(server.address() + "head-unit", 1280, 760, ColorScheme.DARK);
            assertThat(page.locator("#clock")).hasAttribute("datetime", "2027-03-14T09:00");
            assertThat(page.locator("#connection")).hasText("connected");
            assertThat(page.locator("#unsent")).isHidden();
            assertThat(page.locator("#certificate")).isHidden();
            mute.shows(EmptyCar.UNWELL);
            assertThat(page.locator("#connection")).hasText("no connection");
            assertThat(page.locator("#unsent")).hasText("3 waiting");
            assertThat(page.locator("#certificate")).containsText("The car’s certificate ends on Mar 24, 2027.");
            assertThat(page.locator(".of-certificate")).isVisible();
            assertThat(page.locator("#reception .of-offline")).isVisible();
            Chromium.keep(page, "glass-offline");
            assertEquals(List.of(), Chromium.barriers(page));
        }
    }

    @Test
    void turnsDimAndSaysThatItTriesAgainWhenThereIsNoCar() throws IOException {
        EmptyCar mute = new EmptyCar();
        WebServer mortal = mute.serve();
        mute.shows(EmptyCar.WELL);
        Page page = pages.chromium().open(mortal.address() + "head-unit", 1280, 760, ColorScheme.LIGHT);
        assertThat(page.locator("#wheel")).isVisible();
        mortal.close();
        assertThat(page.getByText("The screen has lost contact with the car. Trying again…"))
                .isVisible();
        assertThat(page.locator(".of-lost")).isVisible();
        Chromium.keep(page, "glass-lost");
        assertEquals(true, page.evaluate("document.querySelector('.frame').inert"));
        assertEquals(List.of(), Chromium.barriers(page));
    }

    @Test
    void showsAPictureBesideTheWordsOfWhatIsEmptyFullRefusedAndLocked() {
        pages.car("mini-pre-os9");
        HeadUnitPage car = pages.headUnit();
        car.view("Trips");
        assertPictured(car.page(), "#noTrips", "empty");
        pages.people().link("Anna Berger", "PRIMARY");
        car.view("Users");
        assertPictured(car.page(), "#usersFull", "limit");
        car.view("Settings");
        car.page().locator("#word").fill("RESTE");
        car.page().locator("#reallyReset").click();
        assertPictured(car.page(), "[data-refusal=reset]", "refused");
        pages.drive();
        assertPictured(car.page(), "#resetMoving", "locked");
        Chromium.keep(car.page(), "glass-locked");
    }

    @Test
    void saysWithAPictureThatTheTimeOfARequestIsOver() {
        pages.car("mini-os9");
        HeadUnitPage car = pages.headUnit();
        People people = pages.people();
        people.cloud().offer(people.car().vid(), People.account("Anna Berger"), "PRIMARY", "DISPLAY_VEHICLE_CODE");
        assertThat(car.message()).isVisible();
        pages.bench().page().locator("[data-pass='86400']").click();
        assertThat(car.message()).isHidden();
        assertThat(car.announcements()).containsText("has ended, because nobody answered in time");
        assertThat(car.announcements().locator(".of-expired")).isVisible();
        Chromium.keep(car.page(), "glass-expired");
    }

    @Test
    void saysWhoMayAskTheCarForWhat() {
        pages.car("mini-os9");
        HeadUnitPage car = pages.headUnit();
        pages.people().link("Anna Berger", "PRIMARY");
        car.view("Remote");
        assertPictured(car.page(), "#noRuns", "empty");
        assertThat(car.page().locator("#remoteList > li").first()).hasText("lockA••• B.");
        pages.people().ask(RemoteCommands.order(People.actor("Anna Berger"), "LIGHTS"));
        assertThat(car.page().locator("#lastRemoteList")).containsText("A••• B.: used a remote service");
        Chromium.keep(car.page(), "glass-remote");
    }

    private static void assertPictured(Page page, String words, String picture) {
        assertThat(page.locator(words)).isVisible();
        assertThat(page.locator(".state:has(> " + words + ") > .of-" + picture)).isVisible();
    }
}
