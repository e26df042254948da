package io.codriver.agent.domain.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    private static final Moment NOW = new Moment(Instant.parse("2026-03-14T09:00:00Z"), Duration.ofDays(3));
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final Deadline END = Deadline.after(NOW, LIFE);

    @Test
    void isOverAtItself() {
        assertFalse(END.isOver(at(LIFE.minusNanos(1), LIFE.minusNanos(1))));
        assertTrue(END.isOver(at(LIFE, LIFE)));
    }

    @Test
    void isOverWhenOneClockSaysSo() {
        assertTrue(END.isOver(at(LIFE, Duration.ZERO)));
        assertTrue(END.isOver(at(LIFE.negated(), LIFE)));
    }

    @Test
    void theEarlierIsTakenClockByClock() {
        Deadline other = new Deadline(END.wall().minusSeconds(1), END.steady().plusSeconds(1));
        assertEquals(new Deadline(other.wall(), END.steady()), END.orEarlier(other));
        assertEquals(END.orEarlier(other), other.orEarlier(END));
    }

    private static Moment at(Duration wall, Duration steady) {
        return new Moment(NOW.wall().plus(wall), NOW.steady().plus(steady));
    }
}
