package io.codriver.agent.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.domain.answer.Event;
import io.codriver.agent.domain.answer.EventType;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.workshop.Chat;
import io.codriver.agent.domain.workshop.Line;
import io.codriver.agent.domain.workshop.Wording;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Users and the workshop write to each other. */
class ChatTest {

    private final Scene scene = Wanted.car();

    @Test
    void everyLineHasTheKindOfItsWriterAsTheListHasIt() {
        scene.ask(Wanted.line(Says.user(1), "a"));
        scene.ask(Wanted.line(Says.user(2), "b"));
        scene.ask(Wanted.line(Says.PARTNER, "c"));
        assertEquals(List.of("PRIMARY a", "SECONDARY b", "WORKSHOP c"), Wanted.lines(scene));
        scene.ask(Says.transfer(Says.user(1), 2));
        scene.ask(Wanted.line(Says.user(2), "d"));
        assertEquals(List.of("PRIMARY a", "SECONDARY b", "WORKSHOP c", "PRIMARY d"), Wanted.lines(scene));
    }

    @Test
    void everyLineIsToldToTheCloudWhereverItWasWritten() {
        Outcome outside = scene.ask(Wanted.line(Says.PARTNER, "Hello"));
        Outcome inside = scene.act(2, new Action.WriteLine("Hi"));
        assertEquals(List.of(EventType.CHAT_MESSAGE), Scene.events(outside));
        assertEquals(List.of(EventType.CHAT_MESSAGE), Scene.events(inside));
        Event.Happened told = (Event.Happened) inside.events().get(0);
        assertEquals(2L, told.details().values().get("number"));
        assertEquals("SECONDARY", told.details().values().get("author"));
        assertEquals(scene.uid(2).value(), told.details().values().get("uid"));
        assertEquals("Hi", told.details().values().get("text"));
    }

    @Test
    void cannotBeTakenFromAUserNotEvenByTheEndOfLending() {
        scene.ask(Says.allow(Says.user(1), 2, Capability.STATUS));
        assertTrue(
                Scene.reason(scene.ask(Wanted.line(Says.user(2), "still here"))).isEmpty());
        scene.ask(Says.lend(Says.user(1), 2, Says.until(Scene.START.plus(Duration.ofHours(1)))));
        scene.pass(Duration.ofHours(2)).tick();
        assertTrue(Scene.reason(scene.ask(Wanted.line(Says.user(2), "where do I bring it?")))
                .isEmpty());
    }

    @Test
    void isClosedToStrangersAndToACarWithoutUsers() {
        assertEquals(Optional.of(Reason.NOT_LINKED), Scene.reason(scene.ask(Wanted.line(Says.user(9), "x"))));
        scene.ask(Says.leave(1));
        scene.ask(Says.accountDeleted(1));
        assertEquals(Optional.of(Reason.PRIMARY_REQUIRED), Scene.reason(scene.ask(Wanted.line(Says.PARTNER, "x"))));
    }

    @Test
    void inTheCarOnlyWhoIsSignedInWritesAndOnlyWhileItStands() {
        scene.act(new Action.WriteLine("who am I?"));
        assertEquals(Optional.of(Reason.ROLE_NOT_ALLOWED), scene.screen().refused());
        scene.signIn(1).move(true).act(new Action.WriteLine("driving"));
        assertEquals(Optional.of(Reason.VEHICLE_MOVING), scene.screen().refused());
        assertEquals(List.of(), Wanted.lines(scene));
    }

    @Test
    void aFloodOfOneWriterIsStoppedAndHindersNobodyElse() {
        for (int i = 0; i < 10; i++) {
            assertTrue(Scene.reason(scene.ask(Wanted.line(Says.user(2), "line " + i)))
                    .isEmpty());
        }
        Outcome eleventh = scene.ask(Wanted.line(Says.user(2), "line 10"));
        assertEquals(Optional.of(Reason.RATE_LIMITED), Scene.reason(eleventh));
        assertEquals(61L, Scene.detail(eleventh, "retryAfterSeconds"));
        assertTrue(Scene.reason(scene.ask(Wanted.line(Says.user(3), "me too"))).isEmpty());
        assertTrue(Scene.reason(scene.ask(Wanted.line(Says.PARTNER, "and me"))).isEmpty());
        scene.pass(Duration.ofMinutes(1));
        assertTrue(Scene.reason(scene.ask(Wanted.line(Says.user(2), "line 10"))).isEmpty());
    }

