package io.codriver.simulator.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The way of a new user through all pages: in both languages, by day and by night, in both sizes, with a mouse and with a
 * keyboard. Eight ways in which any three of these meet in each of their values.
 */
@Tag("browser")
class MainPathIT {

    private static OpenPages english;
    private static OpenPages german;

    @BeforeAll
    static void start(@TempDir Path first, @TempDir Path second) throws IOException {
        english = new OpenPages(first, Locale.ENGLISH);
        german = new OpenPages(second, Locale.GERMAN);
    }

    @AfterAll
    static void stop() {
        english.close();
        german.close();
    }

    @AfterEach
    void closePages() {
        english.chromium().closePages();
        german.chromium().closePages();
    }

    @ParameterizedTest(name = "{0}, {1}, {2}x{3}, {4}")
    @CsvSource({
        "en, LIGHT, 1280,  720, MOUSE",
        "en, LIGHT, 1920,  720, KEYBOARD",
        "en, DARK,  1280,  720, KEYBOARD",
        "en, DARK,  1920,  720, MOUSE",
        "de, LIGHT, 1280,  720, KEYBOARD",
        "de, LIGHT, 1920,  720, MOUSE",
        "de, DARK,  1280,  720, MOUSE",
        "de, DARK,  1920,  720, KEYBOARD"
    })
    void leadsFromTheFirstPageToALinkedAccountAndEveryOtherPage(
            String language, ColorScheme scheme, int width, int height, Hand hand) {
        OpenPages pages = language.equals("de") ? german : english;
        Function<String, Page> open = path -> pages.open(path, width, height, scheme);

        String before = pages.people().car().vin().text();
        Page start = open.apply("");
        hand.press(start, "#choose");
        assertThat(start.locator("#vin")).not().hasText(before);
        String vin = start.locator("#vin").textContent();

        Page car = open.apply("head-unit");
        Page phone = pages.open("phone", 390, 844, scheme);
        hand.type(phone, "#vin", vin);
        hand.press(phone, "#add button:not([type])");
        hand.press(phone, "#choose button:not([type])");
        hand.press(car, "#open");
        assertThat(car.locator("#codeBox")).isVisible();
        hand.type(phone, "#typed", car.locator("#code").textContent());
        hand.tick(phone, "#accepted");
        hand.press(phone, "#sendCode");
        assertThat(phone.locator("#end")).isVisible();
        hand.press(car, "[data-group~=users]");
        assertThat(car.locator("#userList > li")).hasCount(1);
        hand.press(phone, "#openCar");
        assertThat(phone.locator("#home")).isVisible();

        Page desk = open.apply("workshop");
        hand.type(desk, "#vin", vin);
        hand.press(desk, "#find button:not([type])");
        assertThat(desk.locator("#carState")).isVisible();

        Page bench = open.apply("bench");
        hand.tick(bench, "[data-signal=\"Vehicle.Cabin.Door.Row1.DriverSide.IsOpen\"]");
        assertThat(car.locator("[data-part=FRONT_DRIVER_OPEN]")).hasAttribute("data-open", "");

        Page timeline = open.apply("timeline");
        hand.type(timeline, "#text", "link.commit");
        assertThat(timeline.locator("#rows button.open").first()).containsText("link.commit");
        hand.press(timeline, "#rows button.open");
        assertThat(timeline.locator(".details")).isVisible();
    }

    /** How somebody reaches things on a page. */
    private enum Hand {
        MOUSE {
            @Override
            void press(Page page, String what) {
                page.locator(what).first().click();
            }

            @Override
            void type(Page page, String where, String text) {
                page.locator(where).click();
                page.keyboard().type(text);
            }

            @Override
            void tick(Page page, String what) {
                press(page, what);
            }
        },
        KEYBOARD {
            @Override
            void press(Page page, String what) {
                reach(page, what);
                page.keyboard().press("Enter");
            }

            @Override
            void type(Page page, String where, String text) {
                reach(page, where);
                page.keyboard().type(text);
            }

            @Override
            void tick(Page page, String what) {
                reach(page, what);
                page.keyboard().press("Space");
            }

            private void reach(Page page, String what) {
                assertThat(page.locator(what).first()).isVisible();
                new Keys(page).tabToMatch(what);
            }
        };

        abstract void press(Page page, String what);

        abstract void type(Page page, String where, String text);

        abstract void tick(Page page, String what);
    }
}
