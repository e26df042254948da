package io.codriver.agent.domain;

import static io.codriver.agent.domain.Scene.detail;
import static io.codriver.agent.domain.Scene.events;
import static io.codriver.agent.domain.Scene.forSeven;
import static io.codriver.agent.domain.Scene.platform;
import static io.codriver.agent.domain.Scene.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.domain.answer.EventType;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Status;
import io.codriver.agent.domain.platform.Ceremony;
import io.codriver.agent.domain.platform.FirstPrimary;
import io.codriver.agent.domain.platform.Profile;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.Period;
import io.codriver.agent.domain.roster.Rights;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.Roster;
import io.codriver.agent.domain.roster.Sharing;
import io.codriver.agent.domain.roster.UserState;
import io.codriver.agent.domain.roster.Validity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** {@code user.invite}, {@code user.accept} and {@code user.withdraw}. */
class InvitationTest {

    private static final Duration NANO = Duration.ofNanos(1);
    private static final Instant SOON = Scene.START.plus(Duration.ofHours(2));

    private final Scene scene = forSeven().linked(1, Role.PRIMARY);

    @Test
    void makesWhoAcceptsASecondary() {
        Outcome invited = invite(1);
        assertEquals(Status.SUCCEEDED, invited.receipt().orElseThrow().status());
        assertEquals(Says.inviteId(1).value(), detail(invited, "inviteId"));
        assertEquals(Scene.START.plus(Duration.ofDays(1)).toString(), detail(invited, "openUntil"));
        assertEquals(List.of(1), scene.accounts());

        Outcome accepted = scene.ask(Says.accept(1, 2));
        assertEquals(
                List.of(EventType.CONSENT_RECORDED, EventType.ROSTER_CHANGED),
                events(accepted).subList(0, 2));
        assertEquals(scene.uid(2).value(), detail(accepted, "uid"));
        assertEquals("SECONDARY", detail(accepted, "role"));
        assertEquals("ACTIVE", detail(accepted, "state"));
        assertEquals(Rights.standard(Sharing.SHARED), scene.user(2).rights());
        assertEquals(Says.consent(Scene.TERMS), scene.user(2).consent());
    }

    @Test
    void isTakenOnce() {
        invite(1);
        scene.ask(Says.accept(1, 2));
        assertEquals(Optional.of(Reason.NO_SUCH_INVITATION), reason(scene.ask(Says.accept(1, 3))));
        assertEquals(List.of(1, 2), scene.accounts());
    }

    @Test
    void isNothingAWorkshopOrTheCloudCanDoWhateverElseIsWrongWithIt() {
        for (Actor actor : List.of(Says.PARTNER, Says.CLOUD)) {
            for (Period period : List.of(Says.ALWAYS, Says.until(Scene.START))) {
                assertEquals(Optional.of(Reason.ROLE_NOT_ALLOWED), reason(scene.ask(Says.invite(actor, 1, 2, period))));
            }
        }
    }

    @Test
    void isRefusedWhereThePlatformHasNone() {
        Profile known = scene.state().profile();
        scene.use(new Profile(
                known.id(),
                known.brand(),
                known.displayName(),
                7,
                known.ceremonies(),
                known.firstPrimary(),
                false,
                false,
                known.primaryMay(),
                known.secondaryMay(),
                known.mustBeBooked(),
                known.primaryChanges()));
        assertEquals(Optional.of(Reason.ROLE_NOT_ALLOWED), reason(invite(1)));
        scene.use(platform(1, FirstPrimary.FIRST_ACCOUNT));
        assertEquals(Optional.of(Reason.PLATFORM_SINGLE_USER), reason(invite(1)));
    }

    @Test
    void isNotGivenOutMoreOftenThanThereArePlaces() {
        scene.use(platform(3, FirstPrimary.FIRST_ACCOUNT));
        invite(1);
        invite(2);
        assertEquals(Optional.of(Reason.USER_LIMIT_REACHED), reason(invite(3)));
        scene.ask(Says.withdraw(Says.user(1), 1));
        assertEquals(Optional.empty(), reason(invite(3)));
    }

    @Test
    void doesNotHelpWhereSomebodyWasFasterButWaitsUntilThereIsAPlace() {
        scene.use(platform(2, FirstPrimary.FIRST_ACCOUNT));
        invite(1);
        scene.linked(2, Role.SECONDARY);
        assertEquals(Optional.of(Reason.USER_LIMIT_REACHED), reason(scene.ask(Says.accept(1, 3))));
        scene.ask(Says.leave(2));
        assertEquals(Optional.empty(), reason(scene.ask(Says.accept(1, 3))));
        assertEquals(List.of(1, 3), scene.accounts());
    }

    @Test
    void needsTheTermsThatItNames() {
        invite(1);
        Command other = new Command.UserAccept(Says.inviteId(1), Says.id(2), Says.consent("2019-01"));
        assertEquals(Optional.of(Reason.TERMS_NOT_ACCEPTED), reason(scene.ask(other)));
    }

