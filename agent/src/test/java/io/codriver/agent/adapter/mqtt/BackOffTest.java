package io.codriver.agent.adapter.mqtt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.adapter.mqtt.Ending.Kind;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private static boolean isBetween(Duration least, Duration value, Duration most) {
        return least.compareTo(value) <= 0 && value.compareTo(most) <= 0;
    }

    @Property
    boolean waitsHalfASecondToAMinuteAfterAnyLoss(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 1000) int before) {
        BackOff backOff = new BackOff(new Random(seed));
        IntStream.range(0, before).forEach(i -> backOff.after(Kind.LOST));
        return isBetween(Duration.ofMillis(500), backOff.after(Kind.LOST), Duration.ofSeconds(60));
    }

    @Property
    boolean doublesTheLimitWithEachLoss(@ForAll long seed, @ForAll @IntRange(min = 1, max = 7) int losses) {
        BackOff backOff = new BackOff(new Random(seed));
        IntStream.range(1, losses).forEach(i -> backOff.after(Kind.LOST));
        return isBetween(Duration.ofMillis(500), backOff.after(Kind.LOST), Duration.ofMillis(500L << losses));
    }

    @Property
    boolean waitsAtLeastFiveMinutesWhenRefused(@ForAll long seed, @ForAll @IntRange(min = 0, max = 100) int before) {
        BackOff backOff = new BackOff(new Random(seed));
        IntStream.range(0, before).forEach(i -> backOff.after(Kind.REFUSED));
        return isBetween(Duration.ofMinutes(5), backOff.after(Kind.REFUSED), Duration.ofMinutes(10));
    }

    @Property
    boolean neverFightsForASession(@ForAll long seed, @ForAll @IntRange(min = 0, max = 100) int before) {
        BackOff backOff = new BackOff(new Random(seed));
        IntStream.range(0, before).forEach(i -> backOff.after(Kind.TAKEN_OVER));
        Duration least =
                before > 3 ? Duration.ofHours(1) : Duration.ofMinutes(5).multipliedBy(1L << before);
        return isBetween(least, backOff.after(Kind.TAKEN_OVER), Duration.ofMinutes(90));
    }

    @Test
    void startsAnewAfterAConnectionThatHeld() {
        BackOff backOff = new BackOff(new Random(1));
        IntStream.range(0, 20).forEach(i -> backOff.after(Kind.LOST));
        IntStream.range(0, 20).forEach(i -> backOff.after(Kind.TAKEN_OVER));
        backOff.settled();
        assertTrue(isBetween(Duration.ofMillis(500), backOff.after(Kind.LOST), Duration.ofSeconds(1)));
        assertTrue(backOff.after(Kind.TAKEN_OVER).compareTo(Duration.ofSeconds(450)) <= 0);
    }

    @Test
    void spreadsAFleetOverTheWholeRange() {
        Set<Long> quarters = IntStream.range(0, 200)
                .mapToObj(seed -> {
                    BackOff car = new BackOff(new Random(seed));
                    IntStream.range(0, 10).forEach(i -> car.after(Kind.LOST));
                    return car.after(Kind.LOST).toSeconds() / 15;
                })
                .collect(Collectors.toSet());
        assertTrue(quarters.containsAll(Set.of(0L, 1L, 2L, 3L)));
    }

    @Test
    void doesNotWaitWhenTheAgentStops() {
        assertEquals(Duration.ZERO, new BackOff(new Random(1)).after(Kind.STOPPED));
    }
}
