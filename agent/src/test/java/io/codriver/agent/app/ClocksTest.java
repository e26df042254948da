package io.codriver.agent.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.domain.time.Moment;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClocksTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private Instant wall = Instant.parse("2026-03-14T09:00:00Z");
    private long nanos = Long.MAX_VALUE - 5;

    @Test
    void theSteadyClockFollowsTheMonotonicOneAlsoPastItsOverflow() {
        Clocks clocks = clocks();
        nanos += 10;
        assertEquals(new Moment(wall, Duration.ofNanos(10)), clocks.now());
    }

    @Test
    void theSteadyClockTakesNoNoticeOfTheWallClockWhileTheAgentRuns() {
        Clocks clocks = clocks();
        wall = wall.plus(HOUR);
        assertEquals(Duration.ZERO, clocks.now().steady());
        wall = wall.minus(HOUR.multipliedBy(9));
        assertEquals(Duration.ZERO, clocks.now().steady());
    }

    @Test
    void countsTheTimeThatTheAgentWasOffByTheWallClock() {
        Clocks clocks = clocks();
        clocks.resume(new Moment(wall.minus(HOUR), HOUR.multipliedBy(5)));
        assertEquals(HOUR.multipliedBy(6), clocks.now().steady());
    }

    @Test
    void goesOnWhereItWasWhenTheWallClockIsBehind() {
        Clocks clocks = clocks();
        clocks.resume(new Moment(wall.plus(HOUR), HOUR.multipliedBy(5)));
        assertEquals(HOUR.multipliedBy(5), clocks.now().steady());
    }

    @Test
    void noticesThatTheWallClockWasSetAndNotThatItIsKept() {
        Clocks clocks = clocks();
        pass(HOUR.multipliedBy(24), HOUR.multipliedBy(24).plusMillis(1000));
        assertFalse(clocks.wasSet(), "a time service may have moved it a little");
        pass(Duration.ofSeconds(1), Duration.ofSeconds(1).plusMillis(1001));
        assertTrue(clocks.wasSet());
        assertFalse(clocks.wasSet(), "once only");
        pass(Duration.ofSeconds(1), Duration.ofDays(-20_000));
        assertTrue(clocks.wasSet());
        pass(Duration.ZERO, Duration.ofDays(20_000));
        assertTrue(clocks.wasSet());
        clocks.resume(new Moment(wall.minus(HOUR), HOUR));
        assertFalse(clocks.wasSet(), "that the agent was off is no news");
    }

    private void pass(Duration steady, Duration byTheWall) {
        nanos += steady.toNanos();
        wall = wall.plus(byTheWall);
    }

    private Clocks clocks() {
        return new Clocks(() -> wall, () -> nanos);
    }
}
