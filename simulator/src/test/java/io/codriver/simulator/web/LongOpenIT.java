package io.codriver.simulator.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.codriver.simulator.car.SimulatedVehicle;
import io.codriver.simulator.cloud.RemoteCommands;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Pages that are left open for an hour in which much happens: they grow no more than they have to. */
class LongOpenIT extends OneSimulation {

    private static final int MINUTES = 60;
    private static final long A_MINUTE = 60_000;
    /** As many orders as fill every list that a page has. */
    private static final int ORDERS_BEFORE = 180;

    private static final double MOST_GROWTH = 1.2;
    /** For what the browser itself keeps and lets go of when it likes. */
    private static final double SLACK_BYTES = 1_000_000;

    private static final double SLACK_NODES = 100;

    private final List<Page> open = new ArrayList<>();

    @Test
    void stayWithinTheirBoundsOfMemoryAndNodes() {
        String vin = pages.car("mini-os9").vin().text();
        People people = pages.people();
        people.link("Anna Berger", "PRIMARY");
        for (int i = 0; i < ORDERS_BEFORE; i++) {
            order(people);
        }
        leaveOpen("");
        leaveOpen("head-unit#home");
        new PhonePage(leaveOpen("phone")).openCar("Anna Berger", vin);
        leaveOpen("bench");
        Page workshop = leaveOpen("workshop");
        workshop.getByLabel("VIN of the car").fill(vin);
        workshop.getByText("Continue").click();
        assertThat(leaveOpen("timeline").locator("#shown")).containsText("500");
        pass(people, MINUTES / 4);
        List<Size> before = open.stream().map(Size::of).toList();
        pass(people, MINUTES);
        List<Size> after = open.stream().map(Size::of).toList();

        assertAll(IntStream.range(0, open.size())
                .mapToObj(i -> () -> check(open.get(i).url(), before.get(i), after.get(i))));
    }

    private static void check(String path, Size before, Size after) {
        String grown = path + " grew from " + before + " to " + after;
        assertTrue(after.nodes() <= before.nodes() * MOST_GROWTH + SLACK_NODES, grown);
        assertTrue(after.bytes() <= before.bytes() * MOST_GROWTH + SLACK_BYTES, grown);
        assertTrue(after.listeners() <= before.listeners() * MOST_GROWTH + SLACK_NODES, grown);
    }

    /** So many minutes, by the clocks of the pages; in each the car does something. */
    private void pass(People people, int minutes) {
        SimulatedVehicle car = pages.vehicle();
        for (int minute = 1; minute <= minutes; minute++) {
            assertTrue(car.move(true));
            assertTrue(car.move(false));
            order(people);
            open.forEach(page -> page.clock().runFor(A_MINUTE));
        }
        String last = people.headUnit().screen().orElseThrow().moving() ? "moves" : "stands";
        assertEquals("stands", last);
    }

    private static void order(People people) {
        assertEquals(
                "IN_PROGRESS",
                people.ask(RemoteCommands.order(People.actor("Anna Berger"), "HORN"))
                        .status());
    }

    private Page leaveOpen(String path) {
        Page page = pages.open(path, 1280, 800, ColorScheme.LIGHT);
        page.clock().install();
        page.reload();
        open.add(page);
        return page;
    }

    /** What a page holds when all its garbage is collected. */
    private record Size(double nodes, double listeners, double bytes) {

        static Size of(Page page) {
            CDPSession browser = page.context().newCDPSession(page);
            browser.send("Performance.enable");
            browser.send("HeapProfiler.collectGarbage");
            JsonObject answer = browser.send("Performance.getMetrics");
            browser.detach();
            return new Size(find("Nodes", answer), find("JSEventListeners", answer), find("JSHeapUsedSize", answer));
        }

        private static double find(String name, JsonObject answer) {
            for (JsonElement metric : answer.getAsJsonArray("metrics")) {
                if (metric.getAsJsonObject().get("name").getAsString().equals(name)) {
                    return metric.getAsJsonObject().get("value").getAsDouble();
                }
            }
            throw new AssertionError("the browser does not say its " + name);
        }
    }
}
