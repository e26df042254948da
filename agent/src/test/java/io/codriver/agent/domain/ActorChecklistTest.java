package io.codriver.agent.domain;

import static io.codriver.agent.domain.Scene.platform;
import static io.codriver.agent.domain.Scene.reason;
import static io.codriver.agent.domain.Scene.result;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.answer.Status;
import io.codriver.agent.domain.membership.Removing;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.platform.Ceremony;
import io.codriver.agent.domain.platform.FirstPrimary;
import io.codriver.agent.domain.platform.PrimaryChange;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.Sharing;
import io.codriver.agent.domain.roster.User;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a car of another maker refuses when its keys are changed (Tesla's vehicle-command), asked of this one. */
class ActorChecklistTest {

    private final Scene scene =
            Scene.ofFriends().linked(1, Role.PRIMARY).linked(2, Role.SECONDARY).linked(3, Role.SECONDARY);

    @Test
    void refusesToElevateAnother() {
        assertRefused(Reason.CANNOT_ELEVATE, Says.transfer(Says.user(2), 3));
        assertRefused(Reason.CANNOT_ELEVATE, Says.allow(Says.user(2), 3, Capability.LOCK));
        assertRefused(Reason.CANNOT_ELEVATE, Says.allow(Says.user(1), 3, Capability.ENGINE_START));
    }

    @Test
    void refusesToElevateOneself() {
        assertRefused(Reason.CANNOT_ELEVATE, Says.transfer(Says.user(2), 2));
        assertRefused(Reason.CANNOT_ELEVATE, Says.share(Says.user(2), 2, Sharing.SHARED));
        assertRefused(Reason.CANNOT_ELEVATE, Says.lend(Says.user(2), 2, Says.ALWAYS));
        scene.ask(Says.askForRole(Says.user(2)));
        assertRefused(Reason.CANNOT_ELEVATE, Says.answerHandover(Says.user(2), 2, true));
        assertEquals(Optional.of(Reason.ALREADY_LINKED), reason(scene.offer("a", 2, Role.PRIMARY)));
    }

    @Test
    void refusesToDemoteASuperior() {
        assertRefused(Reason.CANNOT_REMOVE_SUPERIOR, Says.share(Says.user(2), 1, Sharing.LIMITED));
        assertRefused(Reason.CANNOT_REMOVE_SUPERIOR, Says.allow(Says.user(2), 1));
    }

    @Test
    void refusesToRemoveASuperior() {
        assertRefused(Reason.CANNOT_REMOVE_SUPERIOR, Says.remove(Says.user(2), 1));
        assertRefused(Reason.ROLE_NOT_ALLOWED, Says.remove(Says.user(2), 1, Removing.Why.LEFT));
        assertRefused(Reason.ROLE_NOT_ALLOWED, Says.remove(Says.user(2), 1, Removing.Why.ACCOUNT_DELETED));
    }

    @Test
    void refusesToRemoveOneselfOtherThanByLeaving() {
        assertRefused(Reason.ROLE_NOT_ALLOWED, Says.remove(Says.user(1), 1));
        assertRefused(Reason.ROLE_NOT_ALLOWED, Says.remove(Says.user(2), 2));
        assertRefused(Reason.CONFIRMATION_REQUIRED, Says.leave(1));
    }

    @Test
    void refusesToAddWhenTheListIsFull() {
        scene.ask(Says.invite(Says.user(1), 1, 4, Says.ALWAYS));
        scene.use(platform(3, FirstPrimary.FIRST_ACCOUNT));
        assertRefused(Reason.USER_LIMIT_REACHED, Says.invite(Says.user(1), 2, 4, Says.ALWAYS));
        assertRefused(Reason.USER_LIMIT_REACHED, Says.accept(1, 4));
        assertEquals(Optional.of(Reason.USER_LIMIT_REACHED), reason(scene.offer("a", 4, Role.SECONDARY)));
    }

    @Test
    void changesNothingForOneWhoIsThereAlready() {
        scene.ask(Says.invite(Says.user(1), 1, 4, Says.ALWAYS));
        User known = scene.user(2);
        Outcome again = scene.ask(Says.accept(1, 2));
        assertEquals(Status.SUCCEEDED, again.receipt().orElseThrow().status());
        assertEquals(Optional.of(Reason.ALREADY_LINKED), reason(again));
        assertEquals(Optional.of(Reason.ALREADY_LINKED), reason(scene.offer("a", 2, Role.SECONDARY)));
        assertEquals(known, scene.user(2));
    }

    @Test
    void takesANoInTheCarForANo() {
        scene.offer("a", 4, Role.SECONDARY);
        assertEquals(Optional.of(Receipt.rejected(Reason.DECLINED_IN_CAR)), result(scene.decline("a")));
        scene.ask(Says.reset(Says.CLOUD));
        Outcome declined = scene.act(new Action.DeclineReset());
        assertEquals(Optional.of(Receipt.rejected(Reason.DECLINED_IN_CAR)), result(declined));
        assertEquals(List.of(1, 2, 3), scene.accounts());
    }

    @Test
    void takesNoAnswerInTheCarForANo() {
        scene.offer("a", 4, Role.SECONDARY);
        Outcome over = scene.pass(Duration.ofHours(3)).tick();
        assertEquals(Optional.of(Receipt.timedOut(Reason.NO_ANSWER_IN_CAR)), result(over));
        scene.ask(Says.reset(Says.CLOUD));
        Outcome forgotten = scene.pass(Duration.ofHours(24)).tick();
        assertEquals(Optional.of(Receipt.timedOut(Reason.NO_ANSWER_IN_CAR)), result(forgotten));
        assertEquals(List.of(1, 2, 3), scene.accounts());
    }

    @Test
    void refusesWhoIsNotOnTheList() {
        assertRefused(Reason.NOT_LINKED, Says.remove(Says.user(9), 2));
        assertRefused(Reason.NOT_LINKED, Says.transfer(Says.user(9), 9));
        assertRefused(Reason.NOT_LINKED, Says.remove(Says.user(1), 9));
        assertRefused(Reason.NOT_LINKED, Says.transfer(Says.user(1), 9));
    }

    @Test
    void refusesWhoAwaitsApproval() {
        scene.use(Scene.profile(
                7, Set.of(Ceremony.values()), FirstPrimary.FIRST_ACCOUNT, true, Set.of(PrimaryChange.values())));
        scene.linked(4, Role.SECONDARY);
        assertRefused(Reason.AWAITING_APPROVAL, Says.approve(Says.user(4), 4, true));
        assertRefused(Reason.AWAITING_APPROVAL, Says.askForRole(Says.user(4)));
        assertRefused(Reason.AWAITING_APPROVAL, Says.whereIsIt(Says.user(4)));
        assertRefused(Reason.AWAITING_APPROVAL, Says.transfer(Says.user(1), 4));
    }

    @Test
    void refusesWhoActsOutsideTheTimeForWhichTheCarWasLent() {
        scene.ask(Says.lend(Says.user(1), 2, Says.until(Scene.START.plusSeconds(60))));
        scene.pass(Duration.ofSeconds(60));
        assertRefused(Reason.OUTSIDE_VALIDITY, Says.lend(Says.user(2), 2, Says.ALWAYS));
        assertRefused(Reason.OUTSIDE_VALIDITY, Says.askForRole(Says.user(2)));
        assertRefused(Reason.OUTSIDE_VALIDITY, Says.whereIsIt(Says.user(2)));
        assertRefused(Reason.OUTSIDE_VALIDITY, Says.transfer(Says.user(1), 2));
    }

    @Test
    void refusesAWorkshopAndTheCloudThatActAsThePrimary() {
        for (Actor actor : List.of(Says.PARTNER, Says.CLOUD)) {
            assertRefused(Reason.ROLE_NOT_ALLOWED, Says.invite(actor, 1, 4, Says.ALWAYS));
            assertRefused(Reason.ROLE_NOT_ALLOWED, Says.remove(actor, 2));
            assertRefused(Reason.ROLE_NOT_ALLOWED, Says.share(actor, 2, Sharing.SHARED));
            assertRefused(Reason.ROLE_NOT_ALLOWED, Says.transfer(actor, 2));
            assertRefused(Reason.ROLE_NOT_ALLOWED, Says.whereIsIt(actor));
        }
    }

    private void assertRefused(Reason why, Command command) {
        Outcome refused = scene.ask(command);
        assertEquals(Status.REJECTED, refused.receipt().orElseThrow().status());
        assertEquals(Optional.of(why), reason(refused));
    }
}
