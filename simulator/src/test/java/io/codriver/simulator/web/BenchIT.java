package io.codriver.simulator.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.simulator.cloud.UserCommands;
import io.codriver.simulator.world.LiveCar;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody at the bench plays the car and what it has around it; head unit and agent notice. */
class BenchIT extends OneSimulation {

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void holdsNobodyUpAndFitsOnEveryScreen(ColorScheme scheme) {
        pages.car("connected-cars");
        for (int width : List.of(1280, 1920, 390)) {
            Page page = pages.open("bench", width, 844, scheme);
            assertThat(page.locator("#carName")).not().isEmpty();
            page.locator("#receives").check();
            assertThat(page.locator("#where")).containsText("The car is at");
            Chromium.keep(page, "bench-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT));
            assertEquals(List.of(), Reading.outOfItsBox(page));
            assertEquals(List.of(), Chromium.barriers(page));
        }
    }

    @Test
    void letsTheHeadUnitSeeWhatIsSetWithTheMouse() {
        pages.car("connected-cars");
        HeadUnitPage car = pages.headUnit();
        BenchPage bench = pages.bench();
        Locator facts = car.page().locator("#carFacts");
        bench.set(Signal.TRUNK_OPEN, true);
        assertThat(facts).containsText("Open: trunk.");
        bench.set(Signal.FRONT_DRIVER_LOCKED, false);
        assertThat(bench.page().locator("#lamps")).containsText("Not locked.");
        bench.set(Signal.CHARGE, "35");
        assertThat(facts).containsText("35 %");
        bench.slide(Signal.REAR_DRIVER_WINDOW, "40");
        assertThat(facts).containsText("Open: window behind the driver.");
        bench.set(Signal.SERVICE_DUE, true);
        assertThat(car.page().locator("#reminders")).containsText("service");
        bench.light("P0300");
        assertThat(car.page().locator("#reminders")).containsText("P0300");
        assertEquals(List.of("P0300"), readings().words(Signal.TROUBLE_CODES));
        bench.choose(Signal.IGNITION, "ACC");
        bench.set(Signal.KEY_PRESENT, true);
        bench.set(Signal.FRONT_LEFT_TIRE_LOW, true);
        bench.set(Signal.RANGE, "123");
        assertEquals("ACC", readings().findWord(Signal.IGNITION).orElseThrow());
        assertEquals(123_000, readings().findAmount(Signal.RANGE).orElseThrow());
        assertTrue(readings().is(Signal.KEY_PRESENT));
        bench.setOff();
        assertThat(bench.page().locator("#motion")).hasText("The car moves.");
        car.view("Settings");
        assertThat(car.page().locator("#hold")).isDisabled();
        bench.stop();
        assertThat(car.page().locator("#hold")).isEnabled();
    }

    @Test
    void saysWhatASignalCannotSayAndChangesNothing() {
        pages.car("connected-cars");
        BenchPage bench = pages.bench();
        bench.set(Signal.SPEED, "900");
        assertThat(bench.page().locator("#failure")).hasText("Vehicle.Speed is a number from 0 to 300.");
        assertThat(bench.control(Signal.SPEED)).hasValue("0");
        bench.set(Signal.SPEED, "20");
        assertThat(bench.page().locator("#failure")).isHidden();
    }

    @Test
    void leavesWhoeverIsTypingAloneWhileTheCarChanges() {
        pages.car("connected-cars");
        BenchPage bench = pages.bench();
        Locator number = bench.control(Signal.CHARGE);
        Locator slider = bench.controls(Signal.CHARGE).first();
        number.fill("35");
        live().vehicle().set(Readings.of(Signal.CHARGE, 61).and(Readings.of(Signal.TRUNK_OPEN, true)));
        assertThat(bench.control(Signal.TRUNK_OPEN)).isChecked();
        assertThat(slider).hasValue("61");
        assertThat(number).hasValue("35");
        bench.set(Signal.CHARGE, "35");
        assertEquals(35, readings().findAmount(Signal.CHARGE).orElseThrow());
        assertThat(slider).hasValue("35");

        number.fill("36");
        number.fill("35");
        live().vehicle().set(Readings.of(Signal.CHARGE, 62));
        assertThat(slider).hasValue("62");
        assertThat(number).hasValue("35");
        number.blur();
        assertThat(number).hasValue("62");
    }

    @Test
    void movesTheCarOnTheMapWithTheMouseAndByKeyboardAlone() {
        pages.car("connected-cars");
        BenchPage bench = pages.bench();
        Locator where = bench.page().locator("#where");
        assertThat(where).hasText("No position is received.");
        bench.page().locator("#map svg").click();
        assertThat(where).containsText("56.500° N, 3.250° E");
        bench.page().locator("#receives").uncheck();
        assertThat(where).hasText("No position is received.");

        Keys keys = new Keys(bench.page());
        bench.page().locator("#receives").focus();
        keys.press("Space");
        assertThat(where).containsText("56.500° N, 3.250° E");
        keys.tabTo("map");
        keys.press("ArrowUp");
        assertThat(where).containsText("56.501° N");
        keys.press("Shift+ArrowRight");
        assertThat(where).containsText("3.270° E");
        keys.tabTo("latitude");
        bench.page().keyboard().press("Control+A");
        keys.type("48.137");
        keys.press("Enter");
        assertThat(where).containsText("48.137° N, 3.270° E, outside the map");
        keys.tabTo("chargeLevel");
        bench.page().keyboard().press("Control+A");
        keys.type("42");
        keys.press("Enter");
        assertThat(bench.controls(Signal.CHARGE).first()).hasValue("42");
        assertEquals(42, readings().findAmount(Signal.CHARGE).orElseThrow());
    }

    @Test
    void keepsTheUsersThroughAPowerCutWhichEveryPageShows() {
        pages.car("connected-cars");
        HeadUnitPage car = pages.headUnit();
        pages.people().primary("Anna Berger");
        assertThat(car.page().locator("#fits")).hasText("1 of 6 users");
        BenchPage bench = pages.bench();
        Page start = pages.open("", 1280, 800, ColorScheme.LIGHT);
        bench.page().locator("[data-power=CUT]").click();
        for (Page page : List.of(car.page(), bench.page(), start)) {
            assertThat(page.locator(".notice")).containsText("The car’s power is off.");
        }
        assertThat(car.page().locator(".view:visible")).hasCount(0);
        assertThat(bench.page().locator("[data-power=ON]")).isFocused();
        Chromium.keep(car.page(), "head-unit-no-power");
        bench.set(Signal.FRONT_DRIVER_OPEN, true);
        bench.page().locator("[data-power=ON]").click();
        assertThat(bench.page().locator(".notice")).isHidden();
        assertThat(bench.page().locator("#online")).hasText("The head unit is online.");
        assertThat(car.page().locator("#fits")).hasText("1 of 6 users");
        car.view("Home");
        assertThat(car.page().locator("#carFacts")).containsText("Open: driver's door.");
        bench.page().locator("[data-power=OFF]").click();
        assertThat(bench.page().locator("#online")).hasText("The power is off.");
    }

    @Test
    void showsOnTheHeadUnitThatThereIsNoReception() {
        pages.car("connected-cars");
        HeadUnitPage car = pages.headUnit();
        BenchPage bench = pages.bench();
        for (String reception : List.of("NONE", "CAPTIVE", "BROKER_DOWN")) {
            bench.page().locator("[name=reception][value=" + reception + "]").check();
            assertThat(car.page().locator("#connection")).hasAttribute("data-online", "false");
            assertThat(bench.page().locator("#online")).hasText("The head unit is offline.");
            bench.page().locator("[name=reception][value=ONLINE]").check();
            assertThat(car.page().locator("#connection")).hasAttribute("data-online", "true");
        }
    }

    @Test
    void letsTimePassAndSetsTheClockOnTheWall() {
        pages.car("connected-cars");
        BenchPage bench = pages.bench();
        Locator ahead = bench.page().locator("#ahead");
        assertThat(ahead).hasText("As on this computer.");
        bench.page().locator("[data-pass='86400']").click();
        assertThat(ahead).hasText("1 day 0 min 0 s ahead of this computer.");
        bench.page().locator("[data-wall='-3600']").click();
        assertThat(ahead).containsText("23 h 0 min ahead of this computer.");
        assertEquals(Duration.ofHours(23), live().clock().ahead());
    }

    @Test
    void bringsBackACarWithItsUsersInCarAndCloudAndGoesOnFromThere() {
        pages.car("connected-cars");
        HeadUnitPage car = pages.headUnit();
        People people = pages.people();
        people.primary("Anna Berger");
        people.secondary("Anna Berger", "Ben Okafor");
        BenchPage bench = pages.bench();
        bench.set(Signal.CHARGE, "33");
        String vid = live().car().vid();
        snapshot(bench, "two users");
        assertThat(kept(bench)).hasCount(1);
        assertThat(kept(bench)).containsText("2 users");
        Chromium.keep(bench.page(), "bench-snapshot");

        people.secondary("Anna Berger", "Clara Lindqvist");
        assertThat(car.page().locator("#fits")).hasText("3 of 6 users");
        bench.set(Signal.CHARGE, "90");
        bench.page().locator("[data-pass='3600']").click();
        // This waits at the broker for a car that is off, and must not reach the one that is brought back.
        bench.page().locator("[data-power=OFF]").click();
        assertThat(bench.page().locator("#online")).hasText("The power is off.");
        pages.cloud()
                .send(
                        vid,
                        UserCommands.remove(
                                People.actor("Anna Berger"),
                                People.account("Ben Okafor").sub()));
        bringBack(bench);
        assertThat(car.page().locator("#fits")).hasText("2 of 6 users");
        assertEquals(vid, live().car().vid());
        assertEquals(2, pages.cloud().car(vid).userCount());
        assertEquals(2, pages.cloud().users(vid).accounts().size());
        assertEquals(33, readings().findAmount(Signal.CHARGE).orElseThrow());
        assertTrue(live().clock().ahead().compareTo(Duration.ofHours(1)) < 0);

        People afterwards = pages.people();
        afterwards.secondary("Anna Berger", "Dora Nowak");
        assertThat(car.page().locator("#fits")).hasText("3 of 6 users");
        pages.people().awaitUsers(3);
        bringBack(bench);
        assertThat(car.page().locator("#fits")).hasText("2 of 6 users");
        pages.people().awaitUsers(2);
        assertEquals(Optional.empty(), pages.cloud().car(vid).audit().fell());
    }

    @Test
    void bringsBackACarOfAnotherPlatform() {
        pages.car("mini-os9");
        pages.people().link("Anna Berger", "PRIMARY");
        BenchPage bench = pages.bench();
        snapshot(bench, "a mini");
        bench.page().locator("#profile").selectOption("bmw-os8");
        Page start = pages.open("", 1280, 800, ColorScheme.LIGHT);
        assertThat(start.locator("#vin")).not().isEmpty();
        bench.page().locator("#choose").click();
        for (Page page : List.of(bench.page(), start)) {
            assertThat(page.locator(".notice")).containsText("it is just coming");
        }
        assertThat(bench.page().locator("#carName")).containsText("BMW");
        assertThat(start.locator(".notice")).isHidden();
        kept(bench)
                .filter(new Locator.FilterOptions().setHasText("a mini"))
                .getByText("Bring back")
                .click();
        assertThat(bench.page().locator("#carName")).containsText("MINI");
        HeadUnitPage car = new HeadUnitPage(pages.open("head-unit", 1280, 800, ColorScheme.LIGHT));
        assertThat(car.page().locator("#fits")).hasText("1 of 7 users");
    }

    @Test
    void saysWhySnapshotsAreRefused() {
        pages.car("connected-cars");
        BenchPage bench = pages.bench();
        Locator said = bench.page().locator("#snapshotSaid");
        int before = kept(bench).count();
        bench.page().locator("#keep").click();
        assertThat(said).hasText("A snapshot needs a name of 1 to 40 characters.");
        snapshot(bench, "twice");
        bench.page().locator("#name").fill("twice");
        bench.page().locator("#keep").click();
        assertThat(said).hasText("There is a snapshot of that name already.");
        assertThat(kept(bench)).hasCount(before + 1);
        bench.page().locator("[data-do=delete][data-name=twice]").click();
        assertThat(kept(bench)).hasCount(before);
    }

    private static void bringBack(BenchPage bench) {
        kept(bench)
                .filter(new Locator.FilterOptions().setHasText("two users"))
                .getByText("Bring back")
                .click();
        assertThat(bench.page().locator("#snapshotSaid")).hasText("“two users” is on its way…");
        assertThat(bench.page().locator("#snapshotSaid")).hasText("The car is as it was in “two users”.");
    }

    private static void snapshot(BenchPage bench, String name) {
        bench.page().locator("#name").fill(name);
        bench.page().locator("#keep").click();
        assertThat(bench.page().locator("#snapshotSaid")).hasText("“" + name + "” is kept.");
    }

    private static Locator kept(BenchPage bench) {
        return bench.page().locator("#snapshotList > li");
    }

    private static LiveCar live() {
        return pages.live();
    }

    private static Readings readings() {
        return live().vehicle().readings();
    }
}
