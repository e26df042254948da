package io.codriver.agent.adapter.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.codriver.agent.app.RecordedLog;
import io.codriver.agent.app.port.Input;
import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.SampleScreens;
import io.codriver.agent.domain.Screen;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.wire.ApplicationLine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Applications that do not behave, over the real socket: each gets a clear line, and nothing changes. */
@Timeout(60)
class HostileApplicationTest {

    /** As long as a busy machine may take. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final Duration MOMENT = Duration.ofMillis(1);

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Board board;

    @BeforeEach
    void start() throws Exception {
        RecordedLog.start();
        board = new Board(folder);
    }

    @AfterEach
    void end() {
        board.close();
        RecordedLog.stop();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\":1,\"do\":\"fly\"} | UNKNOWN",
                "{\"id\":1,\"do\":\"open\"} | MALFORMED",
                "{\"id\":1,\"do\":\"open\",\"link\":\"../x\"} | MALFORMED",
                "{\"id\":1,\"do\":\"open\",\"link\":\"L\",\"linc\":\"L\"} | MALFORMED",
                "{\"id\":1,\"do\":\"open\",\"link\":null} | MALFORMED",
                "{\"id\":1,\"do\":\"remove\",\"user\":\"short\",\"revision\":1} | MALFORMED",
                "{\"id\":1,\"do\":\"reset-held\",\"milliseconds\":-1} | MALFORMED",
                "{\"id\":1,\"do\":\"reset-held\",\"milliseconds\":3e99} | MALFORMED",
                "{\"id\":1,\"do\":\"plan\",\"zone\":\"/etc/passwd\",\"departures\":[]} | MALFORMED",
                "{\"id\":1,\"do\":\"activate\",\"capability\":\"FLY\"} | MALFORMED",
                "{\"id\":1,\"do\":\"accept\",\"link\":\"L\",\"language\":\"!!\"} | MALFORMED",
                "{\"id\":1,\"do\":\"type\",\"link\":\"L\",\"code\":\"12345\"} | TYPED",
                "{\"id\":1,\"do\":\"write\",\"text\":\"  \"} | TYPED",
                "{\"id\":1,\"do\":\"sign-in\"} | MALFORMED",
                "{\"id\":1,\"do\":\"sign-in\",\"user\":\"root\"} | MALFORMED"
            })
    void refusesWhatItCannotReadAndGoesOn(String line, String reason) throws Exception {
        try (TestApplication application = TestApplication.connect(board.socket)) {
            application.greet();
            application.say(line.strip());
            JsonNode answer = application.hear("taken");
            assertFalse(answer.path("taken").asBoolean());
            assertEquals(1, answer.path("answer").asInt());
            assertEquals(reason, answer.path("reason").asText());
            assertFalse(answer.path("problem").asText().isEmpty());
            assertEquals(reason.equals("TYPED"), answer.has("sentence"));
            assertStillWorks(application);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "[]",
                "{",
                "{\"id\":1,\"id\":1,\"do\":\"keep-place\"}",
                "{\"id\":1,\"do\":\"keep-place\"}{}",
                "{\"do\":\"keep-place\"}",
                "{\"id\":\"1\",\"do\":\"keep-place\"}",
                "{\"id\":-1,\"do\":\"keep-place\"}",
                "{\"hello\":1}",
                "\u0000\u0001\u0002",
                "[[[[[[[[[[[[[[[[[[[[[["
            })
    void refusesWhatHasNoNumber(String line) throws Exception {
        try (TestApplication application = TestApplication.connect(board.socket)) {
            application.greet();
            application.say(line);
            JsonNode answer = application.hear("taken");
            assertEquals("MALFORMED", answer.path("reason").asText());
            assertFalse(answer.has("answer"), answer.toString());
            assertStillWorks(application);
        }
    }

    @Test
    void refusesBytesThatAreNoText() throws Exception {
        try (TestApplication application = TestApplication.connect(board.socket)) {
            application.greet();
            application.write(new byte[] {(byte) 0xFF, (byte) 0xFE, (byte) 0xC0, (byte) 0x80, '\n'});
            assertEquals("MALFORMED", application.hear("taken").path("reason").asText());
            assertStillWorks(application);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\":1,\"do\":\"keep-place\"} | NO_GREETING",
                "GET / HTTP/1.1 | NO_GREETING",
                "{\"hello\":\"1\"} | NO_GREETING",
                "{\"hello\":1,\"application\":\"\\n\"} | NO_GREETING",
                "{\"hello\":2} | VERSION"
            })
    void endsWhatDoesNotGreetAsItMust(String line, String bye) throws Exception {
        board.show(false);
        try (TestApplication application = TestApplication.connect(board.socket)) {
            application.say(line.strip());
            assertEquals(bye, application.hear("bye").path("bye").asText());
            application.awaitEnd();
        }
        assertTrue(board.inbox.isEmpty());
    }

    @Test
    void endsALineThatDoesNotEnd() throws Exception {
        try (TestApplication application = TestApplication.connect(board.socket)) {
            application.greet();
            byte[] longest = new byte[ApplicationLine.LONGEST + 1];
            Arrays.fill(longest, (byte) ' ');
            longest[ApplicationLine.LONGEST] = '\n';
            application.write(longest);
            assertEquals("MALFORMED", application.hear("taken").path("reason").asText());
            longest[ApplicationLine.LONGEST] = ' ';
            application.write(longest);
            assertEquals("TOO_LONG", application.hear("bye").path("bye").asText());
            application.awaitEnd();
        }
        assertEquals(Optional.empty(), board.inbox.next(Input.SignedIn.class).driver());
        assertTrue(board.inbox.isEmpty());
    }

    @Test
    void aLineWithoutItsEndIsNothing() throws Exception {
        TestApplication application = TestApplication.connect(board.socket);
        application.greet();
        application.write("{\"id\":1,\"do\":\"keep-place\"}".getBytes(StandardCharsets.UTF_8));
        application.close();
        assertEquals(Optional.empty(), board.inbox.next(Input.SignedIn.class).driver());
        assertTrue(board.inbox.isEmpty());
    }

    @Test
    void endsWhatGoesOnComingTooFast() throws Exception {
        try (TestApplication application = TestApplication.connect(board.socket)) {
            application.greet();
            application.say(String.join("\n", Collections.nCopies(200, "{\"id\":1,\"do\":\"keep-place\"}")));
            for (int i = 0; i < Visit.MOST_AT_ONCE; i++) {
                assertTrue(application.hear("taken").path("taken").asBoolean());
            }
            for (int i = 0; i < Visit.MOST_AT_ONCE; i++) {
                assertEquals(
                        "TOO_FAST", application.hear("taken").path("reason").asText());
            }
            assertEquals("TOO_FAST", application.hear("bye").path("bye").asText());
            application.awaitEnd();
        }
        for (int i = 0; i < Visit.MOST_AT_ONCE; i++) {
            board.inbox.next(Input.Touched.class);
        }
        assertEquals(Optional.empty(), board.inbox.next(Input.SignedIn.class).driver());
        assertTrue(board.inbox.isEmpty());
    }

    @Test
    void endsWhatIsSilent() throws Exception {
        try (TestApplication application = TestApplication.connect(board.socket);
                TestApplication other = TestApplication.connect(board.socket)) {
            // When the second one is answered, the first one has been taken.
            other.greet();
            board.pass(Visit.TO_GREET.minus(MOMENT), false);
            assertFalse(other.hear("screen").at("/screen/moving").asBoolean());
            board.pass(MOMENT, true);
            assertEquals("TOO_LATE", application.hear("bye").path("bye").asText());
            application.awaitEnd();
            other.hear("screen");
            assertStillWorks(other);
        }
    }

    @Test
    void takesNoMoreThanSomeThatAreSilent() throws Exception {
        List<TestApplication> silent = new ArrayList<>();
        for (int i = 0; i < Reception.MOST_WAITING; i++) {
            silent.add(TestApplication.connect(board.socket));
        }
        try (TestApplication tooMany = TestApplication.connect(board.socket)) {
            assertEquals("TOO_MANY", tooMany.hear("bye").path("bye").asText());
            tooMany.awaitEnd();
        }
        silent.get(0).greet();
        try (TestApplication next = TestApplication.connect(board.socket)) {
            next.greet();
        }
        for (TestApplication one : silent) {
            one.close();
        }
    }

    @Test
    void showsOnlyTheNewestScreenToWhoReadsLate() throws Exception {
        try (TestApplication application = TestApplication.connectDeaf(board.socket)) {
            application.say("{\"hello\":1}");
            for (int i = 1; i < 500; i++) {
                board.show(crowded(i));
            }
            board.show(crowded(500));
            application.reading();
            application.hear("hello");
            int seen = 0;
            for (int revision = 0; revision < 500; seen++) {
                int newer = application.hear("screen").at("/screen/revision").asInt();
                assertTrue(newer > revision, newer + " after " + revision);
                revision = newer;
            }
            assertTrue(seen < 400, seen + " of 500 screens waited");
            assertStillWorks(application);
        }
    }

    @Test
    void letsGoOfWhatDoesNotReadAtAll() throws Exception {
        try (TestApplication application = TestApplication.connectDeaf(board.socket)) {
            application.say("{\"hello\":1}\n{\"id\":1,\"do\":\"keep-place\"}");
            board.inbox.next(Input.Touched.class);
            // Only the newest screen waits, so it depends on the other thread how many it takes to fill the connection.
            long end = System.nanoTime() + LONGEST.toNanos();
            for (int i = 1; board.inbox.isEmpty() && System.nanoTime() < end; i++) {
                board.show(crowded(100 + i % 400));
                board.pass(Duration.ofMillis(20), false);
            }
            board.pass(Visit.TO_READ, true);
            assertEquals(
                    Optional.empty(), board.inbox.next(Input.SignedIn.class).driver());
        }
        assertTrue(RecordedLog.take().stream().anyMatch(line -> line.contains("has not read for 10 s")));
    }

    @Test
    void doesNotLetAnotherUserSpeakNorLogItForEver() throws Exception {
        board.close();
        RecordedLog.take();
        board = new Board(folder, "somebody-else");
        board.show(false);
        for (int i = 0; i < 10; i++) {
            try (TestApplication application = TestApplication.connect(board.socket)) {
                JsonNode bye = application.hear("bye");
                assertEquals("NOT_ALLOWED", bye.path("bye").asText());
                assertTrue(bye.path("problem").asText().contains("head.unit.user"));
                application.awaitEnd();
            }
        }
        assertTrue(board.inbox.isEmpty());
        List<String> warnings = RecordedLog.take().stream()
                .filter(line -> line.startsWith("WARN"))
                .toList();
        assertEquals(1, warnings.size(), warnings.toString());
        assertTrue(warnings.get(0).contains("tried to speak as the head unit"));
    }

    private void assertStillWorks(TestApplication application) throws Exception {
        assertTrue(board.inbox.isEmpty());
        application.say("{\"id\":99,\"do\":\"keep-place\"}");
        JsonNode answer = application.hear("taken");
        assertTrue(answer.path("taken").asBoolean(), answer.toString());
        assertEquals(
                new Action.KeepProfile(), board.inbox.next(Input.Touched.class).action());
    }

    /** A screen of some 100 kB whose revision is this. */
    private static Screen crowded(int users) {
        return SampleScreens.screen(
                Optional.empty(),
                Collections.nCopies(users, SampleScreens.user("C•••", Role.SECONDARY)),
                List.of(),
                false);
    }
}
