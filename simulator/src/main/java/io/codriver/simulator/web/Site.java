package io.codriver.simulator.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The files of the pages, each under a path that is listed here; no path of a request ever becomes a name of a file. */
final class Site {

    private static final Map<String, String> PAGES =
            Map.of("/", "start.html", "/head-unit", "head-unit.html", "/phone", "phone.html");
    private static final Map<String, String> PARTS = Map.of(
            "/icon.svg", "image/svg+xml",
            "/style.css", "text/css",
            "/start.css", "text/css",
            "/car.css", "text/css",
            "/phone.css", "text/css",
            "/page.js", "text/javascript",
            "/start.js", "text/javascript",
            "/head-unit.js", "text/javascript",
            "/keypad.js", "text/javascript",
            "/phone.js", "text/javascript");

    private final Map<String, Reply> replies = new LinkedHashMap<>();

    Site(PageTexts texts) {
        PAGES.forEach((path, file) -> replies.put(path, Reply.text("text/html", texts.fill(load(file)))));
        PARTS.forEach((path, type) -> replies.put(path, Reply.text(type, load(path.substring(1)))));
        replies.put("/texts.json", Reply.json(texts.all()));
    }

    Optional<Reply> find(String path) {
        return Optional.ofNullable(replies.get(path));
    }

    /** Whether somebody may come to this path from elsewhere: by a link or by typing. */
    static boolean isPage(String path) {
        return PAGES.containsKey(path);
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
