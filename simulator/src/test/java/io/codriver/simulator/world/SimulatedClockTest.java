package io.codriver.simulator.world;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A car's clocks go with the machine's, apart from what somebody did to them. */
class SimulatedClockTest {

    private static final Instant BEGIN = Instant.parse("2026-07-01T10:00:00Z");

    private final AtomicLong nanos = new AtomicLong();
    private final Machine machine =
            new Machine(() -> BEGIN.plusNanos(nanos.get()), () -> nanos.get(), new SecureRandom());

    @Test
    void timePassesOnBothAndSomebodySetsOne() {
        SimulatedClock clock = new SimulatedClock(machine);
        clock.pass(Duration.ofHours(2));
        clock.moveWall(Duration.ofHours(-3));
        assertEquals(BEGIN.minus(Duration.ofHours(1)), clock.instant());
        assertEquals(Duration.ofHours(2).toNanos(), clock.nanoTime());
        assertEquals(Duration.ofHours(-1), clock.ahead());
    }

    @Test
    void goesOnFromWhereAnotherStood() {
        SimulatedClock clock = new SimulatedClock(machine);
        clock.pass(Duration.ofHours(2));
        clock.moveWall(Duration.ofMinutes(5));
        SimulatedClock.Stand stand = clock.stand();
        nanos.addAndGet(Duration.ofDays(1).toNanos());
        SimulatedClock later = SimulatedClock.from(stand, machine);
        assertEquals(stand, later.stand());
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertEquals(stand.wall().plusSeconds(1), later.instant());
        assertEquals(stand.nanos() + Duration.ofSeconds(1).toNanos(), later.nanoTime());
    }
}
