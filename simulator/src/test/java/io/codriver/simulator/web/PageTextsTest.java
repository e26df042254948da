package io.codriver.simulator.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages say can be translated: every text is in the bundle. */
class PageTextsTest {

    private static final Path FILES = Path.of("src", "main", "resources", "io", "codriver", "simulator", "web");
    private static final Pattern USED = Pattern.compile("\\b(t|count)\\(\"([\\w.-]+)\"");

    private final PageTexts texts = new PageTexts(Locale.ENGLISH);

    @Test
    void everyTextOfAScriptIsThere() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            List<String> missing = files.filter(file -> file.toString().endsWith(".js"))
                    .flatMap(PageTextsTest::keys)
                    .filter(key -> !texts.all().has(key))
                    .toList();
            assertEquals(List.of(), missing);
        }
    }

    @Test
    void everyTextOfAPageIsThere() {
        assertEquals(true, new Site(texts).find("/phone").isPresent());
        assertThrows(IllegalStateException.class, () -> texts.fill("{{no.such.text}}"));
    }

    @Test
    void noScriptAndNoStyleIsInsideAPage() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            for (Path page :
                    files.filter(file -> file.toString().endsWith(".html")).toList()) {
                String html = Files.readString(page);
                assertEquals(false, html.contains("<style") || html.contains(" style=") || html.contains(" onclick="));
                assertEquals(false, html.matches("(?s).*<script(?![^>]* src=).*"), page.toString());
            }
        }
    }

    @Test
    void whatIsFilledInCannotBecomeMarkup() {
        assertEquals("<p lang=\"en\">Codriver simulator</p>", texts.fill("<p lang=\"{{lang}}\">{{start.title}}</p>"));
    }

    private static Stream<String> keys(Path script) {
        try {
            return USED
                    .matcher(Files.readString(script))
                    .results()
                    .map(found -> found.group(1).equals("t") ? found.group(2) : found.group(2) + ".one")
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
