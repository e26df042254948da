package io.codriver.simulator.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of the pages, each under a path that is listed here; no path of a request ever becomes a name of a file. */
final class Site {

    /** The name of each page: of its HTML, its style, its script and its title. */
    private static final Map<String, String> PAGES = Map.of(
            "/", "start",
            "/head-unit", "head-unit",
            "/phone", "phone",
            "/phones", "phones",
            "/workshop", "workshop",
            "/bench", "bench",
            "/timeline", "timeline");

    private static final Map<String, String> TYPES =
            Map.of("css", "text/css", "js", "text/javascript", "svg", "image/svg+xml");
    private static final List<String> PARTS = List.of(
            "icon.svg",
            "style.css",
            "page.js",
            "field.js",
            "dialog.css",
            "dialog.js",
            "start.css",
            "start.js",
            "head-unit.css",
            "head-unit.js",
            "car-link.css",
            "car-link.js",
            "car-messages.js",
            "car-mail.js",
            "car-users.js",
            "car-trips.js",
            "car-charging.js",
            "car-history.css",
            "people.css",
            "car-wheel.js",
            "car-upgrades.js",
            "car-home.css",
            "car-home.js",
            "car-reset.js",
            "car-climate.js",
            "departures.css",
            "departures.js",
            "phone-plan.js",
            "car-services.js",
            "car-sharing.js",
            "car-stage.js",
            "car-stage.css",
            "car-bar.js",
            "car-bar.css",
            "car-knob.js",
            "picture.js",
            "picture.css",
            "keypad.js",
            "phone.css",
            "phone.js",
            "phone-frame.js",
            "phones.css",
            "phones.js",
            "phone-link.js",
            "phone-home.js",
            "phone-car.js",
            "phone-remote.js",
            "phone-person.js",
            "phone-mail.js",
            "phone-terms.js",
            "phone-join.js",
            "answer.js",
            "workshop.css",
            "workshop.js",
            "workshop-mail.js",
            "conversation.js",
            "mail.css",
            "bench.css",
            "bench.js",
            "bench-journey.js",
            "bench-map.js",
            "bench-surroundings.js",
            "profiles.js",
            "timeline.css",
            "timeline.js",
            "timeline-row.js");

    private final Map<String, Reply> replies = new LinkedHashMap<>();

    Site(PageTexts texts) {
        String head = load("head.html");
        String nav = load("nav.html");
        PAGES.forEach((path, name) -> {
            String page = load(name + ".html")
                    .replace("{{head}}", head.replace("{{page}}", name))
                    .replace("{{nav}}", nav.replace("\"" + path + "\"", "\"" + path + "\" aria-current=\"page\""));
            replies.put(path, Reply.text("text/html", texts.fill(page)));
        });
        PARTS.forEach(file -> replies.put("/" + file, Reply.text(type(file), load(file))));
        replies.put("/texts.json", Reply.json(texts.all()));
    }

    Optional<Reply> find(String path) {
        return Optional.ofNullable(replies.get(path));
    }

    /** Whether somebody may come to this path from elsewhere: by a link or by typing. */
    static boolean isPage(String path) {
        return PAGES.containsKey(path);
    }

    private static String type(String file) {
        return Optional.ofNullable(TYPES.get(file.substring(file.indexOf('.') + 1)))
                .orElseThrow(() -> new IllegalStateException("no type is known for " + file));
    }

    private static String load(String name) {
        try (InputStream file = Site.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("the program is incomplete: " + name + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
