package io.codriver.agent.domain;

import static io.codriver.agent.domain.Scene.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.notice.Notice;
import io.codriver.agent.domain.platform.Ceremony;
import io.codriver.agent.domain.platform.FirstPrimary;
import io.codriver.agent.domain.roster.Deed;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.UserState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** {@code user.approve}: where the platform says so, a newcomer waits until the primary has said yes once. */
class ApprovalTest {

    private final Scene scene = new Scene(
                    Scene.profile(5, Set.of(Ceremony.values()), FirstPrimary.FIRST_ACCOUNT, true, Set.of()))
            .linked(1, Role.PRIMARY)
            .linked(2, Role.SECONDARY);

    @Test
    void leavesANewcomerWithoutRightsUntilThePrimaryAgrees() {
        assertEquals(UserState.AWAITING_APPROVAL, scene.user(2).state());
        assertEquals(Optional.of(Reason.AWAITING_APPROVAL), reason(scene.ask(Says.whereIsIt(Says.user(2)))));
        assertEquals(Optional.empty(), reason(approve(1, 2, true)));
        assertEquals(UserState.ACTIVE, scene.user(2).state());
    }

    @Test
    void removesWhomThePrimaryDoesNotWant() {
        approve(1, 2, false);
        assertEquals(List.of(1), scene.accounts());
        assertEquals(Notice.Kind.REMOVED, scene.lastNotice().kind());
    }

    @Test
    void worksInTheCarAsThePrimary() {
        scene.act(2, new Action.ApproveUser(scene.uid(2), true));
        assertEquals(Optional.of(Reason.AWAITING_APPROVAL), scene.state().refused());
        scene.act(1, new Action.ApproveUser(scene.uid(2), true));
        assertEquals(Optional.empty(), scene.state().refused());
        assertEquals(UserState.ACTIVE, scene.user(2).state());
        assertEquals(Deed.Kind.APPROVED, scene.user(1).lastDeed().kind());
    }

    @Test
    void isGivenOnce() {
        approve(1, 2, true);
        assertEquals(Optional.of(Reason.ALREADY_LINKED), reason(approve(1, 2, true)));
        assertEquals(Optional.of(Reason.NOTHING_TO_ANSWER), reason(approve(1, 2, false)));
        assertEquals(List.of(1, 2), scene.accounts());
    }

    @Test
    void cannotBeGivenByTheNewcomerNorByAnotherNewcomerNorBySomebodyWhoWasApproved() {
        scene.linked(3, Role.SECONDARY);
        assertEquals(Optional.of(Reason.AWAITING_APPROVAL), reason(approve(2, 2, true)));
        assertEquals(Optional.of(Reason.AWAITING_APPROVAL), reason(approve(3, 2, true)));
        approve(1, 3, true);
        assertEquals(Optional.of(Reason.CANNOT_ELEVATE), reason(approve(3, 2, true)));
    }

    @Test
    void cannotBeGivenToSomebodyWhoIsNotOnTheList() {
        assertEquals(Optional.of(Reason.NOT_LINKED), reason(approve(1, 9, true)));
        assertEquals(Optional.of(Reason.NOT_LINKED), reason(approve(1, 9, false)));
    }

    @Test
    void isNotAskedOfThePrimaryAboutItself() {
        assertEquals(Optional.of(Reason.ALREADY_LINKED), reason(approve(1, 1, true)));
        assertEquals(Optional.of(Reason.NOTHING_TO_ANSWER), reason(approve(1, 1, false)));
        assertEquals(List.of(1, 2), scene.accounts());
    }

    @Test
    void givesNothingOutsideTheTimeForWhichTheCarWasLentMeanwhile() {
        scene.ask(Says.lend(Says.user(1), 2, Says.until(Scene.START.plusSeconds(60))));
        scene.pass(Duration.ofSeconds(60));
        approve(1, 2, true);
        assertEquals(UserState.OUTSIDE_VALIDITY, scene.user(2).state());
    }

    @Test
    void waitsForTheCarToStand() {
        scene.move(true).act(1, new Action.ApproveUser(scene.uid(2), true));
        assertEquals(Optional.of(Reason.VEHICLE_MOVING), scene.state().refused());
        assertEquals(UserState.AWAITING_APPROVAL, scene.user(2).state());
    }

    private Outcome approve(int actor, int account, boolean yes) {
        return scene.ask(Says.approve(Says.user(actor), account, yes));
    }
}