    @Test
    void isUsedUpByAnAccountThatIsLinkedAlreadyAndChangesNothing() {
        scene.linked(2, Role.SECONDARY);
        invite(1);
        Roster roster = scene.state().roster();
        Outcome again = scene.ask(Says.accept(1, 2));
        assertEquals(Optional.of(Reason.ALREADY_LINKED), reason(again));
        assertEquals(Status.SUCCEEDED, again.receipt().orElseThrow().status());
        assertEquals(roster, scene.state().roster());
        assertEquals(List.of(), scene.members().invitations());
    }

    @Test
    void keepsItsName() {
        invite(1);
        assertEquals(Optional.of(Reason.ID_REUSED), reason(invite(1)));
    }

    @Test
    void endsWithTheMessageThatMadeIt() {
        scene.ask(Says.invite(Says.user(1), 1, 2, Says.ALWAYS), Duration.ofHours(1));
        scene.pass(Duration.ofHours(1).minus(NANO)).tick();
        assertEquals(1, scene.members().invitations().size());
        scene.pass(NANO).tick();
        assertEquals(List.of(), scene.members().invitations());
    }

    @Test
    void isTakenBackByThePrimaryAlone() {
        scene.linked(2, Role.SECONDARY);
        invite(1);
        for (Actor actor : List.of(Says.user(2), Says.PARTNER, Says.CLOUD)) {
            assertEquals(Optional.of(Reason.ROLE_NOT_ALLOWED), reason(scene.ask(Says.withdraw(actor, 1))));
        }
        assertEquals(Optional.of(Reason.NOT_LINKED), reason(scene.ask(Says.withdraw(Says.user(3), 1))));
        assertEquals(Optional.empty(), reason(scene.ask(Says.withdraw(Says.user(1), 1))));
        assertEquals(Optional.of(Reason.NO_SUCH_INVITATION), reason(scene.ask(Says.withdraw(Says.user(1), 1))));
        assertEquals(Optional.of(Reason.NO_SUCH_INVITATION), reason(scene.ask(Says.accept(1, 3))));
    }

    @Test
    void isVoidWhenAnotherIsPrimary() {
        Scene friends = Scene.ofFriends().linked(1, Role.PRIMARY).linked(2, Role.SECONDARY);
        friends.ask(Says.invite(Says.user(1), 1, 3, Says.ALWAYS));
        friends.ask(Says.transfer(Says.user(1), 2));
        assertEquals(Optional.of(Reason.NO_SUCH_INVITATION), reason(friends.ask(Says.accept(1, 3))));
    }

    @Test
    void isVoidWhenThePrimaryIsGone() {
        invite(1);
        scene.ask(Says.leave(1));
        assertEquals(List.of(), scene.accounts());
        assertEquals(Optional.of(Reason.NO_SUCH_INVITATION), reason(scene.ask(Says.accept(1, 2))));
    }

    @Test
    void needsNoSecondYesOfThePrimaryWhoInvited() {
        Scene gated =
                new Scene(Scene.profile(3, Set.of(Ceremony.values()), FirstPrimary.FIRST_ACCOUNT, true, Set.of()));
        gated.linked(1, Role.PRIMARY).ask(Says.invite(Says.user(1), 1, 2, Says.ALWAYS));
        gated.ask(Says.accept(1, 2));
        assertEquals(UserState.ACTIVE, gated.user(2).state());
    }

    @Test
    void waitsWhileTheCarDoesNotKnowTheTime() {
        invite(1);
        scene.startBehind(SOON);
        assertEquals(Optional.of(Reason.CLOCK_UNSURE), reason(scene.ask(Says.accept(1, 2))));
        scene.pass(Duration.ofHours(2));
        assertEquals(Optional.empty(), reason(scene.ask(Says.accept(1, 2))));
    }

    @Test
    void lendsTheCarFromABeginOn() {
        scene.ask(Says.invite(Says.user(1), 1, 2, Says.between(SOON, SOON.plusSeconds(60))));
        scene.ask(Says.accept(1, 2));
        assertEquals(UserState.OUTSIDE_VALIDITY, scene.user(2).state());
        scene.pass(Duration.ofHours(2)).tick();
        assertEquals(UserState.ACTIVE, scene.user(2).state());
    }

    @Test
    void lendsNothingForATimeThatIsOverOrOutOfSight() {
        Instant far = Scene.START.plus(Validity.LONGEST).plus(NANO);
        for (Period period : List.of(Says.until(Scene.START), Says.until(far), Says.between(far, far.plusSeconds(1)))) {
            assertEquals(
                    Optional.of(Reason.OUTSIDE_VALIDITY), reason(scene.ask(Says.invite(Says.user(1), 1, 2, period))));
        }
    }

    @Test
    void leavesThePrimaryAloneOnTheListUntilSomebodyAccepts() {
        invite(1);
        assertEquals(List.of(1), scene.accounts());
        assertEquals(
                List.of(new Screen.InvitedLine(Says.name(1), Scene.START.plus(Duration.ofDays(1)))),
                scene.screen().invited());
        assertTrue(scene.tick().events().isEmpty());
    }

    private Outcome invite(int invitation) {
        return scene.ask(Says.invite(Says.user(1), invitation, invitation, Says.ALWAYS));
    }
}
