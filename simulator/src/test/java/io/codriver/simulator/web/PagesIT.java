package io.codriver.simulator.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People link accounts on the pages of the real simulation, in a real browser. */
class PagesIT extends OneSimulation {

    private static final String CAR_SHOWS = "The car makes a code and shows it";
    private static final String PHONE_SHOWS = "This phone shows a code";

    private HeadUnitPage car;
    private PhonePage phone;
    private String vin;

    @BeforeEach
    void freshCar() {
        vin = pages.car("mini-os9").vin().text();
        car = pages.headUnit();
        phone = pages.phone();
    }

    @Test
    void linksAnAccountByClicking() throws IOException {
        Page start = open("", 1280, 800);
        assertThat(start.locator("#vin")).hasText(vin);
        Chromium.keep(start, "start");
        Chromium.keep(car.page(), "head-unit-empty");

        Chromium.keep(phone.page(), "phone-add");
        phone.addCar("Anna Berger", start.locator("#vin").textContent());
        Chromium.keep(phone.page(), "phone-choose");
        phone.choose("Primary user", CAR_SHOWS);
        assertThat(phone.title("Go to the car")).isVisible();
        Chromium.keep(phone.page(), "phone-wait");
        assertThat(car.openMessage()).isVisible();
        assertThat(car.message()).containsText("A••• B. asks to become the primary user of this car.");
        Chromium.keep(car.page(), "head-unit-message");

        String code = car.readCode();
        Chromium.keep(car.page(), "head-unit-code");
        phone.typeCode("BBBB-BBBB");
        phone.link();
        assertThat(phone.failure()).hasText("Please read and accept the terms first.");
        assertEquals(false, phoneState().contains(code), "the car's code came to the phone by another way");
        phone.acceptTerms();
        phone.link();
        assertThat(phone.page().locator("#refusal")).containsText("The security code is not right");
        assertThat(phone.page().locator("#refusal")).containsText("4 tries are left.");
        Chromium.keep(phone.page(), "phone-wrong-code");

        car.waitASecond();
        phone.typeCode(code);
        phone.link();
        assertThat(phone.title("You are the primary user")).isVisible();
        Chromium.keep(phone.page(), "phone-linked");
        assertThat(car.users()).hasCount(1);
        assertThat(car.announcements()).containsText("A••• B. is now the primary user of this car.");
        Chromium.keep(car.page(), "head-unit-linked");
        car.announcements().getByText("Dismiss").click();
        assertThat(car.announcements()).hasCount(0);
        assertThat(car.message()).isHidden();
    }

    @Test
    void linksAnAccountByKeyboardAlone() {
        Keys phoneKeys = new Keys(phone.page());
        phoneKeys.tabTo("account");
        phoneKeys.type("Clara");
        phoneKeys.tabTo("vin");
        phoneKeys.type(vin.toLowerCase(Locale.ROOT));
        phoneKeys.press("Enter");
        assertThat(phone.title("Car found")).isVisible();
        phoneKeys.tabToText("Ask the car");
        phoneKeys.press("Enter");

        Keys carKeys = new Keys(car.page());
        assertThat(car.openMessage()).isVisible();
        carKeys.tabTo("open");
        carKeys.press("Enter");
        String code = car.shownCode();

        assertThat(phone.title("Type the security code")).isVisible();
        phoneKeys.type(code.replace("-", "").toLowerCase(Locale.ROOT));
        phoneKeys.tabTo("accepted");
        phoneKeys.press("Space");
        phoneKeys.tabToText("Link this account");
        phoneKeys.press("Enter");
        assertThat(phone.title("You are the primary user")).isVisible();

        assertThat(car.announcements()).containsText("C••• L. is now the primary user of this car.");
        carKeys.tabToText("Dismiss");
        carKeys.press("Enter");
        assertThat(car.announcements()).hasCount(0);
    }

    @Test
    void linksAnAccountByTypingTheCodeInTheCar() {
        phone.addCar("Deniz Aydin", vin);
        phone.choose("Primary user", PHONE_SHOWS);
        String code = phone.code();
        Chromium.keep(phone.page(), "phone-code");

        car.openMessage().click();
        assertThat(car.page().locator("#typing")).isHidden();
        Chromium.keep(car.page(), "head-unit-terms");
        car.acceptTerms().click();
        car.touchCode("BBBB-BBBB");
        assertThat(car.page().locator("#refusal")).containsText("The security code is not right");
        assertThat(car.message()).containsText("4 tries are left.");
        Chromium.keep(car.page(), "head-unit-keypad");

        car.waitASecond();
        new Keys(car.page()).type(code.toLowerCase(Locale.ROOT));
        new Keys(car.page()).press("Enter");
        assertThat(phone.title("You are the primary user")).isVisible();
        assertThat(car.users()).hasCount(1);
    }

    @Test
    void saysWhyARequestWasDeclinedAndLetsItBeTriedAgain() {
        phone.addCar("Elena Rossi", vin);
        phone.choose("Primary user", CAR_SHOWS);
        car.notMe().click();

        assertThat(phone.title("Not linked")).isVisible();
        assertThat(phone.end()).containsText("Somebody in the car declined the request");
        assertThat(phone.end()).containsText("Reference for support:");
        Chromium.keep(phone.page(), "phone-declined");
        assertThat(car.announcements()).containsText("The request of E••• R. was declined in the car.");
        phone.page().getByText("Try again").click();
        assertThat(phone.title("Add the car")).isVisible();
    }

