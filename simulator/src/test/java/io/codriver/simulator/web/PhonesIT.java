package io.codriver.simulator.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several phones side by side, played by one person. */
class PhonesIT extends OneSimulation {

    private String vin = "";

    @BeforeEach
    void bringACar() {
        vin = pages.car("mini-os9").vin().text();
    }

    @Test
    void letsOnePersonPlayAFamily() {
        Page family = open(1280);
        HeadUnitPage car = pages.headUnit();
        link(phone(family, 1), car, "Primary user");
        link(phone(family, 2), car, "Secondary user");
        Frame anna = phone(family, 1);
        anna.locator("#openCar").click();
        assertThat(anna.locator("#userList > li")).hasCount(2);
        assertThat(phone(family, 2).locator("#who")).hasText("Ben Okafor");
        assertThat(phone(family, 3).locator("#account")).hasValue("Clara Lindqvist");

        family.reload();
        assertThat(phone(family, 1).locator("#userList > li")).hasCount(2);
        assertThat(phone(family, 3).locator("#add")).isVisible();
    }

    @Test
    void leavesTheFocusWhereSomebodyTypes() {
        Page family = open(1280);
        HeadUnitPage car = pages.headUnit();
        ask(phone(family, 1), "Primary user");
        Locator name = phone(family, 2).locator("#vin");
        name.focus();
        car.openMessage().click();
        assertThat(phone(family, 1).locator("#type")).isVisible();
        assertThat(name).isFocused();
    }

    @Test
    void putsAPhoneAwayAndTakesAFreshOneWithTheKeyboard() {
        Page family = open(1920);
        ask(phone(family, 2), "Primary user");
        Locator devices = family.locator(".device");
        Locator more = family.locator("#more");
        more.focus();
        family.keyboard().press("Enter");
        assertThat(devices).hasCount(4);
        assertThat(more).isHidden();
        family.getByLabel("Put phone 2 away").focus();
        family.keyboard().press("Enter");
        assertThat(devices).hasCount(3);
        assertThat(more).isFocused();
        assertThat(family.locator("#live")).hasText("Phone 2 was put away.");
        family.keyboard().press("Enter");
        assertThat(devices).hasCount(4);
        assertEquals(
                List.of("Phone 1", "Phone 2", "Phone 3", "Phone 4"),
                devices.locator("h2").allTextContents());
        assertThat(phone(family, 2).locator("#add")).isVisible();
    }

    @Test
    void knowsTheNextCar() {
        Page family = open(1280);
        ask(phone(family, 1), "Primary user");
        String next = pages.car("bmw-os8").vin().text();
        for (int seat = 1; seat <= 3; seat++) {
            assertThat(phone(family, seat).locator("#vin")).hasValue(next);
        }
        assertThat(phone(family, 1).locator("#failure")).isVisible();
    }

    @Test
    void leavesRoomForDeedsBesideFourPhonesAndTheCar() {
        Page family = open(1920);
        family.locator("#more").click();
        Page car = family.context().newPage();
        car.navigate(pages.address() + "head-unit");
        assertThat(car.locator("#fits")).containsText("0 of 7");
        ask(phone(family, 4), "Primary user");
        car.getByText("Open message").click();
        assertThat(phone(family, 4).locator("#type")).isVisible();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void standsInNobodysWay(ColorScheme scheme) {
        for (int width : List.of(390, 1280, 1920)) {
            Page family = pages.open("phones", width, 900, scheme);
            assertThat(phone(family, 3).locator("#add")).isVisible();
            Chromium.keep(family, "phones-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT));
            assertEquals(List.of(), Chromium.barriers(family));
            assertEquals(true, family.evaluate("document.documentElement.scrollWidth <= innerWidth"));
            family.context().close();
        }
    }

    @Test
    void oneNavigationLeadsFromEachPageToTheOthers() {
        Page page = pages.open("head-unit", 1280, 800, ColorScheme.LIGHT);
        for (String title : List.of("Phones", "Workshop", "Bench", "Timeline", "Codriver simulator", "Head unit")) {
            page.locator("nav.pages").getByText(title).click();
            assertThat(page.locator("nav.pages [aria-current]")).hasText(title);
            assertThat(page).hasTitle(title);
        }
    }

    private Page open(int width) {
        Page family = pages.open("phones", width, 900, ColorScheme.LIGHT);
        assertThat(phone(family, 1).locator("#vin")).hasValue(vin);
        return family;
    }

    /** The page of the phone at this seat. */
    private static Frame phone(Page family, int seat) {
        return family.locator("[data-seat='" + seat + "'] iframe")
                .elementHandle()
                .contentFrame();
    }

    private static void ask(Frame phone, String role) {
        phone.getByText("Continue").click();
        phone.locator("#choose").getByText(role).first().click();
        phone.getByText("Ask the car").click();
        assertThat(phone.locator("#wait")).isVisible();
    }

    private static void link(Frame phone, HeadUnitPage car, String role) {
        ask(phone, role);
        String code = car.readCode();
        phone.locator("#typed").fill(code);
        phone.locator("#accepted").check();
        phone.locator("#sendCode").click();
        assertThat(phone.locator("#end")).isVisible();
    }
}
