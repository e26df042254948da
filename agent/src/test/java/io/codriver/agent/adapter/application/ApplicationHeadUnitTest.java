package io.codriver.agent.adapter.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.codriver.agent.app.port.Input;
import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.linking.LinkId;
import io.codriver.agent.domain.roster.Uid;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An application that behaves, over the real socket. */
@Timeout(60)
class ApplicationHeadUnitTest {

    private static final String USER = "AAAAAAAAAAAAAAAAAAAAAA";

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Board board;

    @BeforeEach
    void start() throws Exception {
        board = new Board(folder);
    }

    @AfterEach
    void end() {
        board.close();
    }

    @Test
    void greetsAndShowsTheWholeScreenAndThenEachNewOne() throws Exception {
        board.show(false);
        try (TestApplication application = TestApplication.connect(board.socket)) {
            JsonNode hello = application.greet();
            assertEquals(1, hello.path("hello").asInt());
            assertEquals("1.2.3", hello.path("agent").asText());
            assertEquals("en", hello.path("language").asText());
            assertEquals("mini-os9", hello.path("profile").asText());
            assertFalse(application.hear("screen").at("/screen/moving").asBoolean());
            board.show(true);
            assertTrue(application.hear("screen").at("/screen/moving").asBoolean());
        }
    }

    @Test
    void showsWhatComesAfterTheGreeting() throws Exception {
        try (TestApplication application = TestApplication.connect(board.socket)) {
            application.greet();
            board.show(false);
            assertEquals(7, application.hear("screen").at("/screen/userLimit").asInt());
        }
    }

    @Test
    void handsInWhatIsDoneAndAnswersEachWithItsNumber() throws Exception {
        try (TestApplication application = TestApplication.connect(board.socket)) {
            application.greet();
            application.say(
                    "{\"id\":7,\"do\":\"open\",\"link\":\"L-1\"}\n{\"id\":8,\"do\":\"stop-location\",\"stop\":true}");
            assertTaken(7, application.hear("taken"));
            assertTaken(8, application.hear("taken"));
            assertEquals(new Action.OpenLink(new LinkId("L-1")), touched());
            assertEquals(new Action.StopLocation(true), touched());
        }
    }

    @Test
    void reportsWhoSitsInTheCar() throws Exception {
        try (TestApplication application = TestApplication.connect(board.socket)) {
            application.greet();
            application.say("{\"id\":1,\"do\":\"sign-in\",\"user\":\"" + USER + "\"}");
            assertTaken(1, application.hear("taken"));
            assertEquals(Optional.of(new Uid(USER)), driver());
            application.say("{\"id\":2,\"do\":\"sign-in\",\"user\":\"\"}");
            assertTaken(2, application.hear("taken"));
            assertEquals(Optional.empty(), driver());
        }
    }

    @Test
    void tellsThePersonWhenTheCarIsTooBusy() throws Exception {
        try (TestApplication application = TestApplication.connect(board.socket)) {
            application.greet();
            board.inbox.setFull(true);
            application.say("{\"id\":1,\"do\":\"keep-place\"}");
            JsonNode answer = application.hear("taken");
            assertFalse(answer.path("taken").asBoolean());
            assertEquals("BUSY", answer.path("reason").asText());
            assertTrue(answer.path("sentence").asText().contains("again"), answer.toString());
            board.inbox.setFull(false);
        }
    }

    @Test
    void givesTheHistoryOfChargingAsCsv() throws Exception {
        board.show(false);
        try (TestApplication application = TestApplication.connect(board.socket)) {
            application.greet();
            application.hear("screen");
            application.say("{\"id\":1,\"do\":\"charging-csv\"}");
            assertEquals(
                    "number,from,to,from_percent,to_percent,kilowatt_hours\r\n",
                    application.hear("csv").path("csv").asText());
        }
    }

    @Test
    void isSignedOutWhenTheApplicationGoes() throws Exception {
        TestApplication application = TestApplication.connect(board.socket);
        application.greet();
        application.say("{\"id\":1,\"do\":\"sign-in\",\"user\":\"" + USER + "\"}");
        assertEquals(Optional.of(new Uid(USER)), driver());
        board.inbox.setFull(true);
        application.close();
        try (TestApplication next = TestApplication.connect(board.socket)) {
            next.greet();
            next.say("{\"id\":1,\"do\":\"keep-place\"}");
            assertEquals("BUSY", next.hear("taken").path("reason").asText());
            assertTrue(board.inbox.isEmpty());
            board.inbox.setFull(false);
            assertEquals(Optional.empty(), driver());
            next.say("{\"id\":2,\"do\":\"keep-place\"}");
            assertTaken(2, next.hear("taken"));
            assertEquals(new Action.KeepProfile(), touched());
        }
    }

    @Test
    void aSecondApplicationTakesThePlaceOfTheFirst() throws Exception {
        try (TestApplication first = TestApplication.connect(board.socket);
                TestApplication second = TestApplication.connect(board.socket)) {
            first.greet();
            second.greet();
            assertEquals("REPLACED", first.hear("bye").path("bye").asText());
            first.awaitEnd();
            assertEquals(Optional.empty(), driver());
            second.say("{\"id\":1,\"do\":\"keep-place\"}");
            assertTaken(1, second.hear("taken"));
            assertEquals(new Action.KeepProfile(), touched());
        }
    }

    @Test
    void saysGoodbyeAndTakesTheSocketAwayAtTheEnd() throws Exception {
        try (TestApplication application = TestApplication.connect(board.socket)) {
            application.greet();
            board.close();
            board.close();
            assertEquals("ENDING", application.hear("bye").path("bye").asText());
            application.awaitEnd();
            assertFalse(Files.exists(board.socket));
        }
    }

    private Action touched() throws InterruptedException {
        return board.inbox.next(Input.Touched.class).action();
    }

    private Optional<Uid> driver() throws InterruptedException {
        return board.inbox.next(Input.SignedIn.class).driver();
    }

    private static void assertTaken(long id, JsonNode answer) {
        assertEquals(id, answer.path("answer").asLong());
        assertTrue(answer.path("taken").asBoolean(), answer.toString());
    }
}
