package io.codriver.simulator.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.codriver.simulator.cloud.Actor;
import io.codriver.simulator.cloud.CarCommands;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All that can be touched is large enough and far enough apart; all that is read in the car is large. */
@Tag("browser")
class TargetsIT {

    /** Texts below 24 pixels of the glass, and headings below 32. */
    private static final String SMALL_TEXTS = """
            () => {
              const place = document.querySelector("dialog[open]") ?? document.getElementById("stage");
              const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
              const small = [];
              for (let text = texts.nextNode(); text; text = texts.nextNode()) {
                const box = text.parentElement;
                const least = box.closest("h1, h2, h3, h4") ? 32 : 24;
                if (text.data.trim() && box.checkVisibility() && !box.closest(".hear-only") && parseFloat(getComputedStyle(box).fontSize) < least) {
                  small.push(`${getComputedStyle(box).fontSize}: ${text.data.trim()}`);
                }
              }
              return small;
            }
            """;

    private static final int ROOM_FOR_THE_LINKS = 40;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "en, 1280, LIGHT", "en, 1920, LIGHT", "en, 1280, DARK", "en, 1920, DARK",
        "de, 1280, LIGHT", "de, 1920, LIGHT", "de, 1280, DARK", "de, 1920, DARK"
    })
    void areLargeAndApartInEveryViewAndDialogOfTheHeadUnit(String language, int width, ColorScheme scheme)
            throws IOException {
        try (OpenPages pages = new OpenPages(folder, Locale.forLanguageTag(language))) {
            pages.car("connected-cars");
            People people = pages.people();
            people.primary("Anna Berger");
            people.secondary("Anna Berger", "Ben Okafor");
            people.ask(CarCommands.reset(Actor.cloud()));
            people.correspond("Anna Berger");
            Page page = pages.open("head-unit", width, 720 + ROOM_FOR_THE_LINKS, scheme);
            HeadUnitPage car = new HeadUnitPage(page);
            String name =
                    "glass-" + language + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-";
            assertThat(car.question("reset")).isVisible();
            car.view("Users");
            check(page, name + "nobody");
            page.locator("#wheel").click();
            check(page, name + "wheel");
            car.dialog().getByText("A•••").click();
            assertThat(page.locator("#driver")).containsText("A•••");
            for (String view : List.of(
                    "Home", "Messages", "Users", "Sharing", "Remote", "Climate", "Trips", "Charging", "Settings")) {
                car.view(view);
                assertThat(page.locator("#" + view.toLowerCase(Locale.ROOT))).isVisible();
                check(page, name + view.toLowerCase(Locale.ROOT));
            }
            car.view("Users");
            car.user("B•••").locator("button").last().click();
            check(page, name + "remove");
            page.keyboard().press("Escape");
            assertThat(car.dialog()).hasCount(0);
            pages.drive();
            for (String view : List.of("Messages", "Users", "Sharing", "Climate", "Trips", "Settings")) {
                car.view(view);
                check(page, name + view.toLowerCase(Locale.ROOT) + "-moving");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"en, 1280", "en, 1920", "de, 1280", "de, 1920"})
    void areLargeAndApartWhileACodeIsTyped(String language, int width) throws IOException {
        try (OpenPages pages = new OpenPages(folder, Locale.forLanguageTag(language))) {
            String vin = pages.car("mini-os9").vin().text();
            Page page = pages.open("head-unit", width, 720 + ROOM_FOR_THE_LINKS, ColorScheme.LIGHT);
            Page phone = pages.open("phone", 390, 844, ColorScheme.LIGHT);
            phone.locator("#account").selectOption("Anna Berger");
            phone.waitForFunction("() => performance.getEntriesByName(location.origin + '/texts.json').length > 0");
            phone.locator("#vin").fill(vin);
            phone.locator("#vin").press("Enter");
            phone.locator("#ways input").last().check();
            phone.locator("#choose button").first().click();
            String name = "glass-" + language + "-" + width + "-";
            assertThat(page.locator("#open")).isVisible();
            check(page, name + "message");
            page.locator("#open").click();
            assertThat(page.locator("#accept")).isVisible();
            check(page, name + "terms");
            page.locator("#terms").click();
            check(page, name + "read-terms");
            page.keyboard().press("Escape");
            page.locator("#accept").click();
            assertThat(page.locator("#keypad")).isVisible();
            check(page, name + "keypad");
        }
    }

    @Test
    void areAsLargeAsWcagWantsOnEveryOtherPage() throws IOException {
        try (OpenPages pages = new OpenPages(folder)) {
            pages.car("connected-cars");
            People people = pages.people();
            people.primary("Anna Berger");
            for (String path : List.of("", "phone", "phones", "workshop", "bench", "timeline", "head-unit")) {
                for (int width : List.of(1280, 390)) {
                    Page page = pages.open(path, width, 844, ColorScheme.LIGHT);
                    assertThat(page.locator(path.equals("head-unit") ? "#wheel" : "main"))
                            .isVisible();
                    assertEquals(List.of(), Targets.ELSEWHERE.wrong(page), path + " " + width);
                }
            }
        }
    }

    @Test
    void areFoundWhenTheyAreTooSmallOrTooNear() throws IOException {
        try (OpenPages pages = new OpenPages(folder)) {
            pages.car("connected-cars");
            Page page = pages.open("head-unit", 1280, 760, ColorScheme.LIGHT);
            Locator wheel = page.locator("#wheel");
            assertThat(wheel).isVisible();
            wheel.evaluate(
                    "one => { one.style.height = '70px'; one.style.minHeight = '0'; one.style.marginRight = '-10px' }");
            assertEquals(
                    List.of(true, true),
                    Targets.IN_THE_CAR.wrong(page).stream()
                            .map(one -> one.toString().matches("wheel: .* by 70|wheel and privacy: 14 apart"))
                            .toList());
            assertFalse(new Targets(80, 0, false).wrong(page).isEmpty());
        }
    }

    private static void check(Page page, String name) {
        Chromium.keep(page, name);
        assertEquals(List.of(), Targets.IN_THE_CAR.wrong(page), name);
        assertEquals(List.of(), page.evaluate(SMALL_TEXTS), name);
        assertEquals(List.of(), Reading.outOfItsBox(page), name);
        if (name.contains("en-1920-dark")) {
            assertEquals(List.of(), Chromium.barriers(page), name);
        }
    }
}
