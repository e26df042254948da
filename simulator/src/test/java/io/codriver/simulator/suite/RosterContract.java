package io.codriver.simulator.suite;

import static io.codriver.simulator.cloud.Actor.user;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.Screen;
import io.codriver.agent.domain.notice.Notice;
import io.codriver.simulator.cloud.Actor;
import io.codriver.simulator.cloud.CarCommands;
import io.codriver.simulator.cloud.Command;
import io.codriver.simulator.cloud.UserCommands;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How users come without a security code, and with an approval. */
interface RosterContract extends OnStage {

    @Test
    default void letsWhomThePrimaryInvitedJoinOnce() {
        Crew crew = Crew.on(stage(), "connected-cars", "owner");
        String id = Crew.inviteId();
        crew.refused("ROLE_NOT_ALLOWED", invite(Crew.WORKSHOP, id));
        crew.refused("NOT_LINKED", invite(user("stranger"), id));
        crew.done(invite(user("owner"), id));
        assertEquals(
                "g••• S.",
                crew.car().await(screen -> screen.invited().size() == 1).invited().stream()
                        .map(Screen.InvitedLine::displayName)
                        .findFirst()
                        .orElseThrow()
                        .text());
        crew.done(accept(id, "guest"));
        crew.refused("NO_SUCH_INVITATION", accept(id, "another"));
        crew.assertList("owner PRIMARY ACTIVE", "guest SECONDARY ACTIVE");
        assertEquals("JOINED USER +guest", crew.lastChange());
        assertEquals(List.of("LINKED guest"), crew.told("owner"));
        assertEquals(List.of(), crew.told("guest"));
        assertEquals(List.of(Notice.Kind.LINKED), crew.announced());
        assertEquals(
                1,
                stage().heard().on(crew.car().vid(), "v2c/event/consent.recorded").stream()
                        .filter(event -> event.at("/data/uid")
                                .asText()
                                .equals(crew.uid("guest").value()))
                        .distinct()
                        .count());
    }

    @Test
    default void letsNobodyJoinWhoseInvitationWasWithdrawn() {
        Crew crew = Crew.on(stage(), "connected-cars", "owner", "friend");
        String id = Crew.inviteId();
        crew.done(invite(user("owner"), id));
        crew.refused("ROLE_NOT_ALLOWED", UserCommands.withdraw(user("friend"), id));
        crew.done(UserCommands.withdraw(user("owner"), id));
        crew.refused("NO_SUCH_INVITATION", accept(id, "guest"));
        assertEquals(
                List.of(),
                crew.car().await(screen -> screen.invited().isEmpty()).invited());
        crew.refused("NO_SUCH_INVITATION", UserCommands.withdraw(user("owner"), id));
        crew.assertList("owner PRIMARY ACTIVE", "friend SECONDARY ACTIVE");
    }

    @Test
    default void invitesNobodyWhereThePlatformHasNoInvitations() {
        Crew crew = Crew.on(stage(), "mini-os9", "owner");
        crew.refused("ROLE_NOT_ALLOWED", invite(user("owner"), Crew.inviteId()));
    }

    @Test
    default void holdsNewcomersBackUntilThePrimaryHasApprovedThemOnce() {
        Crew crew = Crew.on(stage(), "bmw-os7", "owner", "friend", "guest");
        crew.assertList(
                "owner PRIMARY ACTIVE", "friend SECONDARY AWAITING_APPROVAL", "guest SECONDARY AWAITING_APPROVAL");
        crew.refused("AWAITING_APPROVAL", CarCommands.status(user("friend")));
        crew.refused("AWAITING_APPROVAL", UserCommands.approve(user("friend"), "friend", true));
        crew.done(UserCommands.approve(user("owner"), "friend", true));
        assertEquals("APPROVED PRIMARY ~friend", crew.lastChange());
        assertEquals(List.of("APPROVED friend"), crew.told("friend"));
        crew.car().signIn(crew.uid("owner"));
        crew.car().touch(new Action.ApproveUser(crew.uid("guest"), false));
        crew.car().await(screen -> screen.users().size() == 2);
        assertEquals("REMOVED PRIMARY -guest", crew.lastChange());
        assertEquals(List.of("REMOVED guest"), crew.told("guest"));
        crew.assertList("owner PRIMARY ACTIVE", "friend SECONDARY ACTIVE");
        crew.refused("NOTHING_TO_ANSWER", UserCommands.approve(user("owner"), "friend", false));
        crew.join("another", "SECONDARY");
        crew.done(UserCommands.approve(user("owner"), "another", false));
        assertEquals(List.of("REMOVED another"), crew.told("another"));
        assertEquals(
                List.of(Notice.Kind.APPROVED, Notice.Kind.REMOVED, Notice.Kind.LINKED, Notice.Kind.REMOVED),
                crew.announced());
    }

    private Command accept(String inviteId, String sub) {
        return UserCommands.accept(
                inviteId, Crew.account(sub), Phone.LOCALE, stage().time().instant());
    }

    private static Command invite(Actor actor, String inviteId) {
        return UserCommands.invite(actor, inviteId, Crew.account("guest").maskedName(), "SHARED", Optional.empty());
    }
}
