package io.codriver.agent.domain;

import static io.codriver.agent.domain.Scene.detail;
import static io.codriver.agent.domain.Scene.reason;
import static io.codriver.agent.domain.Scene.result;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.answer.Status;
import io.codriver.agent.domain.membership.Removing;
import io.codriver.agent.domain.notice.Notice;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.Sharing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@code user.remove}: taken off the list, left, or the account is no more. */
class RemovalTest {

    private final Scene scene =
            Scene.ofFriends().linked(1, Role.PRIMARY).linked(2, Role.SECONDARY).linked(3, Role.SECONDARY);

    @Test
    void ofASecondaryIsThePrimarysAlone() {
        assertEquals(Optional.of(Reason.ROLE_NOT_ALLOWED), reason(scene.ask(Says.remove(Says.user(2), 3))));
        assertEquals(Optional.of(Reason.ROLE_NOT_ALLOWED), reason(scene.ask(Says.remove(Says.PARTNER, 3))));
        assertEquals(Optional.of(Reason.ROLE_NOT_ALLOWED), reason(scene.ask(Says.remove(Says.CLOUD, 3))));
        assertEquals(Optional.of(Reason.NOT_LINKED), reason(scene.ask(Says.remove(Says.user(9), 3))));
        assertEquals(Optional.empty(), reason(scene.ask(Says.remove(Says.user(1), 3))));
        assertEquals(List.of(1, 2), scene.accounts());
    }

    @Test
    void ofThePrimaryIsNothingASecondaryCanDo() {
        assertEquals(Optional.of(Reason.CANNOT_REMOVE_SUPERIOR), reason(scene.ask(Says.remove(Says.user(2), 1))));
        scene.act(2, new Action.RemoveUser(scene.uid(1), revision()));
        assertEquals(Optional.of(Reason.CANNOT_REMOVE_SUPERIOR), scene.state().refused());
        assertEquals(List.of(1, 2, 3), scene.accounts());
    }

    @Test
    void ofOneselfIsLeaving() {
        assertEquals(Optional.of(Reason.ROLE_NOT_ALLOWED), reason(scene.ask(Says.remove(Says.user(1), 1))));
        assertEquals(Optional.of(Reason.ROLE_NOT_ALLOWED), reason(scene.ask(Says.remove(Says.user(2), 2))));
        assertEquals(Optional.empty(), reason(scene.ask(Says.leave(2))));
        assertEquals(List.of(1, 3), scene.accounts());
        assertEquals(Notice.Kind.LEFT, scene.lastNotice().kind());
    }

    @Test
    void asLeavingIsNothingThatAnybodyElseCanSay() {
        for (Actor actor : List.of(Says.user(1), Says.user(3), Says.PARTNER, Says.CLOUD)) {
            assertEquals(
                    Optional.of(Reason.ROLE_NOT_ALLOWED), reason(scene.ask(Says.remove(actor, 2, Removing.Why.LEFT))));
        }
        assertEquals(Optional.of(Reason.NOT_LINKED), reason(scene.ask(Says.leave(9))));
    }

    @Test
    void asDeletedAccountIsTheCloudsAlone() {
        for (Actor actor : List.of(Says.user(1), Says.user(2), Says.PARTNER)) {
            assertEquals(
                    Optional.of(Reason.ROLE_NOT_ALLOWED),
                    reason(scene.ask(Says.remove(actor, 2, Removing.Why.ACCOUNT_DELETED))));
        }
        assertEquals(Optional.empty(), reason(scene.ask(Says.accountDeleted(2))));
        assertEquals(Optional.of(Reason.NOT_LINKED), reason(scene.ask(Says.accountDeleted(2))));
        assertEquals(List.of(1, 3), scene.accounts());
        assertEquals(Notice.Kind.ACCOUNT_DELETED, scene.lastNotice().kind());
    }

    @Test
    void ofADeletedPrimaryTakesEverybodyWithIt() {
        scene.ask(Says.accountDeleted(1));
        assertEquals(List.of(), scene.accounts());
        assertEquals(
                List.of(Notice.Kind.ACCOUNT_DELETED, Notice.Kind.REMOVED, Notice.Kind.REMOVED),
                scene.noticeKinds().subList(3, 6));
    }

    @Test
    void ofADeletedAccountEndsItsRequestToBeLinked() {
        scene.offer("a", 9, Role.SECONDARY);
        Outcome deleted = scene.ask(Says.accountDeleted(9));
        assertEquals(Status.SUCCEEDED, deleted.receipt().orElseThrow().status());
        assertEquals(Optional.of(Receipt.rejected(Reason.CANCELLED)), result(deleted));
        assertEquals(Optional.of(Reason.CANCELLED), reason(scene.commit("a", Scene.CODE)));
    }

