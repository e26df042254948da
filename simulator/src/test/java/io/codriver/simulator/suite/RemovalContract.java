package io.codriver.simulator.suite;

import static io.codriver.simulator.cloud.Actor.user;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.notice.Notice;
import io.codriver.simulator.cloud.Actor;
import io.codriver.simulator.cloud.Answer;
import io.codriver.simulator.cloud.UserChange;
import io.codriver.simulator.cloud.UserCommands;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How users go. */
interface RemovalContract extends OnStage {

    @Test
    default void removesASecondaryForThePrimaryOnlyAndTellsBoth() {
        Crew crew = Crew.on(stage(), "mini-os9", "owner", "friend", "guest");
        int before = crew.told("owner").size();
        crew.refused("ROLE_NOT_ALLOWED", UserCommands.remove(user("friend"), "guest"));
        crew.refused("CANNOT_REMOVE_SUPERIOR", UserCommands.remove(user("friend"), "owner"));
        crew.refused("ROLE_NOT_ALLOWED", UserCommands.remove(Crew.WORKSHOP, "guest"));
        crew.refused("NOT_LINKED", UserCommands.remove(user("owner"), "stranger"));
        crew.done(UserCommands.remove(user("owner"), "guest"));
        crew.assertList("owner PRIMARY ACTIVE", "friend SECONDARY ACTIVE");
        assertEquals("REMOVED PRIMARY -guest", crew.lastChange());
        assertEquals(List.of("REMOVED guest"), crew.told("guest"));
        assertEquals(List.of(), crew.told("friend"));
        assertEquals(List.of("REMOVED guest"), later(crew, before));
        assertAnnouncedUntilSeen(crew, Notice.Kind.REMOVED);
    }

    @Test
    default void letsASecondaryLeaveAndForgetsADeletedAccount() {
        Crew crew = Crew.on(stage(), "mini-os9", "owner", "friend", "guest");
        int before = crew.told("owner").size();
        crew.refused("ROLE_NOT_ALLOWED", UserCommands.goes(user("friend"), "guest", "LEFT"));
        crew.refused("ROLE_NOT_ALLOWED", UserCommands.goes(user("owner"), "guest", "ACCOUNT_DELETED"));
        crew.done(UserCommands.leave("friend"));
        assertEquals("LEFT USER -friend", crew.lastChange());
        crew.done(UserCommands.accountDeleted("guest"));
        assertEquals("ACCOUNT_DELETED CLOUD -guest", crew.lastChange());
        assertEquals(List.of("LEFT friend", "ACCOUNT_DELETED guest"), later(crew, before));
        assertEquals(List.of(Notice.Kind.LEFT, Notice.Kind.ACCOUNT_DELETED), crew.announced());
        crew.assertList("owner PRIMARY ACTIVE");
    }

    @Test
    default void letsThePrimaryLeaveOnlyWithTheTokenOfWhoGoesToo() {
        Crew crew = Crew.on(stage(), "mini-os9", "owner", "friend");
        Answer shown = crew.refused("CONFIRMATION_REQUIRED", UserCommands.leave("owner"));
        assertEquals(List.of("o••• S.", "f••• S."), names(shown));
        crew.done(UserCommands.update(user("owner"), "friend", UserChange.sharing("LIMITED")));
        Answer newer = crew.refused(
                "CONFIRMATION_REQUIRED", UserCommands.leave("owner").token(token(shown)));
        assertNotEquals(token(shown), token(newer));
        long revision = newer.revision();
        assertEquals(
                revision + 1,
                crew.done(UserCommands.leave("owner").token(token(newer))).revision());
        assertEquals("LEFT USER -owner -friend", crew.lastChange());
        assertEquals("REMOVED friend", crew.told("friend").get(1));
        assertEquals(List.of(Notice.Kind.CHANGED, Notice.Kind.LEFT, Notice.Kind.REMOVED), crew.announced());
        crew.assertList();
    }

    @Test
    default void removesEverybodyWithAPrimaryWhoseAccountIsDeleted() {
        Crew crew = Crew.on(stage(), "mini-os9", "owner", "friend");
        crew.done(UserCommands.accountDeleted("owner"));
        assertEquals("ACCOUNT_DELETED CLOUD -owner -friend", crew.lastChange());
        crew.assertList();
        crew.refused("NOT_LINKED", UserCommands.goes(Actor.cloud(), "owner", "ACCOUNT_DELETED"));
    }

    private static List<String> later(Crew crew, int before) {
        List<String> told = crew.told("owner");
        return told.subList(before, told.size());
    }

    private static void assertAnnouncedUntilSeen(Crew crew, Notice.Kind kind) {
        assertEquals(List.of(kind), crew.announced());
        crew.car().stop();
        crew.car().start().awaitOnline();
        assertEquals(List.of(kind), crew.announced());
        long number =
                crew.car().headUnit().screen().orElseThrow().notices().get(0).number();
        crew.car().touch(new Action.DismissNotice(number));
        crew.car().await(screen -> screen.notices().isEmpty());
    }

    private static String token(Answer shown) {
        return shown.details().path("token").asText();
    }

    private static List<String> names(Answer shown) {
        return shown.details().path("users").findValuesAsText("displayName");
    }
}
