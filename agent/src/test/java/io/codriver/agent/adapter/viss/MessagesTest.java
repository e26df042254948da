package io.codriver.agent.adapter.viss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.agent.domain.vehicle.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    @TempDir
    Path folder;

    private final Messages messages = new Messages(Optional.empty());

    @Test
    void writesValuesAsStringsAndWholeNumbersWithoutAPoint() {
        assertEquals(
                "{\"action\":\"set\",\"path\":\"Vehicle.Body.Trunk.Rear.IsLocked\",\"requestId\":\"7\",\"value\":\"true\"}",
                messages.set("7", Signal.TRUNK_LOCKED, new Value.Truth(true)));
        assertTrue(messages.set("1", Signal.ROOF, new Value.Amount(100)).contains("\"value\":\"100\""));
        assertTrue(messages.set("1", Signal.TEMPERATURE, new Value.Amount(21.5)).contains("\"value\":\"21.5\""));
        assertTrue(messages.set("1", Signal.DISTANCE, new Value.Amount(1.2e9)).contains("\"value\":\"1200000000\""));
    }

    @Test
    void showsTheTokenWithEachRequestAndPrintsItNowhere() throws IOException {
        Token token = Token.read(Files.writeString(folder.resolve("token"), "ey.secret.x\nmore\n"));
        assertTrue(
                new Messages(Optional.of(token)).get("1", Signal.SPEED).contains("\"authorization\":\"ey.secret.x\""));
        assertFalse(messages.get("1", Signal.SPEED).contains("authorization"));
        assertEquals("[REDACTED]", token.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "two words", "caf\u00e9"})
    void refusesAFileThatHoldsNoTokenAndDoesNotQuoteIt(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("token"), text);
        IOException refused = assertThrows(IOException.class, () -> Token.read(file));
        assertEquals(file + " does not begin with a line that can be a token", refused.getMessage());
    }

    @Test
    void readsWhatKuksaDatabrokerSends() {
        Heard.News news = assertInstanceOf(
                Heard.News.class,
                Messages.read(
                        "{\"action\":\"subscription\",\"subscriptionId\":\"a\",\"data\":{\"path\":\"Vehicle.Speed\","
                                + "\"dp\":{\"value\":\"50.5\",\"ts\":\"2026-01-01T00:00:00Z\"}},\"ts\":\"2026-01-01T00:00:00Z\"}"));
        assertEquals(List.of(new Point(Signal.SPEED, new Value.Amount(50.5))), news.points());
        Heard.Answer answer = assertInstanceOf(
                Heard.Answer.class,
                Messages.read("{\"action\":\"subscribe\",\"requestId\":\"9\",\"error\":{\"number\":404,"
                        + "\"reason\":\"invalid_path\",\"message\":\"no\"},\"ts\":\"x\"}"));
        assertEquals(Optional.of(new Refusal(404, "invalid_path")), answer.refusal());
    }

    @Test
    void readsNumbersListsAndSlashesToo() {
        Heard.News news = assertInstanceOf(
                Heard.News.class,
                Messages.read(
                        "{\"action\":\"subscription\",\"data\":[{\"path\":\"Vehicle/Speed\",\"dp\":[{\"value\":1},"
                                + "{\"value\":2}]},{\"path\":\"Vehicle.IsMoving\",\"dp\":{\"value\":true}},"
                                + "{\"path\":\"Vehicle.Diagnostics.DTCList\",\"dp\":{\"value\":[\"P0420\"]}},"
                                + "{\"path\":\"Vehicle.Powertrain.Range\",\"dp\":{\"value\":null}}]}"));
        assertEquals(
                List.of(
                        new Point(Signal.SPEED, new Value.Amount(2)),
                        new Point(Signal.MOVING, new Value.Truth(true)),
                        new Point(Signal.TROUBLE_CODES, new Value.Words(List.of("P0420"))),
                        new Point(Signal.RANGE, new Value.Unknown())),
                news.points());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"NaN\"",
                "\"Infinity\"",
                "1e999",
                "\"0x10\"",
                "\"1d\"",
                "\"\"",
                "\"90.5\"",
                "-91",
                "true",
                "[1]",
                "{}",
                "\"111111111111111111111111111111111111111111111111\""
            })
    void neverReadsALatitudeThatCannotBe(String value) {
        Heard heard =
                Messages.read("{\"action\":\"subscription\",\"data\":{\"path\":\"Vehicle.CurrentLocation.Latitude\","
                        + "\"dp\":{\"value\":" + value + "}}}");
        assertTrue(heard instanceof Heard.Noise || ((Heard.News) heard).points().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "null",
                "1",
                "[]",
                "{}",
                "{\"requestId\":{}}",
                "{\"requestId\":\"1\"} {}",
                "{\"requestId\":\"1\",\"requestId\":\"2\"}",
                "{\"action\":",
                "[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]"
            })
    void takesNonsenseForNoise(String text) {
        assertInstanceOf(Heard.Noise.class, Messages.read(text));
    }

    @Test
    void makesAReasonSafeForALog() {
        Heard.Answer answer = assertInstanceOf(
                Heard.Answer.class,
                Messages.read(
                        "{\"requestId\":1,\"error\":{\"number\":\"401\",\"reason\":\"a\\nb" + "c".repeat(99) + "\"}}"));
        Refusal refusal = answer.refusal().orElseThrow();
        assertEquals("401 a?b" + "c".repeat(37), refusal.toString());
        assertTrue(refusal.isOfToken());
    }
}
