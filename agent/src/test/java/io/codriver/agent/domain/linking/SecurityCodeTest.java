package io.codriver.agent.domain.linking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityCodeTest {

    @Test
    void makesEightLettersWithoutVowelsThatNobodyMistakes() {
        Random random = new Random(1);
        Set<Integer> letters = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            String code = SecurityCode.make(random::nextInt).reveal();
            assertTrue(code.matches("[BCDFGHJKLMNPQRSTVWXZ]{8}"));
            code.chars().forEach(letters::add);
        }
        assertEquals(20, letters.size());
    }

    @Test
    void readsTheSameHoweverItIsTyped() {
        SecurityCode code = SecurityCode.of("BCDFGHJK");
        for (String typed :
                List.of("bcdf-ghjk", " bcdf ghjk ", "BCDF\u2010GHJK", "bcdf\u2011ghjk", "b c d f g h j k")) {
            assertEquals(code, SecurityCode.of(typed));
        }
        assertNotEquals(code, SecurityCode.of("BCDFGHJL"));
    }

    @Test
    void readsTheSameInATurkishCar() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertEquals(SecurityCode.of("TITITI"), SecurityCode.of("tititi"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABCDEF", "123456", "A1B2C3D4E5F6"})
    void takesSixToTwelveLettersOrDigits(String typed) {
        assertEquals(typed, SecurityCode.of(typed).reveal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ABCDE", "ABCDEFGHIJKLM", "ABC_DEF", "ÄBCDEF", "ABCDE\u0660", "ſſſſſſ", "ABCDEF\u0000"})
    void refusesEverythingElseAndDoesNotRepeatIt(String typed) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> SecurityCode.of(typed));
        assertEquals("a security code has 6 to 12 letters or digits", refusal.getMessage());
    }

    @Test
    void refusesALongTextWithoutLookingAtIt() {
        assertThrows(IllegalArgumentException.class, () -> SecurityCode.of("-".repeat(100_000) + "ABCDEF"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BCDFGHJK", "TQ4M9X", "A1B2C3D4E5F6"})
    void isShownInTwoHalvesAndPrintedNotAtAll(String text) {
        SecurityCode code = SecurityCode.of(text);
        assertTrue(code.forDisplay().matches("[A-Z0-9]{3,6}-[A-Z0-9]{3,6}"));
        assertEquals(code, SecurityCode.of(code.forDisplay()));
        assertEquals("[REDACTED]", code.toString());
        assertEquals(SecurityCode.of("OTHERS").hashCode(), code.hashCode());
    }

    @Test
    void aHashPrintsNothingEither() {
        CodeHash hash = new CodeHash(new byte[16], CodeHash.FEWEST_ITERATIONS, new byte[32]);
        assertEquals("[REDACTED]", hash.toString());
        assertFalse(new Proof.Hashed(hash).toString().contains("0"));
    }

    @Test
    void aHashIsSaltedAndSlow() {
        assertThrows(IllegalArgumentException.class, () -> hash(15, CodeHash.FEWEST_ITERATIONS, 32));
        assertThrows(IllegalArgumentException.class, () -> hash(65, CodeHash.FEWEST_ITERATIONS, 32));
        assertThrows(IllegalArgumentException.class, () -> hash(16, CodeHash.FEWEST_ITERATIONS - 1, 32));
        assertThrows(IllegalArgumentException.class, () -> hash(16, CodeHash.MOST_ITERATIONS + 1, 32));
        assertThrows(IllegalArgumentException.class, () -> hash(16, CodeHash.FEWEST_ITERATIONS, 31));
        assertEquals(hash(64, CodeHash.MOST_ITERATIONS, 32), hash(64, CodeHash.MOST_ITERATIONS, 32));
    }

    private static CodeHash hash(int salt, int iterations, int hash) {
        return new CodeHash(new byte[salt], iterations, new byte[hash]);
    }
}
