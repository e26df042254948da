package io.codriver.agent.domain;

import static io.codriver.agent.domain.Scene.events;
import static io.codriver.agent.domain.Scene.forSeven;
import static io.codriver.agent.domain.Scene.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.domain.access.Access;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Status;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.platform.Ceremony;
import io.codriver.agent.domain.platform.FirstPrimary;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.Period;
import io.codriver.agent.domain.roster.Rights;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.Sharing;
import io.codriver.agent.domain.roster.UserState;
import io.codriver.agent.domain.roster.Validity;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** {@code user.update}: the primary changes what a secondary has. */
class UpdateTest {

    private final Scene scene = forSeven().linked(1, Role.PRIMARY).linked(2, Role.SECONDARY);

    @Test
    void changesWhatIsSaidAndLeavesTheRest() {
        scene.ask(Says.share(Says.user(1), 2, Sharing.SHARED));
        assertEquals(Rights.standard(Sharing.SHARED), rights());
        scene.ask(Says.allow(Says.user(1), 2, Capability.LOCK, Capability.POSITION));
        assertEquals(Set.of(Capability.LOCK, Capability.POSITION), may());
        scene.ask(Says.lend(Says.user(1), 2, Says.until(Scene.START.plusSeconds(60))));
        assertEquals(Sharing.SHARED, rights().sharing());
        assertEquals(Optional.of(Set.of(Capability.LOCK, Capability.POSITION)), rights().only());
        assertTrue(rights().validity().isLimited());
        scene.ask(Says.lend(Says.user(1), 2, Says.ALWAYS));
        assertEquals(Validity.UNLIMITED, rights().validity());
    }

    @Test
    void givesNobodyMoreThanThePlatformGivesASecondary() {
        assertEquals(
                Optional.of(Reason.CANNOT_ELEVATE),
                reason(scene.ask(Says.allow(Says.user(1), 2, Capability.LOCK, Capability.ENGINE_START))));
    }

    @Test
    void canTakeEverythingAway() {
        scene.ask(Says.allow(Says.user(1), 2));
        assertEquals(Set.of(), may());
    }

    @Test
    void isThePrimarysAlone() {
        assertEquals(Optional.of(Reason.CANNOT_ELEVATE), reason(share(Says.user(2), 2)));
        assertEquals(Optional.of(Reason.CANNOT_REMOVE_SUPERIOR), reason(share(Says.user(2), 1)));
        assertEquals(Optional.of(Reason.NOT_LINKED), reason(share(Says.user(9), 2)));
        assertEquals(Optional.of(Reason.ROLE_NOT_ALLOWED), reason(share(Says.PARTNER, 2)));
        assertEquals(Optional.of(Reason.ROLE_NOT_ALLOWED), reason(share(Says.CLOUD, 2)));
    }

    @Test
    void isJudgedByWhoAsksBeforeWhatIsAsked() {
        Period over = Says.until(Scene.START);
        assertEquals(Optional.of(Reason.CANNOT_ELEVATE), reason(scene.ask(Says.lend(Says.user(2), 2, over))));
        assertEquals(Optional.of(Reason.ROLE_NOT_ALLOWED), reason(scene.ask(Says.lend(Says.PARTNER, 2, over))));
        assertEquals(Optional.of(Reason.NOT_LINKED), reason(scene.ask(Says.lend(Says.user(1), 9, over))));
    }

    @Test
    void isNotForThePrimaryItself() {
        assertEquals(Optional.of(Reason.ROLE_NOT_ALLOWED), reason(share(Says.user(1), 1)));
        Period soon = Says.until(Scene.START.plusSeconds(60));
        assertEquals(Optional.of(Reason.ROLE_NOT_ALLOWED), reason(scene.ask(Says.lend(Says.user(1), 1, soon))));
        assertEquals(Optional.of(Reason.NOT_LINKED), reason(share(Says.user(1), 9)));
    }

    @Test
    void isNoChangeWhenItIsSoAlready() {
        share(Says.user(1), 2);
        long revision = scene.state().roster().revision();
        Outcome again = share(Says.user(1), 2);
        assertEquals(Status.SUCCEEDED, again.receipt().orElseThrow().status());
        assertTrue(events(again).isEmpty());
        assertEquals(revision, scene.state().roster().revision());
    }

    @Test
    void goesByTheListThatTheSenderKnows() {
        long known = scene.state().roster().revision();
        assertEquals(
                Optional.of(Reason.STALE_REVISION),
                reason(scene.ask(Says.shareAt(known - 1, Says.user(1), 2, Sharing.SHARED))));
        assertEquals(Optional.empty(), reason(scene.ask(Says.shareAt(known, Says.user(1), 2, Sharing.SHARED))));
    }

    @Test
    void worksInTheCarAsThePrimary() {
        scene.act(2, new Action.ShareWith(scene.uid(2), Sharing.SHARED));
        assertEquals(Optional.of(Reason.CANNOT_ELEVATE), scene.state().refused());
        scene.act(1, new Action.ShareWith(scene.uid(2), Sharing.SHARED));
        assertEquals(Optional.empty(), scene.state().refused());
        assertEquals(Sharing.SHARED, rights().sharing());
        scene.act(1, new Action.ShareWith(scene.uid(1), Sharing.LIMITED));
        assertEquals(Optional.of(Reason.ROLE_NOT_ALLOWED), scene.state().refused());
    }

    @Test
    void forgetsTheRefusalWithTheNextTouch() {
        scene.act(2, new Action.ShareWith(scene.uid(2), Sharing.SHARED));
        scene.dismiss(9);
        assertEquals(Optional.empty(), scene.state().refused());
    }

    @Test
    void doesNotApproveANewcomer() {
        Scene gated =
                new Scene(Scene.profile(3, Set.of(Ceremony.values()), FirstPrimary.FIRST_ACCOUNT, true, Set.of()));
        gated.linked(1, Role.PRIMARY).linked(2, Role.SECONDARY);
        gated.ask(Says.lend(Says.user(1), 2, Says.until(Scene.START.plusSeconds(60))));
        gated.ask(Says.lend(Says.user(1), 2, Says.ALWAYS));
        assertEquals(UserState.AWAITING_APPROVAL, gated.user(2).state());
    }

    private Outcome share(Actor actor, int account) {
        return scene.ask(Says.share(actor, account, Sharing.SHARED));
    }

    private Rights rights() {
        return scene.user(2).rights();
    }

    private Set<Capability> may() {
        return Access.granted(scene.state().profile(), scene.user(2));
    }
}
