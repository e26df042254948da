package io.codriver.agent.domain;

import static io.codriver.agent.domain.Scene.detail;
import static io.codriver.agent.domain.Scene.platform;
import static io.codriver.agent.domain.Scene.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.codriver.agent.domain.answer.Details;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.notice.Notice;
import io.codriver.agent.domain.platform.FirstPrimary;
import io.codriver.agent.domain.platform.PrimaryChange;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.Sharing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code primary.preview} and {@code primary.remove}: a workshop removes the primary, and everyone who would go too. */
class WorkshopRemovalTest {

    private static final Duration LIFE = Duration.ofMinutes(15);

    private final Scene scene = new Scene(platform(
            7, FirstPrimary.SERVICE_PARTNER, PrimaryChange.REMOVED_BY_SERVICE_PARTNER, PrimaryChange.TRANSFER));

    @BeforeEach
    void link() {
        scene.ask(Says.designate(Says.PARTNER, 1));
        scene.linked(2, Role.SECONDARY);
    }

    @Test
    void namesEveryoneFirst() {
        Outcome shown = preview(Says.PARTNER);
        List<String> names = ((List<?>) detail(shown, "users"))
                .stream()
                        .map(user -> String.valueOf(((Details) user).values().get("displayName")))
                        .toList();
        assertEquals(List.of("A••• 1", "A••• 2"), names);
        assertEquals(List.of(1, 2), scene.accounts());
    }

    @Test
    void removesEveryoneAtOnceWithTheTokenOfThatList() {
        Outcome removed = scene.ask(Says.removePrimary(Says.PARTNER, token(Says.PARTNER)));
        assertEquals(Optional.of(Receipt.succeeded(Details.none())), removed.receipt());
        assertEquals(List.of(), scene.accounts());
        assertEquals(
                List.of(Notice.Kind.REMOVED, Notice.Kind.REMOVED),
                scene.noticeKinds().subList(2, 4));
    }

    @Test
    void leavesTheRoleForTheNextOwner() {
        scene.ask(Says.removePrimary(Says.PARTNER, token(Says.PARTNER)));
        assertEquals(Optional.of(Reason.PRIMARY_REQUIRED), reason(preview(Says.PARTNER)));
        assertEquals(Optional.of(Reason.PRIMARY_REQUIRED), reason(scene.ask(Says.removePrimary(Says.PARTNER, "x"))));
        scene.ask(Says.designate(Says.PARTNER, 3));
        assertEquals(List.of(3), scene.accounts());
    }

    @Test
    void goesByAnUnchangedListOnly() {
        for (Command change : List.of(
                Says.share(Says.user(1), 2, Sharing.SHARED),
                Says.lend(Says.user(1), 2, Says.until(Scene.START.plusSeconds(60))),
                Says.transfer(Says.user(1), 2),
                Says.remove(Says.user(2), 1))) {
            String token = token(Says.PARTNER);
            assertEquals(Optional.empty(), reason(scene.ask(change)));
            Outcome stale = scene.ask(Says.removePrimary(Says.PARTNER, token));
            assertEquals(Optional.of(Reason.STALE_REVISION), reason(stale));
            assertEquals(scene.accounts().size(), ((List<?>) detail(stale, "users")).size());
        }
    }

    @Test
    void goesByAListOnWhichNobodysTimeHasEndedMeanwhile() {
        scene.ask(Says.lend(Says.user(1), 2, Says.until(Scene.START.plusSeconds(60))));
        String token = token(Says.PARTNER);
        scene.pass(Duration.ofSeconds(60));
        assertEquals(Optional.of(Reason.STALE_REVISION), reason(scene.ask(Says.removePrimary(Says.PARTNER, token))));
    }

    @Test
    void isNotHinderedByWhatSomebodyMerelyDid() {
        String token = token(Says.PARTNER);
        scene.ask(Says.invite(Says.user(1), 1, 3, Says.ALWAYS));
        assertEquals(Optional.empty(), reason(scene.ask(Says.removePrimary(Says.PARTNER, token))));
        assertEquals(List.of(), scene.members().invitations());
    }

    @Test
    void isNotMovedByTheWallClock() {
        String token = token(Says.PARTNER);
        scene.setWallClock(Duration.ofDays(-1)).pass(LIFE);
        assertEquals(Optional.of(Reason.STALE_REVISION), reason(scene.ask(Says.removePrimary(Says.PARTNER, token))));
    }

    @Test
    void isCarriedOutWithinAQuarterOfAnHour() {
        String token = token(Says.PARTNER);
        scene.pass(LIFE.minusNanos(1));
        assertEquals(Optional.empty(), reason(scene.ask(Says.removePrimary(Says.PARTNER, token))));
    }

    @Test
    void isCarriedOutByWhoWasShownTheList() {
        String token = token(Says.PARTNER);
        Command others = Says.removePrimary(Says.OTHER_PARTNER, token);
        assertEquals(Optional.of(Reason.STALE_REVISION), reason(scene.ask(others)));
        String leaving = (String) detail(scene.ask(Says.leave(1)), "token");
        assertEquals(Optional.of(Reason.STALE_REVISION), reason(scene.ask(Says.removePrimary(Says.PARTNER, leaving))));
    }

    @Test
    void takesNoTokenThatTheCarDidNotMake() {
        String token = token(Says.PARTNER);
        String later = token.replaceFirst("[0-9]+", "999999999");
        for (String forged : List.of("", ".", later, token + "x", token.substring(1), "x" + token)) {
            assertEquals(
                    Optional.of(Reason.STALE_REVISION), reason(scene.ask(Says.removePrimary(Says.PARTNER, forged))));
        }
        assertEquals(List.of(1, 2), scene.accounts());
    }

    @Test
    void isAServicePartnersAloneAndOnlyWhereThePlatformHasIt() {
        for (Actor actor : List.of(Says.user(1), Says.user(2), Says.user(9), Says.CLOUD)) {
            assertEquals(Optional.of(Reason.ROLE_NOT_ALLOWED), reason(preview(actor)));
            Command remove = Says.removePrimary(actor, token(Says.PARTNER));
            assertEquals(Optional.of(Reason.ROLE_NOT_ALLOWED), reason(scene.ask(remove)));
        }
        scene.use(platform(7, FirstPrimary.SERVICE_PARTNER));
        assertEquals(Optional.of(Reason.ROLE_NOT_ALLOWED), reason(preview(Says.PARTNER)));
    }

    private Outcome preview(Actor actor) {
        return scene.ask(Says.preview(actor));
    }

    private String token(Actor actor) {
        return (String) detail(preview(actor), "token");
    }
}
