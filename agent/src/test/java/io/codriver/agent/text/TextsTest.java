package io.codriver.agent.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.domain.answer.Details;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.notice.Notice;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.remote.Service;
import io.codriver.agent.domain.roster.Deed;
import io.codriver.agent.domain.roster.DisplayName;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.Sharing;
import io.codriver.agent.domain.roster.UserState;
import io.codriver.agent.domain.vehicle.Signal;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {

    private static final int LONGEST_SENTENCE = 120;

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)(,\\w+)?");
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private final ResourceBundle bundle = bundle(Locale.ROOT);

    @ParameterizedTest
    @EnumSource(Reason.class)
    void hasOneShortSentenceForEveryReason(Reason reason) {
        for (Locale language : LANGUAGES) {
            String sentence = new Texts(language).sentence(reason);
            assertTrue(sentence.matches("\\p{Lu}[^.]*\\."), sentence);
            assertTrue(sentence.length() <= LONGEST_SENTENCE, sentence);
        }
    }

    @Test
    void saysWhichDoorIsToBeClosed() {
        List<String> doors = Arrays.stream(Signal.values())
                .filter(signal -> signal.name().endsWith("_OPEN"))
                .map(Signal::path)
                .toList();
        assertEquals("Please close the driver's door first.", closing(Locale.ENGLISH, doors.subList(0, 1)));
        assertEquals(
                "Please close the driver's door and the passenger's door first.",
                closing(Locale.ENGLISH, doors.subList(0, 2)));
        for (Locale language : LANGUAGES) {
            for (int open = 0; open <= doors.size(); open++) {
                String sentence = closing(language, doors.subList(doors.size() - open, doors.size()));
                assertTrue(sentence.matches("\\p{Lu}[^.]*\\."), sentence);
                assertTrue(sentence.length() <= LONGEST_SENTENCE, sentence);
            }
        }
    }

    /** All but what is typed at a terminal; the longest is that of 31 users, who have short names. */
    @Test
    void saysNothingInTheCarThatTakesLongToRead() {
        for (Locale language : LANGUAGES) {
            Texts texts = new Texts(language);
            List<String> tooLong = own(bundle(Locale.ROOT)).stream()
                    .filter(key -> !key.startsWith("terminal."))
                    .map(key -> texts.text(key, filled(bundle(language).getString(key))))
                    .filter(sentence -> sentence.length() > LONGEST_SENTENCE)
                    .toList();
            assertEquals(List.of(), tooLong);
        }
    }

    private static Object[] filled(String pattern) {
        Object[] values = {"A••• B.", "A••• B.", "A••• B.", "A••• B.", "A••• B."};
        PLACE.matcher(pattern)
                .results()
                .filter(place -> place.group(2) != null)
                .forEach(place -> values[Integer.parseInt(place.group(1))] = 31);
        return values;
    }

    private static String closing(Locale language, List<String> signals) {
        return new Texts(language).sentence(Reason.DOOR_OPEN, Details.none().withTexts("signals", signals));
    }

    @Test
    void hasNoSentenceForAReasonThatIsGone() {
        Set<String> reasons = Arrays.stream(Reason.values()).map(Enum::name).collect(Collectors.toSet());
        Set<String> keys = bundle.keySet().stream()
                .filter(key -> key.startsWith("reason."))
                .map(key -> key.substring("reason.".length()))
                .collect(Collectors.toSet());
        assertEquals(reasons, keys);
    }

    @Test
    void tellsWhichKeyIsMissing() {
        Texts texts = new Texts(Locale.ENGLISH);
        IllegalStateException bug = assertThrows(IllegalStateException.class, () -> texts.text("no.such.key"));
        assertEquals("texts.properties has no key no.such.key", bug.getMessage());
    }

    @Test
    void speaksEnglishWhereThereIsNoTranslation() {
        Locale swahili = Locale.forLanguageTag("sw");
        assertEquals(new Texts(Locale.ENGLISH).sentence(Reason.EXPIRED), new Texts(swahili).sentence(Reason.EXPIRED));
    }

    @Test
    void hasNoLoneApostropheThatWouldHideAPlaceToFillIn() {
        for (ResourceBundle language : List.of(bundle, bundle(Locale.GERMAN))) {
            for (String key : language.keySet()) {
                String unpaired = language.getString(key).replace("''", "");
                assertTrue(!unpaired.contains("'"), key);
            }
        }
    }

    @Test
    void saysEverythingInGermanWithTheSamePlacesToFillIn() {
        ResourceBundle german = bundle(Locale.GERMAN);
        assertEquals(Locale.GERMAN, german.getLocale());
        // Not keySet(): that also has the English texts, which stand in for missing ones.
        assertEquals(Set.of(), missing(bundle, german));
        assertEquals(Set.of(), missing(german, bundle));
        for (String key : bundle.keySet()) {
            assertEquals(places(bundle.getString(key)), places(german.getString(key)), key);
        }
    }

    @Test
    void hasATextForEverythingThatHasAName() {
        for (Locale language : LANGUAGES) {
            Texts texts = new Texts(language);
            Stream.of(Role.values()).forEach(texts::role);
            Stream.of(UserState.values()).forEach(texts::userState);
            Stream.of(Sharing.values()).forEach(texts::sharing);
            Stream.of(Capability.values()).forEach(texts::capability);
            Stream.of(Service.values()).forEach(texts::service);
            Stream.of(Deed.Kind.values()).forEach(texts::deed);
            for (Notice.Kind kind : Notice.Kind.values()) {
                String notice = texts.notice(kind, new DisplayName("Erika M."), Role.SECONDARY);
                assertTrue(notice.contains("Erika M."), notice);
            }
        }
    }

    private static Set<String> missing(ResourceBundle asked, ResourceBundle from) {
        return own(asked).stream().filter(key -> !own(from).contains(key)).collect(Collectors.toSet());
    }

    private static Set<String> own(ResourceBundle language) {
        Properties own = new Properties();
        String file = language.getLocale().equals(Locale.ROOT) ? "texts" : "texts_" + language.getLocale();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(Texts.class.getResourceAsStream(file + ".properties")),
                StandardCharsets.UTF_8)) {
            own.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return own.stringPropertyNames();
    }

    /** Such as {0}, and {0,choice} for a text that depends on a number. */
    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(found -> found.group(1) + (found.group(2) == null ? "" : found.group(2)))
                .collect(Collectors.toSet());
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle("io.codriver.agent.text.texts", language);
    }
}
