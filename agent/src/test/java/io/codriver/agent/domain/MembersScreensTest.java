package io.codriver.agent.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.roster.Deed;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.Sharing;
import io.codriver.agent.domain.roster.UserState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the head unit shows of the users: who can reach this car, what each may, and what somebody is asked. */
class MembersScreensTest {

    private final Scene scene = Scene.ofFriends().linked(1, Role.PRIMARY).linked(2, Role.SECONDARY);

    @Test
    void showsWhatEachMaySeeAndDoAndDidLast() {
        scene.pass(Duration.ofMinutes(1)).ask(Says.share(Says.user(1), 2, Sharing.SHARED));
        Screen.UserLine primary = line(0);
        assertEquals(scene.state().profile().primaryMay(), primary.may());
        assertEquals(new Deed(Deed.Kind.CHANGED_USER, scene.now().wall()), primary.lastDeed());
        Screen.UserLine secondary = line(1);
        assertEquals(Scene.SECONDARY, secondary.may());
        assertEquals(new Deed(Deed.Kind.JOINED, Scene.START), secondary.lastDeed());
        assertEquals(Scene.START, secondary.since());
        assertEquals(scene.uid(2), secondary.uid());
    }

    @Test
    void showsWhatThePrimaryTookAway() {
        assertEquals(Set.of(Capability.STATUS, Capability.TRIPS, Capability.LOCK, Capability.UNLOCK), line(1).may());
        scene.ask(Says.allow(Says.user(1), 2, Capability.LOCK));
        assertEquals(Set.of(Capability.LOCK), line(1).may());
    }

    @Test
    void showsForHowLongTheCarIsLent() {
        Instant begin = Scene.START.plusSeconds(60);
        scene.ask(Says.lend(Says.user(1), 2, Says.between(begin, begin.plusSeconds(60))));
        assertEquals(Optional.of(begin), line(1).lentFrom());
        assertEquals(Optional.of(begin.plusSeconds(60)), line(1).lentUntil());
        assertEquals(UserState.OUTSIDE_VALIDITY, line(1).state());
    }

    @Test
    void knowsWhetherThePrimaryIsSignedIn() {
        assertEquals(Optional.empty(), scene.screen().driver());
        assertFalse(scene.screen().primaryDrives());
        assertFalse(scene.signIn(2).screen().primaryDrives());
        assertTrue(scene.signIn(1).screen().primaryDrives());
        assertEquals(Optional.of(scene.uid(1)), scene.screen().driver());
    }

    @Test
    void takesNobodyForSignedInWhoIsNotOnTheList() {
        scene.signIn(9);
        assertEquals(Optional.empty(), scene.screen().driver());
        scene.signIn(2).ask(Says.leave(2));
        assertEquals(Optional.empty(), scene.screen().driver());
    }

    @Test
    void showsTheRevisionThatARemovalGoesBy() {
        assertEquals(scene.state().roster().revision(), scene.screen().revision());
    }

    @Test
    void asksNothingUntilSomebodyAsks() {
        Screen.Questions questions = scene.screen().questions();
        assertEquals(new Screen.Questions(Optional.empty(), Optional.empty(), Optional.empty()), questions);
    }

    @Test
    void countsWhomANewPrimaryWouldRemove() {
        scene.linked(3, Role.SECONDARY);
        scene.offer("a", 4, Role.PRIMARY);
        assertEquals(new Screen.Consequence(true, 2), consequence());
        scene.ask(Says.leave(3));
        assertEquals(new Screen.Consequence(true, 1), consequence());
        scene.ask(Says.leave(2));
        assertEquals(new Screen.Consequence(true, 0), consequence());
        scene.ask(Says.leave(1));
        assertEquals(new Screen.Consequence(false, 0), consequence());
    }

    @Test
    void saysWhyTheLastTouchDidNothing() {
        scene.act(2, new Action.TransferTo(scene.uid(2)));
        assertEquals(Optional.of(Reason.CANNOT_ELEVATE), scene.screen().refused());
        scene.act(2, new Action.StopLocation(true));
        assertEquals(Optional.empty(), scene.screen().refused());
        assertTrue(scene.screen().locationStopped());
    }

    private Screen.UserLine line(int place) {
        return scene.screen().users().get(place);
    }

    private Screen.Consequence consequence() {
        return scene.screen().link().orElseThrow().consequence();
    }
}
