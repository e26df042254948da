package io.codriver.simulator.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages say can be translated: every text is in the bundles, which say the same, and nothing else is. */
class PageTextsTest {

    private static final Path FILES = Path.of("src", "main", "resources", "io", "codriver", "simulator", "web");
    private static final Path CODE = Path.of("src", "main", "java", "io", "codriver", "simulator", "web");
    private static final Pattern USED = Pattern.compile("\\b(t|count)\\(\"([\\w.-]+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Pattern QUOTED = Pattern.compile("\"([\\w.-]+)\"|\\{\\{([\\w.-]+)}}");
    /** A key of which a script makes up the end, such as {@code t(`remote.${service}`)}. */
    private static final Pattern MADE_UP = Pattern.compile("t\\(`([\\w.-]+)\\$\\{[^}]*}([\\w.-]*)`");
    /** What a script may put there that stands nowhere in quotes: a name of an enum, or a number. */
    private static final Pattern NAME = Pattern.compile("[A-Z_]+|\\d");

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int LONGEST_IN_THE_CAR = 120;

    private final PageTexts texts = new PageTexts(Locale.ENGLISH);

    @Test
    void everyTextOfAScriptIsThere() {
        List<String> missing = sources(".js")
                .flatMap(script -> USED.matcher(script).results())
                .map(found -> found.group(1).equals("t") ? found.group(2) : found.group(2) + ".one")
                .filter(key -> !texts.all().has(key))
                .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void everyTextOfAPageIsThere() {
        assertEquals(true, new Site(texts).find("/phone").isPresent());
        assertThrows(IllegalStateException.class, () -> texts.fill("{{no.such.text}}"));
    }

    @Test
    void theGermanPagesSayTheSameWithTheSamePlacesToFillIn() {
        assertEquals(places(own("pages.properties")), places(own("pages_de.properties")));
    }

    @Test
    void noTextIsLeftThatNoPageSays() {
        List<String> sources = Stream.of(".js", ".html", ".java")
                .flatMap(PageTextsTest::sources)
                .toList();
        Set<String> quoted = found(sources, QUOTED)
                .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                .collect(Collectors.toSet());
        Set<String> counted = found(sources, USED)
                .filter(match -> match.group(1).equals("count"))
                .flatMap(match -> Stream.of(match.group(2) + ".one", match.group(2) + ".other"))
                .collect(Collectors.toSet());
        List<MatchResult> madeUp = found(sources, MADE_UP).toList();
        Set<String> unused = new TreeSet<>(own("pages.properties").stringPropertyNames());
        unused.removeAll(quoted);
        unused.removeAll(counted);
        unused.removeIf(key -> madeUp.stream().anyMatch(match -> fits(key, match, quoted)));
        unused.removeIf(key -> key.endsWith(".title") && quoted.contains(key.replace(".title", "")));
        assertEquals(Set.of(), unused);
    }

    @Test
    void theHeadUnitSaysNothingThatTakesLongToRead() {
        for (String file : List.of("pages.properties", "pages_de.properties")) {
            Properties all = own(file);
            List<String> tooLong = all.stringPropertyNames().stream()
                    .filter(key ->
                            key.startsWith("car.") && all.getProperty(key).length() > LONGEST_IN_THE_CAR)
                    .toList();
            assertEquals(List.of(), tooLong);
        }
    }

    @Test
    void speaksGermanOrElseEnglish() {
        assertEquals("Nutzer", new PageTexts(Locale.GERMAN).text("car.users"));
        assertEquals("Nutzer", new PageTexts(Locale.forLanguageTag("de-AT")).text("car.users"));
        assertEquals("Users", new PageTexts(Locale.forLanguageTag("sw")).text("car.users"));
    }

    @Test
    void noScriptAndNoStyleIsInsideAPage() {
        List<String> pages = sources(".html").toList();
        assertTrue(pages.size() > 1, "there are pages");
        for (String html : pages) {
            assertEquals(false, html.contains("<style") || html.contains(" style=") || html.contains(" onclick="));
            assertEquals(false, html.matches("(?s).*<script(?![^>]* src=).*"), html);
        }
    }

    @Test
    void noPageHasWordsOfItsOwn() {
        List<String> words = sources(".html")
                .map(html -> html.replaceAll("(?s)<[^>]*>|\\{\\{+[^}]*}}(\\.\\w+}})?|&\\w+;", " "))
                .flatMap(SPACE::splitAsStream)
                .filter(word -> word.chars().anyMatch(Character::isLetter))
                .toList();
        assertEquals(List.of(), words);
    }

    @Test
    void whatIsFilledInCannotBecomeMarkup() {
        assertEquals("<p lang=\"en\">Codriver simulator</p>", texts.fill("<p lang=\"{{lang}}\">{{start.title}}</p>"));
    }

    private static boolean fits(String key, MatchResult madeUp, Set<String> quoted) {
        String begin = madeUp.group(1);
        String end = madeUp.group(2);
        if (!key.startsWith(begin) || !key.endsWith(end) || key.length() < begin.length() + end.length()) {
            return false;
        }
        String made = key.substring(begin.length(), key.length() - end.length());
        return NAME.matcher(made).matches() || quoted.contains(made);
    }

    private static Stream<MatchResult> found(List<String> sources, Pattern pattern) {
        return sources.stream().flatMap(source -> pattern.matcher(source).results());
    }

    /** The places to fill in of every text. */
    private static Map<String, Set<String>> places(Properties all) {
        Map<String, Set<String>> places = new TreeMap<>();
        for (String key : all.stringPropertyNames()) {
            places.put(
                    key,
                    PLACE.matcher(all.getProperty(key))
                            .results()
                            .map(MatchResult::group)
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        return places;
    }

    /** The texts of one file, without those of another that would stand in for missing ones. */
    private static Properties own(String file) {
        Properties own = new Properties();
        try (var in = Files.newBufferedReader(FILES.resolve(file))) {
            own.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return own;
    }

    private static Stream<String> sources(String end) {
        try (Stream<Path> files = Files.list(end.equals(".java") ? CODE : FILES)) {
            return files.filter(file -> file.toString().endsWith(end)).map(PageTextsTest::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
