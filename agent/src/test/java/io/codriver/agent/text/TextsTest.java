package io.codriver.agent.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.domain.answer.Reason;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {

    private static final int LONGEST_SENTENCE = 120;

    private final ResourceBundle bundle = ResourceBundle.getBundle("io.codriver.agent.text.texts", Locale.ROOT);

    @ParameterizedTest
    @EnumSource(Reason.class)
    void hasOneShortSentenceForEveryReason(Reason reason) {
        String sentence = new Texts(Locale.ENGLISH).sentence(reason);
        assertTrue(sentence.matches("[A-Z][^.]*\\."), sentence);
        assertTrue(sentence.length() <= LONGEST_SENTENCE, sentence);
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
        for (String key : bundle.keySet()) {
            String unpaired = bundle.getString(key).replace("''", "");
            assertTrue(!unpaired.contains("'"), key);
        }
    }
}