    @Test
    void goesByTheListThatTheSenderKnows() {
        long known = revision();
        scene.ask(Says.share(Says.user(1), 2, Sharing.SHARED));
        Outcome stale = scene.ask(Says.removeFrom(known, Says.user(1), 2));
        assertEquals(Optional.of(Reason.STALE_REVISION), reason(stale));
        assertEquals(3, ((List<?>) detail(stale, "users")).size());
        assertEquals(Optional.empty(), reason(scene.ask(Says.removeFrom(revision(), Says.user(1), 2))));
    }

    @Test
    void ofThePrimaryByItselfSaysFirstWhoGoesToo() {
        Outcome asked = scene.ask(Says.leave(1));
        assertEquals(Optional.of(Reason.CONFIRMATION_REQUIRED), reason(asked));
        assertEquals(3, ((List<?>) detail(asked, "users")).size());
        assertEquals(List.of(1, 2, 3), scene.accounts());

        Outcome left = scene.ask(Says.leave(1, (String) detail(asked, "token")));
        assertEquals(Status.SUCCEEDED, left.receipt().orElseThrow().status());
        assertEquals(List.of(), scene.accounts());
        assertEquals(
                List.of(Notice.Kind.LEFT, Notice.Kind.REMOVED, Notice.Kind.REMOVED),
                scene.noticeKinds().subList(3, 6));
    }

    @Test
    void ofThePrimaryAloneNeedsNoSecondAsking() {
        scene.ask(Says.leave(2));
        scene.ask(Says.leave(3));
        assertEquals(Optional.empty(), reason(scene.ask(Says.leave(1))));
        assertEquals(List.of(), scene.accounts());
    }

    @Test
    void ofThePrimaryIsAskedAgainWhenTheListIsAnotherOrTheTokenIsOldOrAnothers() {
        String token = (String) detail(scene.ask(Says.leave(1)), "token");
        scene.linked(4, Role.SECONDARY);
        Outcome again = scene.ask(Says.leave(1, token));
        assertEquals(Optional.of(Reason.CONFIRMATION_REQUIRED), reason(again));
        String newer = (String) detail(again, "token");
        scene.pass(Duration.ofMinutes(15));
        assertEquals(Optional.of(Reason.CONFIRMATION_REQUIRED), reason(scene.ask(Says.leave(1, newer))));
        String others = (String) detail(scene.ask(Says.preview(Says.PARTNER)), "token");
        for (String wrong : List.of(others, "", ".", "99999999999999999.x", "123456789.x", "x.y", "\u0000")) {
            assertEquals(Optional.of(Reason.CONFIRMATION_REQUIRED), reason(scene.ask(Says.leave(1, wrong))));
        }
        assertEquals(4, scene.accounts().size());
    }

    @Test
    void inTheCarIsForTheListOnTheScreen() {
        long shown = revision();
        scene.ask(Says.leave(3));
        scene.act(1, new Action.RemoveUser(scene.uid(2), shown));
        assertEquals(Optional.of(Reason.STALE_REVISION), scene.state().refused());
        assertEquals(List.of(1, 2), scene.accounts());
        scene.act(1, new Action.RemoveUser(scene.uid(2), revision()));
        assertEquals(Optional.empty(), scene.state().refused());
        assertEquals(List.of(1), scene.accounts());
    }

    @Test
    void inTheCarOfOneselfIsLeavingAndOfThePrimaryEverybodys() {
        scene.act(3, new Action.RemoveUser(scene.uid(3), revision()));
        assertEquals(Notice.Kind.LEFT, scene.lastNotice().kind());
        scene.act(1, new Action.RemoveUser(scene.uid(1), revision()));
        assertEquals(List.of(), scene.accounts());
    }

    @Test
    void inTheCarNeedsSomebodySignedInAndACarThatStands() {
        scene.act(new Action.RemoveUser(scene.uid(2), revision()));
        assertEquals(Optional.of(Reason.ROLE_NOT_ALLOWED), scene.state().refused());
        scene.signIn(9).act(new Action.RemoveUser(scene.uid(2), revision()));
        assertEquals(Optional.of(Reason.ROLE_NOT_ALLOWED), scene.state().refused());
        scene.move(true).act(1, new Action.RemoveUser(scene.uid(2), revision()));
        assertEquals(Optional.of(Reason.VEHICLE_MOVING), scene.state().refused());
        assertEquals(List.of(1, 2, 3), scene.accounts());
    }

    private long revision() {
        return scene.state().roster().revision();
    }
}