    @Test
    void takesARequestBack() {
        phone.addCar("Farid Haddad", vin);
        phone.choose("Primary user", CAR_SHOWS);
        assertThat(car.openMessage()).isVisible();
        phone.page().getByText("Cancel").click();

        assertThat(phone.title("Not linked")).isVisible();
        assertThat(car.message()).isHidden();
    }

    @Test
    void hidesTheCodeWhileTheCarMoves() {
        phone.addCar("Grace Kim", vin);
        phone.choose("Primary user", CAR_SHOWS);
        String code = car.readCode();

        BenchPage bench = pages.bench();
        bench.setOff();
        assertThat(car.page().locator("#movingNote")).containsText("The car is moving.");
        assertThat(car.codeBox()).isHidden();
        assertEquals(false, car.page().content().contains(code));
        Chromium.keep(car.page(), "head-unit-moving");
        bench.stop();
        assertEquals(code, car.shownCode());
    }

    @Test
    void checksTheVinBeforeAnythingIsAsked() {
        phone.page().getByLabel("VIN of the car").fill("WMWXR3C05R2T0");
        phone.page().getByText("Continue").click();
        assertThat(phone.failure()).hasText("A VIN has 17 characters; this one has 13.");

        phone.page().getByLabel("VIN of the car").fill("1M8GDM9AXKP042789");
        phone.page().getByText("Continue").click();
        assertThat(phone.failure()).containsText("does not fit");
        Chromium.keep(phone.page(), "phone-wrong-vin");
    }

    @Test
    void bringsACarOfAnotherPlatformThatTakesOneUserOnly() {
        Page start = open("", 1280, 800);
        start.getByLabel("Platform").selectOption("mini-pre-os9");
        start.getByText("Bring this car").click();
        assertThat(start.getByText("The car is here: MINI before OS 9.")).isVisible();
        assertThat(start.locator("#vin")).not().hasText(vin);
        assertThat(car.page().locator("#fits")).hasText("0 of 1 users");

        String other = start.locator("#vin").textContent();
        phone.addCar("Anna Berger", other);
        phone.choose("Primary user", CAR_SHOWS);
        phone.typeCode(car.readCode());
        phone.acceptTerms();
        phone.link();
        assertThat(phone.title("You are the primary user")).isVisible();
        phone.end().getByText("Use another account").click();
        phone.addCar("Ben Okafor", other);
        phone.choose("Secondary user", CAR_SHOWS);
        assertThat(phone.end()).containsText("This car allows one user only");
        Chromium.keep(phone.page(), "phone-refused");
    }

    @Test
    void saysThatTheSimulatorIsGone() throws IOException {
        WebServer mortal = pages.serve();
        Page page = pages.chromium().open(mortal.address() + "head-unit", 1280, 800, ColorScheme.LIGHT);
        assertThat(page.locator("#connection")).hasText("connected");

        mortal.close();
        assertThat(page.getByText("The screen has lost contact with the car.")).isVisible();
    }

    @Test
    void hasNoBarriersByDayAndByNight() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page start = pages.open("", 1280, 800, scheme);
            assertThat(start.locator("#vin")).hasText(vin);
            assertEquals(List.of(), Chromium.barriers(start));
            PhonePage asking = new PhonePage(pages.open("phone", 390, 844, scheme));
            assertEquals(List.of(), Chromium.barriers(asking.page()));
            asking.addCar("Hugo Martin", vin);
            assertEquals(List.of(), Chromium.barriers(asking.page()));
            asking.choose("Primary user", PHONE_SHOWS);
            assertThat(asking.shownCode()).isVisible();
            assertEquals(List.of(), Chromium.barriers(asking.page()));

            Page screen = pages.open("head-unit", 1280, 800, scheme);
            HeadUnitPage watched = new HeadUnitPage(screen);
            assertThat(watched.openMessage()).isVisible();
            assertEquals(List.of(), Chromium.barriers(screen));
            watched.openMessage().click();
            watched.acceptTerms().click();
            assertThat(screen.locator("#keypad")).isVisible();
            assertEquals(List.of(), Chromium.barriers(screen));
            Chromium.keep(screen, "head-unit-entry-" + scheme.name().toLowerCase(Locale.ROOT));
            watched.notMe().click();
            assertThat(asking.title("Not linked")).isVisible();
            assertEquals(List.of(), Chromium.barriers(asking.page()));
        }
    }

    private String phoneState() throws IOException {
        try (RawConnection raw = new RawConnection(pages.address())) {
            raw.send("GET /api/phone?link=" + phone.linkId() + " HTTP/1.1\r\nHost: 127.0.0.1:"
                    + pages.address().getPort() + "\r\n\r\n");
            return raw.readData();
        }
    }

    private static Page open(String path, int width, int height) {
        return pages.open(path, width, height, ColorScheme.LIGHT);
    }
}