    @Test
    void thirtyLinesAnHourIsAllAlsoForSomebodyWhoMovesTheClock() {
        for (int i = 0; i < 30; i++) {
            scene.pass(Duration.ofSeconds(10));
            assertTrue(Scene.reason(scene.ask(Wanted.line(Says.PARTNER, "line " + i)))
                    .isEmpty());
        }
        scene.setWallClock(Duration.ofHours(5));
        assertEquals(
                Optional.of(Reason.RATE_LIMITED), Scene.reason(scene.ask(Wanted.line(Says.OTHER_PARTNER, "more"))));
        scene.pass(Duration.ofHours(1));
        assertTrue(Scene.reason(scene.ask(Wanted.line(Says.PARTNER, "more"))).isEmpty());
    }

    @Test
    void theOldestLineGivesWay() {
        for (int i = 1; i <= Chat.MOST + 5; i++) {
            scene.pass(Duration.ofMinutes(3));
            scene.ask(Wanted.line(i % 2 == 0 ? Says.PARTNER : Says.user(1), "line " + i));
        }
        List<Line> lines = Wanted.written(scene).chat().lines();
        assertEquals(Chat.MOST, lines.size());
        assertEquals(6, lines.get(0).number());
        assertEquals(Chat.MOST + 5, Wanted.written(scene).chat().written());
    }

    @Test
    void whatTheScreenDidNotShowStaysNew() {
        scene.ask(Wanted.line(Says.PARTNER, "one"));
        long shown = scene.screen().messages().chat().newest();
        scene.ask(Wanted.line(Says.PARTNER, "two"));
        scene.act(new Action.ReadMessages(shown, 0));
        assertEquals(1, scene.screen().messages().unread());
        scene.act(new Action.ReadMessages(99, 99));
        assertEquals(0, scene.screen().messages().unread());
        scene.ask(Wanted.line(Says.PARTNER, "three"));
        assertEquals(1, scene.screen().messages().unread());
        scene.act(1, new Action.WriteLine("read, thanks"));
        assertEquals(0, scene.screen().messages().unread());
    }

    @Test
    void whileTheCarMovesOnlyTheNumberOfNewLinesIsShown() {
        scene.ask(Wanted.line(Says.PARTNER, "secret text")).state();
        scene.ask(Wanted.reminder(Says.PARTNER));
        scene.signIn(1).move(true);
        MessagesPanel shown = scene.screen().messages();
        assertEquals(List.of(), shown.chat().lines());
        assertEquals(1, shown.unread());
        assertFalse(shown.chat().mayWrite());
        assertEquals(List.of(), shown.reminders());
        scene.act(new Action.ReadMessages(1, 0));
        assertEquals(1, scene.screen().messages().unread());
    }

    @Test
    void whoGoesTakesTheNameAlongAndTheLastTakeEverything() {
        scene.ask(Wanted.line(Says.user(2), "mine"));
        scene.ask(Wanted.line(Says.user(1), "yours"));
        scene.ask(Says.leave(2));
        assertEquals(List.of("SECONDARY mine", "PRIMARY yours"), Wanted.lines(scene));
        assertEquals(
                List.of(Optional.empty(), Optional.of(scene.uid(1))),
                Wanted.written(scene).chat().lines().stream().map(Line::by).toList());
        scene.ask(Says.accountDeleted(1));
        assertEquals(List.of(), Wanted.lines(scene));
        assertEquals(2, Wanted.written(scene).chat().written());
        assertEquals(0, scene.screen().messages().unread());
    }

    @Test
    void whoReplacesEveryoneReadsNothingOfThem() {
        scene.ask(Wanted.line(Says.user(1), "our holiday home"));
        scene.ask(Wanted.booking(Says.user(2), "B-1"));
        scene.ask(Wanted.reminder(Says.PARTNER));
        scene.linked(7, Role.PRIMARY);
        assertEquals(List.of(7), scene.accounts());
        assertEquals(List.of(), Wanted.lines(scene));
        assertEquals(List.of(), Wanted.written(scene).bookings().all());
        assertEquals(List.of(), Wanted.reminders(scene));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n ", "a\tb", "a\rb", "a\u0085b", "a\u202Eb", "a\u2066b", "a\u2028b", "a\uD83Db"})
    void refusesWhatNobodyCanReadAlsoInTheCar(String text) {
        assertFalse(Wording.isText(text));
        scene.act(1, new Action.WriteLine(text));
        assertEquals(Optional.of(Reason.MALFORMED), scene.screen().refused());
        assertEquals(List.of(), Wanted.lines(scene));
    }

    @Test
    void takesEveryWritingUpToAThousandCharacters() {
        for (String text :
                List.of("שלום \u200Fעולם", "a\nb", "\uD83D\uDC68\u200D\uD83D\uDC69", "\uD83D\uDE97".repeat(1000))) {
            assertTrue(Wording.isText(text), text);
        }
        assertFalse(Wording.isText("\uD83D\uDE97".repeat(1001)));
    }
}
