package io.codriver.agent.domain;

import static io.codriver.agent.domain.Scene.forSeven;
import static io.codriver.agent.domain.Scene.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.notice.Notice;
import io.codriver.agent.domain.roster.Period;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.Sharing;
import io.codriver.agent.domain.roster.UserState;
import io.codriver.agent.domain.roster.Validity;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A car lent for a time: rights begin and stop by themselves, and no clock that somebody moves lengthens them. */
class LendingTest {

    private static final Duration NANO = Duration.ofNanos(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant BEGIN = Scene.START.plus(HOUR);
    private static final Instant END = BEGIN.plus(HOUR);

    private final Scene scene = forSeven().linked(1, Role.PRIMARY).linked(2, Role.SECONDARY);

    @Test
    void beginsAndEndsByItself() {
        lend(Says.between(BEGIN, END));
        assertOutside();
        scene.pass(HOUR.minus(NANO)).tick();
        assertOutside();
        scene.pass(NANO).tick();
        assertActive();
        assertEquals(Notice.Kind.LENDING_BEGAN, scene.lastNotice().kind());
        scene.pass(HOUR.minus(NANO)).tick();
        assertActive();
        scene.pass(NANO).tick();
        assertOutside();
        assertEquals(Notice.Kind.LENDING_ENDED, scene.lastNotice().kind());
    }

    @Test
    void saysThatThePrimaryChangedItAndNotThatItIsOverOrHasBegun() {
        lend(Says.between(BEGIN, END));
        assertOutside();
        assertEquals(Notice.Kind.CHANGED, scene.lastNotice().kind());
        lend(Says.until(END));
        assertActive();
        assertEquals(Notice.Kind.CHANGED, scene.lastNotice().kind());
    }

    @Test
    void isOverBeforeAnythingElseIsDecided() {
        lend(Says.until(BEGIN));
        scene.pass(HOUR);
        assertEquals(Optional.of(Reason.OUTSIDE_VALIDITY), reason(scene.ask(Says.whereIsIt(Says.user(2)))));
        assertOutside();
    }

    @Test
    void changesTheListOnceForAllWhoseTimeItIs() {
        scene.linked(3, Role.SECONDARY);
        scene.ask(Says.lend(Says.user(1), 2, Says.until(BEGIN)));
        scene.ask(Says.lend(Says.user(1), 3, Says.between(BEGIN, END)));
        long revision = scene.state().roster().revision();
        scene.pass(HOUR).tick();
        assertEquals(revision + 1, scene.state().roster().revision());
        assertEquals(UserState.OUTSIDE_VALIDITY, scene.user(2).state());
        assertEquals(UserState.ACTIVE, scene.user(3).state());
        assertTrue(scene.tick().events().isEmpty());
    }

    @Test
    void isShortenedByAWallClockThatIsMovedForward() {
        lend(Says.until(BEGIN));
        scene.setWallClock(HOUR).tick();
        assertOutside();
    }

    @Test
    void isOverForGoodAlsoIfTheClockThatSaidSoWasWrong() {
        lend(Says.until(BEGIN));
        scene.setWallClock(HOUR).tick();
        scene.setWallClock(HOUR.negated()).tick();
        assertOutside();
        assertFalse(scene.user(2).rights().validity().holds(scene.now()));
    }

    @Test
    void isNotBroughtForwardByAWallClockThatIsMovedForward() {
        lend(Says.between(BEGIN, END));
        scene.setWallClock(HOUR.plusMinutes(1)).tick();
        assertOutside();
        scene.setWallClock(HOUR.plusMinutes(1).negated());
        scene.pass(HOUR).tick();
        assertActive();
    }

    @Test
    void isNotLengthenedByAWallClockThatIsMovedBack() {
        lend(Says.until(BEGIN));
        scene.setWallClock(Duration.ofDays(-30));
        scene.pass(HOUR).tick();
        assertOutside();
    }

    @Test
    void isSuspendedAfterAStartWithAClockThatWentBackUntilItHasCaughtUp() {
        lend(Says.until(END));
        scene.startBehind(Scene.START.plus(Duration.ofMinutes(10)));
        assertOutside();
        scene.pass(Duration.ofMinutes(10).minus(NANO)).tick();
        assertOutside();
        scene.pass(NANO).tick();
        assertActive();
    }

    @Test
    void isSuspendedUntilTheLatestOfAllStopsThatTheClockIsBehind() {
        lend(Says.until(END));
        scene.startBehind(Scene.START.plus(Duration.ofMinutes(10)));
        scene.startBehind(Scene.START.plus(Duration.ofMinutes(5)));
        scene.pass(Duration.ofMinutes(5)).tick();
        assertOutside();
        scene.pass(Duration.ofMinutes(5)).tick();
        assertActive();
    }

    @Test
    void goesOnWhenTheCloudReadsTheSameTimeAsTheCar() {
        lend(Says.until(END));
        // Somebody had set the clock years ahead before the agent stopped; now it is right again.
        scene.startBehind(Scene.START.plus(Duration.ofDays(4_000)));
        Instant apart = Scene.START.plus(Duration.ofMinutes(2)).plusNanos(1);
        scene.hear(apart);
        assertOutside();
        scene.hear(apart.minusNanos(1));
        assertActive();
    }

    @Test
    void runsOutWhileItIsSuspended() {
        lend(Says.until(BEGIN));
        scene.startBehind(END);
        scene.pass(HOUR).setWallClock(HOUR).tick();
        assertOutside();
        scene.setWallClock(HOUR.multipliedBy(-3)).tick();
        assertOutside();
    }

    @Test
    void isExtendedByThePrimaryAlsoWhenItIsOver() {
        lend(Says.until(BEGIN));
        scene.pass(HOUR).tick();
        lend(Says.until(END));
        assertActive();
        scene.pass(HOUR).tick();
        lend(Says.ALWAYS);
        assertActive();
        assertFalse(scene.user(2).rights().validity().isLimited());
    }

    @Test
    void isNotExtendedByAnythingElseThatThePrimaryChanges() {
        lend(Says.until(BEGIN));
        scene.pass(HOUR).tick();
        scene.ask(Says.share(Says.user(1), 2, Sharing.SHARED));
        assertOutside();
    }

    @Test
    void givesThePrimaryRoleToNobodyWhoseTimeIsOver() {
        Scene friends = Scene.ofFriends().linked(1, Role.PRIMARY).linked(2, Role.SECONDARY);
        friends.ask(Says.lend(Says.user(1), 2, Says.until(BEGIN)));
        friends.pass(HOUR);
        assertEquals(Optional.of(Reason.OUTSIDE_VALIDITY), reason(friends.ask(Says.transfer(Says.user(1), 2))));
        assertEquals(Optional.of(Reason.OUTSIDE_VALIDITY), reason(friends.ask(Says.askForRole(Says.user(2)))));
    }

    @Test
    void believesTheSenderWhereTheCarsClockIsBehind() {
        Duration behind = Duration.ofDays(20_000);
        scene.setWallClock(behind.negated());
        Command command = Says.lend(Says.user(1), 2, Says.until(BEGIN));
        scene.ask(command, HOUR, Scene.START);
        assertActive();
        scene.pass(HOUR.minus(NANO)).tick();
        assertActive();
        scene.pass(NANO).tick();
        assertOutside();
    }

    @Test
    void takesWhatBeganByTheSendersClockAsBegun() {
        scene.setWallClock(Duration.ofDays(-1));
        scene.ask(Says.lend(Says.user(1), 2, Says.between(Scene.START, END)), HOUR, Scene.START);
        assertActive();
    }

    @Test
    void refusesWhatIsOverByEitherClock() {
        Command over = Says.lend(Says.user(1), 2, Says.until(BEGIN));
        assertEquals(Optional.of(Reason.OUTSIDE_VALIDITY), reason(scene.ask(over, HOUR, BEGIN)));
        scene.pass(HOUR);
        assertEquals(Optional.of(Reason.OUTSIDE_VALIDITY), reason(scene.ask(over, HOUR, Scene.START)));
        assertActive();
    }

    @Test
    void laysNothingFartherAheadThanTenYears() {
        Instant farthest = Scene.START.plus(Validity.LONGEST);
        assertEquals(Optional.empty(), reason(scene.ask(Says.lend(Says.user(1), 2, Says.until(farthest)))));
        Period farther = Says.until(farthest.plus(NANO));
        assertEquals(Optional.of(Reason.OUTSIDE_VALIDITY), reason(scene.ask(Says.lend(Says.user(1), 2, farther))));
    }

    private void lend(Period period) {
        assertEquals(Optional.empty(), reason(scene.ask(Says.lend(Says.user(1), 2, period))));
    }

    private void assertActive() {
        assertEquals(UserState.ACTIVE, scene.user(2).state());
    }

    private void assertOutside() {
        assertEquals(UserState.OUTSIDE_VALIDITY, scene.user(2).state());
    }
}
