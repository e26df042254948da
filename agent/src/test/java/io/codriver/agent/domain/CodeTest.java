package io.codriver.agent.domain;

import static io.codriver.agent.domain.Scene.detail;
import static io.codriver.agent.domain.Scene.events;
import static io.codriver.agent.domain.Scene.forSeven;
import static io.codriver.agent.domain.Scene.platform;
import static io.codriver.agent.domain.Scene.reason;
import static io.codriver.agent.domain.Scene.result;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.domain.answer.EventType;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Status;
import io.codriver.agent.domain.linking.LinkingLimits;
import io.codriver.agent.domain.linking.SecurityCode;
import io.codriver.agent.domain.notice.Notice;
import io.codriver.agent.domain.platform.Ceremony;
import io.codriver.agent.domain.platform.FirstPrimary;
import io.codriver.agent.domain.platform.PrimaryChange;
import io.codriver.agent.domain.roster.Consent;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.roster.UserState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code link.commit}: a code was typed in the app. */
class CodeTest {

    private static final Duration NANO = Duration.ofNanos(1);

    private final Scene scene = forSeven();

    @Test
    void linksTheAccountWhoseCodeIsRight() {
        offerAndOpen();
        Outcome linked = scene.commit("a", Scene.CODE);
        assertEquals(Status.SUCCEEDED, linked.receipt().orElseThrow().status());
        assertEquals(
                List.of(
                        EventType.LINK_REDEEMED,
                        EventType.CONSENT_RECORDED,
                        EventType.ROSTER_CHANGED,
                        EventType.COMMAND_RESULT),
                events(linked));
        assertEquals(linked.receipt(), result(linked));
        User user = scene.state().roster().users().get(0);
        assertEquals(Role.PRIMARY, user.role());
        assertEquals(UserState.ACTIVE, user.state());
        assertEquals(new Consent(Scene.TERMS, "de-DE", Scene.START), user.consent());
        assertEquals(user.uid().value(), detail(linked, "uid"));
        assertFalse(scene.isOpen());
        assertEquals(List.of(Notice.Kind.LINKED), notices());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bcdfghjk", "BCDF-GHJK", "bcdf ghjk", "b-c-d-f-g-h-j-k"})
    void takesNoNoticeOfCaseHyphensAndSpaces(String typed) {
        offerAndOpen();
        assertEquals(Optional.empty(), reason(scene.commit("a", SecurityCode.of(typed))));
    }

    @Test
    void refusesACodeForARequestThatNobodyOpened() {
        scene.offer("a", 1, Role.PRIMARY);
        assertRefused(Reason.NOT_SHOWN, scene.commit("a", Scene.CODE));
        assertEquals(LinkingLimits.MOST_TRIES, scene.open().triesLeft());
    }

    @Test
    void refusesACodeFromTheAppWhereItIsTypedInTheCar() {
        scene.offer(Scene.offer("a", 1, Role.PRIMARY, Ceremony.ENTRY), Duration.ofHours(1));
        scene.open("a");
        assertRefused(Reason.NOT_SHOWN, scene.commit("a", Scene.CODE));
    }

    @Test
    void refusesACodeForARequestThatIsNotThere() {
        offerAndOpen();
        assertRefused(Reason.NO_SUCH_LINK, scene.commit("b", Scene.CODE));
        scene.commit("a", Scene.CODE);
        assertRefused(Reason.NO_SUCH_LINK, scene.commit("a", Scene.CODE));
    }

    @Test
    void refusesOtherTermsThanThoseOfferedWithoutCountingATry() {
        offerAndOpen();
        assertRefused(Reason.TERMS_NOT_ACCEPTED, scene.commit("a", Scene.CODE, "2019-01"));
        assertEquals(LinkingLimits.MOST_TRIES, scene.open().triesLeft());
    }

    @Test
    void refusesCodesWhileTheCarMovesWithoutCountingATry() {
        offerAndOpen();
        scene.move(true);
        assertRefused(Reason.VEHICLE_MOVING, scene.commit("a", Scene.CODE));
        assertEquals(LinkingLimits.MOST_TRIES, scene.open().triesLeft());
        scene.move(false);
        assertEquals(Optional.empty(), reason(scene.commit("a", Scene.CODE)));
    }

    @Test
    void makesTheWaitsGrowAndLocksAfterFiveWrongCodes() {
        offerAndOpen();
        int left = LinkingLimits.MOST_TRIES;
        for (long seconds : List.of(1, 5, 15, 45)) {
            Outcome wrong = scene.commit("a", Scene.WRONG);
            assertEquals(Optional.of(Reason.CODE_MISMATCH), reason(wrong));
            assertEquals((long) --left, detail(wrong, "triesLeft"));
            assertEquals(seconds, detail(wrong, "retryAfterSeconds"));
            scene.pass(Duration.ofSeconds(seconds).minus(NANO));
            // The right one too: else the wait would say whether a guess was right.
            assertRefused(Reason.RATE_LIMITED, scene.commit("a", Scene.CODE));
            scene.pass(NANO);
        }
        Outcome locked = scene.commit("a", Scene.WRONG);
        assertEquals(Optional.of(Reason.CODE_LOCKED), reason(locked));
        assertEquals(List.of(EventType.LINK_LOCKED, EventType.COMMAND_RESULT), events(locked));
        assertEquals(List.of(Notice.Kind.LOCKED), notices());
        assertRefused(Reason.CODE_LOCKED, scene.commit("a", Scene.CODE));
    }

    @Test
    void linksWithTheLastTry() {
        offerAndOpen();
        for (int i = 1; i < LinkingLimits.MOST_TRIES; i++) {
            scene.commit("a", Scene.WRONG);
            scene.pass(Duration.ofSeconds(45));
        }
        assertEquals(Optional.empty(), reason(scene.commit("a", Scene.CODE)));
    }

    @Test
    void waitsByTheSteadyClock() {
        offerAndOpen();
        scene.commit("a", Scene.WRONG);
        scene.setWallClock(Duration.ofSeconds(30));
        assertRefused(Reason.RATE_LIMITED, scene.commit("a", Scene.CODE));
    }

    @Test
    void hasATryOnDiskBeforeAnyCodeIsCompared() {
        scene.offer("a", 1, Role.PRIMARY);
        assertEquals(0, scene.open().charged());
        scene.open("a");
        assertEquals(1, scene.open().charged());
        scene.commit("a", Scene.WRONG);
        assertEquals(2, scene.open().charged());
    }

    @Test
    void chargesATryForEachStartSinceOneMayHaveBeenUnderWay() {
        offerAndOpen();
        for (int left = LinkingLimits.MOST_TRIES - 1; left > 0; left--) {
            scene.start(false);
            assertEquals(left, scene.open().triesLeft());
        }
        assertEquals(List.of(EventType.LINK_LOCKED, EventType.COMMAND_RESULT), events(scene.start(false)));
        assertFalse(scene.isOpen());
    }

    @Test
    void chargesNothingForAStartBeforeTheRequestWasOpened() {
        scene.offer("a", 1, Role.PRIMARY);
        scene.start(false);
        scene.open("a");
        assertEquals(LinkingLimits.MOST_TRIES, scene.open().triesLeft());
    }

    @Test
    void letsASecondaryWaitWhereThePrimaryApproves() {
        Scene gated =
                new Scene(Scene.profile(3, Set.of(Ceremony.values()), FirstPrimary.FIRST_ACCOUNT, true, Set.of()));
        gated.linked(1, Role.PRIMARY).linked(2, Role.SECONDARY);
        assertEquals(
                List.of(UserState.ACTIVE, UserState.AWAITING_APPROVAL),
                gated.state().roster().users().stream().map(User::state).toList());
    }

    @Test
    void removesEverybodyWhenThePrimaryIsReplaced() {
        scene.linked(1, Role.PRIMARY).linked(2, Role.SECONDARY).linked(3, Role.SECONDARY);
        long revision = scene.state().roster().revision();
        scene.offer("a", 4, Role.PRIMARY);
        scene.open("a");
        scene.commit("a", Scene.CODE);
        assertEquals(1, scene.state().roster().size());
        assertEquals(revision + 1, scene.state().roster().revision());
        assertEquals(
                "account4",
                scene.state().roster().findPrimary().orElseThrow().id().sub());
        assertEquals(
                List.of(Notice.Kind.REMOVED, Notice.Kind.REMOVED, Notice.Kind.REMOVED, Notice.Kind.LINKED),
                notices().subList(3, 7));
    }

    @Test
    void endsTheRequestWhenTheAccountHasNoPlaceAnyMore() {
        scene.linked(1, Role.PRIMARY);
        scene.offer("a", 2, Role.SECONDARY);
        scene.open("a");
        scene.use(platform(1, FirstPrimary.FIRST_ACCOUNT, PrimaryChange.REPLACE));
        Outcome refused = scene.commit("a", Scene.CODE);
        assertEquals(Optional.of(Reason.PLATFORM_SINGLE_USER), reason(refused));
        assertEquals(refused.receipt(), result(refused));
        assertFalse(scene.isOpen());
    }

    @Test
    void printsNoCode() {
        offerAndOpen();
        for (Outcome outcome : List.of(scene.commit("a", Scene.WRONG), scene.tick())) {
            assertFalse(outcome.toString().contains(Scene.CODE.reveal()));
            assertFalse(outcome.toString().contains(Scene.WRONG.reveal()));
        }
        assertTrue(scene.state().toString().contains("[REDACTED]"));
        assertFalse(Screens.draw(scene.state(), Fitness.GOOD).toString().contains(Scene.CODE.forDisplay()));
    }

    private void offerAndOpen() {
        scene.offer("a", 1, Role.PRIMARY);
        scene.open("a");
    }

    private List<Notice.Kind> notices() {
        return scene.state().kept().notices().unseen().stream()
                .map(Notice::kind)
                .toList();
    }

    private static void assertRefused(Reason why, Outcome outcome) {
        assertEquals(Optional.of(why), reason(outcome));
        assertEquals(Status.REJECTED, outcome.receipt().orElseThrow().status());
        assertTrue(outcome.events().isEmpty());
    }
}
