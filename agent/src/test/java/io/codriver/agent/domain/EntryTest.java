package io.codriver.agent.domain;

import static io.codriver.agent.domain.Scene.events;
import static io.codriver.agent.domain.Scene.forSeven;
import static io.codriver.agent.domain.Scene.result;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.domain.answer.EventType;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Refusal;
import io.codriver.agent.domain.answer.Status;
import io.codriver.agent.domain.linking.LinkingLimits;
import io.codriver.agent.domain.platform.Ceremony;
import io.codriver.agent.domain.roster.Consent;
import io.codriver.agent.domain.roster.Role;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The app shows the code, and it is typed on the head unit. */
class EntryTest {

    private final Scene scene = forSeven();

    @BeforeEach
    void offer() {
        scene.offer(Scene.offer("a", 1, Role.PRIMARY, Ceremony.ENTRY), Duration.ofHours(1));
    }

    @Test
    void linksOnceTheTermsAreAcceptedAndTheCodeIsRight() {
        scene.open("a");
        scene.accept("a");
        Outcome linked = scene.type("a", Scene.CODE);
        assertEquals(
                new Consent(Scene.TERMS, "fr", Scene.START),
                scene.state().roster().users().get(0).consent());
        assertTrue(linked.receipt().isEmpty());
        assertEquals(Status.SUCCEEDED, result(linked).orElseThrow().status());
        assertTrue(events(linked).contains(EventType.LINK_REDEEMED));
    }

    @Test
    void saysOnTheScreenThatTheTermsComeFirst() {
        scene.open("a");
        scene.type("a", Scene.CODE);
        assertEquals(
                Optional.of(Reason.TERMS_NOT_ACCEPTED),
                scene.open().lastRefusal().map(Refusal::reason));
        assertEquals(LinkingLimits.MOST_TRIES, scene.open().triesLeft());
    }

    @Test
    void saysOnTheScreenThatTheCodeIsWrongAndThatOneHasToWait() {
        scene.open("a");
        scene.accept("a");
        Outcome wrong = scene.type("a", Scene.WRONG);
        assertTrue(wrong.receipt().isEmpty() && wrong.events().isEmpty());
        assertEquals(
                Optional.of(Reason.CODE_MISMATCH), scene.open().lastRefusal().map(Refusal::reason));
        assertTrue(scene.open().lastRefusal().orElseThrow().reference().matches("[0-9A-F]{4}-[0-9A-F]{4}"));
        scene.type("a", Scene.CODE);
        assertEquals(
                Optional.of(Reason.RATE_LIMITED), scene.open().lastRefusal().map(Refusal::reason));
    }

    @Test
    void locksAfterFiveWrongCodes() {
        scene.open("a");
        scene.accept("a");
        for (int i = 1; i < LinkingLimits.MOST_TRIES; i++) {
            scene.type("a", Scene.WRONG);
            scene.pass(Duration.ofSeconds(45));
        }
        Outcome locked = scene.type("a", Scene.WRONG);
        assertEquals(List.of(EventType.LINK_LOCKED, EventType.COMMAND_RESULT), events(locked));
        assertFalse(scene.isOpen());
    }

    @Test
    void takesNoCodeWhileTheCarMoves() {
        scene.open("a");
        scene.accept("a");
        scene.move(true);
        scene.type("a", Scene.CODE);
        assertEquals(
                Optional.of(Reason.VEHICLE_MOVING), scene.open().lastRefusal().map(Refusal::reason));
        assertEquals(0, scene.state().roster().size());
    }

    @Test
    void changesNothingBeforeTheMessageIsOpened() {
        State before = scene.state();
        scene.accept("a");
        scene.type("a", Scene.CODE);
        assertEquals(before, scene.state());
    }

    @Test
    void expiresWhileSomebodyTypes() {
        scene.open("a");
        scene.accept("a");
        scene.pass(LinkingLimits.CODE_LIFE);
        assertEquals(List.of(EventType.LINK_EXPIRED, EventType.COMMAND_RESULT), events(scene.type("a", Scene.CODE)));
    }

    @Test
    void isNotForACodeThatTheCarShows() {
        scene.offer("b", 1, Role.PRIMARY);
        scene.open("b");
        State before = scene.state();
        scene.accept("b");
        scene.type("b", Scene.CODE);
        assertEquals(before, scene.state());
    }
}
