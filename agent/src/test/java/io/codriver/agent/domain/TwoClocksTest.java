package io.codriver.agent.domain;

import static io.codriver.agent.domain.Scene.events;
import static io.codriver.agent.domain.Scene.forSeven;
import static io.codriver.agent.domain.Scene.reason;
import static io.codriver.agent.domain.Scene.result;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.domain.answer.EventType;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.linking.LinkingLimits;
import io.codriver.agent.domain.notice.Notice;
import io.codriver.agent.domain.roster.Role;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A request waits at most three hours for somebody in the car, and its code lives ten minutes once it was opened. */
class TwoClocksTest {

    private static final Duration NANO = Duration.ofNanos(1);
    private static final Duration WAIT = LinkingLimits.WAIT_FOR_PERSON;
    private static final Duration CODE_LIFE = LinkingLimits.CODE_LIFE;

    private final Scene scene = forSeven();

    @BeforeEach
    void offer() {
        scene.offer("a", 1, Role.PRIMARY);
    }

    @Test
    void theNumbersAreThreeHoursAndTenMinutes() {
        assertEquals(Duration.ofHours(3), WAIT);
        assertEquals(Duration.ofMinutes(10), CODE_LIFE);
    }

    @Test
    void endsARequestThatNobodyOpenedAfterExactlyThreeHours() {
        assertTrue(scene.pass(WAIT.minus(NANO)).tick().events().isEmpty());
        Outcome over = scene.pass(NANO).tick();
        assertEquals(List.of(EventType.LINK_EXPIRED, EventType.COMMAND_RESULT), events(over));
        assertEquals(Optional.of(Receipt.timedOut(Reason.NO_ANSWER_IN_CAR)), result(over));
        assertFalse(scene.isOpen());
        assertEquals(
                Notice.Kind.EXPIRED,
                scene.state().kept().notices().unseen().get(0).kind());
        assertEquals(Optional.of(Reason.NO_ANSWER_IN_CAR), reason(scene.commit("a", Scene.CODE)));
    }

    @Test
    void takesACodeUntilTenMinutesAfterItWasOpened() {
        scene.open("a");
        scene.pass(CODE_LIFE.minus(NANO));
        assertEquals(Optional.empty(), reason(scene.commit("a", Scene.CODE)));
    }

    @Test
    void refusesACodeThatExpiresNow() {
        scene.open("a");
        scene.pass(CODE_LIFE);
        Outcome late = scene.commit("a", Scene.CODE);
        assertEquals(Optional.of(Reason.CODE_EXPIRED), reason(late));
        assertEquals(Optional.of(Receipt.timedOut(Reason.CODE_EXPIRED)), result(late));
        assertEquals(0, scene.state().roster().size());
        assertFalse(scene.isOpen());
    }

    @Test
    void openingAgainDoesNotLengthenTheCodesLife() {
        scene.open("a");
        scene.pass(CODE_LIFE.minus(NANO));
        assertTrue(scene.open("a").events().isEmpty());
        scene.pass(NANO);
        assertEquals(Optional.of(Reason.CODE_EXPIRED), reason(scene.commit("a", Scene.CODE)));
    }

    @Test
    void openingAtTheLastMomentDoesNotLengthenTheRequestsLife() {
        scene.pass(WAIT.minusMinutes(1));
        scene.open("a");
        assertEquals(Scene.START.plus(WAIT), scene.open().until().wall());
        scene.pass(Duration.ofMinutes(1)).tick();
        assertFalse(scene.isOpen());
    }

    @Test
    void cannotBeOpenedWhenItsTimeIsOver() {
        scene.pass(WAIT);
        assertEquals(List.of(EventType.LINK_EXPIRED, EventType.COMMAND_RESULT), events(scene.open("a")));
        assertFalse(scene.isOpen());
    }

    @Test
    void movingTheWallClockBackLengthensNothing() {
        scene.open("a");
        scene.pass(CODE_LIFE).setWallClock(Duration.ofDays(-1));
        assertEquals(Optional.of(Reason.CODE_EXPIRED), reason(scene.commit("a", Scene.CODE)));
    }

    @Test
    void movingTheWallClockForwardEndsIt() {
        scene.open("a");
        scene.setWallClock(CODE_LIFE);
        assertEquals(Optional.of(Reason.CODE_EXPIRED), reason(scene.commit("a", Scene.CODE)));
    }

    @Test
    void aClockThatWentBackWhileTheAgentWasOffEndsTheRequest() {
        Outcome started = scene.start(true);
        assertEquals(List.of(EventType.LINK_EXPIRED, EventType.COMMAND_RESULT), events(started));
        assertFalse(scene.isOpen());
    }

    @Test
    void aStartWithATrueClockLeavesTheRequestOpen() {
        assertTrue(scene.start(false).events().isEmpty());
        assertTrue(scene.isOpen());
        scene.pass(WAIT);
        assertEquals(List.of(EventType.LINK_EXPIRED, EventType.COMMAND_RESULT), events(scene.start(false)));
    }
}
