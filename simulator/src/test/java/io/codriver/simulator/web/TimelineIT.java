package io.codriver.simulator.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.codriver.agent.domain.Fitness;
import io.codriver.agent.domain.Screens;
import io.codriver.agent.domain.State;
import io.codriver.agent.domain.roster.Epoch;
import io.codriver.agent.domain.rule.Bounds;
import io.codriver.simulator.cloud.WorkshopCommands;
import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Somebody watches in a real browser what passes between the cloud and the car. */
class TimelineIT extends OneSimulation {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Test
    void showsALinkMessageByMessageAndNowhereItsCode() throws IOException {
        String vin = pages.car("mini-os9").vin().text();
        Page page = open();
        page.locator("#clear").click();
        assertThat(page.locator("#none")).isVisible();
        HeadUnitPage car = pages.headUnit();
        PhonePage phone = pages.phone();
        phone.addCar("Anna Berger", vin);
        phone.choose("Primary user", "The car makes a code and shows it");
        String code = car.readCode();
        phone.typeCode(code);
        phone.acceptTerms();
        phone.link();
        assertThat(phone.title("You are the primary user")).isVisible();

        choose(page, "Commands to the car");
        assertThat(topics(page)).hasText(new String[] {"c2v/link.commit", "c2v/link.offer"});
        Locator offer = row(page, "c2v/link.offer");
        assertThat(offer).containsText("→ to the car");
        topic(offer).click();
        assertThat(page.locator(".details pre")).containsText("\"displayName\": \"A••• B.\"");
        assertThat(page.locator(".details pre")).containsText("\"sub\": \"account-1\"");
        page.getByText("Show this command and its answers only").click();
        assertThat(page.locator("#text")).isFocused();
        assertThat(page.locator("#rows > tr")).hasCount(3);
        assertThat(topics(page).last()).hasText("c2v/link.offer");
        assertThat(page.locator("#rows > tr").first().locator(".delay"))
                .hasText(Pattern.compile("-?[\\d,]+ ms \\([\\d,]+ ms after its command\\)"));
        assertThat(page.locator("#rows > tr").first().locator(".topic")).containsText("link.offer · SUCCEEDED");
        Chromium.keep(page, "timeline-exchange");

        page.locator("#text").fill("");
        choose(page, "All");
        topic(row(page, "c2v/link.commit")).click();
        assertThat(page.locator(".details pre")).containsText("\"code\": \"•••\"");
        List<JsonNode> lines = save(page);
        assertThat(page.locator(".details pre")).hasCount(1);
        List<String> exchange = lines.stream()
                .filter(line -> !line.path("kind").asText().matches("STATE|VIEW|EVENT"))
                .map(line -> line.path("kind").asText() + " "
                        + line.at("/message/data/status").asText())
                .toList();
        assertEquals(List.of("COMMAND ", "RECEIPT IN_PROGRESS", "COMMAND ", "RECEIPT SUCCEEDED"), exchange);
        for (String written : List.of(code, code.replace("-", ""), code.toLowerCase(Locale.ROOT))) {
            assertEquals(false, page.content().contains(written));
            assertEquals(false, lines.toString().contains(written));
        }
        assertEquals(
                false, lines.toString().contains(People.account("Anna Berger").sub()));
        Chromium.keep(page, "timeline");
    }

    @Test
    void holdsStillWhileItIsPausedAndGoesOnWhereItWas() {
        pages.car("connected-cars");
        People people = pages.people();
        people.primary("Anna Berger");
        Page page = open();
        choose(page, "Commands to the car");
        page.locator("#clear").click();
        assertThat(page.locator("#none")).isVisible();
        Keys keys = new Keys(page);
        page.locator("#pause").focus();
        keys.press("Enter");
        assertThat(page.locator("#held")).hasText("Paused. 0 messages came since.");
        people.succeed(WorkshopCommands.line(People.WORKSHOP, "Your tyres are here."));
        people.succeed(WorkshopCommands.line(People.WORKSHOP, "Are you coming?"));
        assertThat(page.locator("#held")).hasText("Paused. 2 messages came since.");
        assertThat(page.locator("#none")).isVisible();

        keys.press("Enter");
        assertThat(page.locator("#held")).isHidden();
        assertThat(page.locator("#rows > tr")).hasCount(2);
        assertThat(page.locator("#shown")).hasText("2 messages");
        page.locator("#text").fill("tyres");
        assertThat(page.locator("#rows > tr")).hasCount(1);
        topic(page.locator("#rows > tr")).focus();
        keys.press("Enter");
        assertThat(page.locator(".details pre")).containsText("Your tyres are here.");
        people.succeed(WorkshopCommands.line(People.WORKSHOP, "The tyres again."));
        assertThat(page.locator("#rows > [data-number]")).hasCount(2);
        assertThat(page.locator("#rows > tr").last()).hasClass("details");
        keys.press("Enter");
        assertThat(page.locator(".details")).hasCount(0);
    }

    @Test
    void neverHoldsMoreRowsThanItsBound() throws IOException {
        EmptyWorld world = new EmptyWorld();
        record(world, 700);
        try (WebServer server = WebServer.start(world, 0, Locale.ENGLISH, InstantSource.system())) {
            Page page = pages.chromium().open(server.address() + "timeline", 1280, 800, ColorScheme.LIGHT);
            assertThat(page.locator("#shown")).hasText("The newest 500 messages");
            assertThat(page.locator("#rows > tr")).hasCount(500);
            topic(page.locator("#rows > tr").last()).click();
            assertThat(page.locator(".details")).containsText("Number");
            record(world, 600);
            world.headUnit.show(Screens.draw(
                    State.fresh(world.car().profile(), Bounds.STANDARD, Epoch.of(new byte[Epoch.RANDOM_LENGTH])),
                    Fitness.GOOD));
            assertThat(page.locator("#rows > tr").first()).hasAttribute("data-number", "1300");
            assertThat(page.locator("#rows > tr")).hasCount(500);
            assertThat(page.locator(".details")).hasCount(0);
        }
    }

    private static void record(EmptyWorld world, int messages) {
        for (int i = 0; i < messages; i++) {
            world.timeline.record("codriver/v1/car-1/v2c/event/x", new byte[] {'{', '}'}, false);
        }
    }

    private static Page open() {
        return pages.open("timeline", 1280, 800, ColorScheme.LIGHT);
    }

    private static void choose(Page page, String kind) {
        page.getByLabel("Messages", new Page.GetByLabelOptions().setExact(true)).selectOption(kind);
    }

    private static Locator row(Page page, String topic) {
        return page.locator("#rows > [data-number]")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("button.open")
                                .getByText(topic, new Locator.GetByTextOptions().setExact(true))));
    }

    private static Locator topics(Page page) {
        return page.locator("#rows button.open");
    }

    private static Locator topic(Locator row) {
        return row.locator("button.open");
    }

    private static List<JsonNode> save(Page page) throws IOException {
        Download saved = page.waitForDownload(() -> page.locator("#save").click());
        assertTrue(
                saved.suggestedFilename().matches("codriver-timeline-\\d{8}T\\d{6}Z\\.jsonl"),
                saved.suggestedFilename());
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(saved.path())) {
            lines.add(MAPPER.readTree(line));
        }
        return lines;
    }
}
