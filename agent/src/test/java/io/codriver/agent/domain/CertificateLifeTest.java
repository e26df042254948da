package io.codriver.agent.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When people hear that the car's certificate ends. */
class CertificateLifeTest {

    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void isNewsFromThirtyDaysBeforeItsEndOn() {
        check(Duration.ofDays(365), Duration.ofDays(30));
        check(Duration.ofDays(90), Duration.ofDays(30));
    }

    @Test
    void isNewsInTheLastThirdOfAShortLife() {
        check(Duration.ofDays(30), Duration.ofDays(10));
    }

    @Test
    void staysNewsAfterItsEnd() {
        Instant end = FROM.plus(Duration.ofDays(30));
        CertificateLife life = new CertificateLife(FROM, end);
        assertEquals(Optional.of(end), life.findNotice(end.plus(Duration.ofDays(5))));
    }

    private static void check(Duration whole, Duration notice) {
        Instant end = FROM.plus(whole);
        CertificateLife life = new CertificateLife(FROM, end);
        assertEquals(Optional.empty(), life.findNotice(end.minus(notice).minusMillis(1)));
        assertEquals(Optional.of(end), life.findNotice(end.minus(notice)));
    }
}
