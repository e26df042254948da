package io.codriver.agent.domain;

import static io.codriver.agent.domain.Scene.detail;
import static io.codriver.agent.domain.Scene.forSeven;
import static io.codriver.agent.domain.Scene.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.linking.LinkingLimits;
import io.codriver.agent.domain.roster.Role;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** At most three requests an hour, and ten a day, that end without a link. */
class RequestLimitsTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration NANO = Duration.ofNanos(1);

    private final Scene scene = forSeven();

    @Test
    void takesAFourthExactlyOneHourAfterTheFirstEnded() {
        endWithoutALink(LinkingLimits.MOST_AN_HOUR);
        Outcome refused = offer();
        assertEquals(Optional.of(Reason.RATE_LIMITED), reason(refused));
        assertEquals(HOUR.toSeconds(), detail(refused, "retryAfterSeconds"));
        scene.pass(HOUR.minus(NANO));
        assertEquals(1L, detail(offer(), "retryAfterSeconds"));
        scene.pass(NANO);
        assertEquals(Optional.empty(), reason(offer()));
    }

    @Test
    void countsTheOpenRequestSinceANewOneEndsIt() {
        endWithoutALink(LinkingLimits.MOST_AN_HOUR - 1);
        assertEquals(Optional.empty(), reason(offer()));
        assertEquals(Optional.of(Reason.RATE_LIMITED), reason(offer()));
        assertEquals("a", scene.open().id().value());
    }

    @Test
    void doesNotCountLinksSoThatAFamilyCanLinkOneAfterTheOther() {
        scene.linked(1, Role.PRIMARY);
        for (int account = 2; account <= 7; account++) {
            scene.linked(account, Role.SECONDARY);
        }
        assertEquals(7, scene.state().roster().size());
    }

    @Test
    void takesAnEleventhExactlyOneDayAfterTheFirstEnded() {
        for (int i = 0; i < LinkingLimits.MOST_A_DAY; i++) {
            endWithoutALink(1);
            scene.pass(HOUR);
        }
        Duration untilTheFirstIsADayOld = Duration.ofDays(1).minus(HOUR.multipliedBy(LinkingLimits.MOST_A_DAY));
        assertEquals(untilTheFirstIsADayOld.toSeconds(), detail(offer(), "retryAfterSeconds"));
        scene.pass(untilTheFirstIsADayOld.minus(NANO));
        assertEquals(Optional.of(Reason.RATE_LIMITED), reason(offer()));
        scene.pass(NANO);
        assertEquals(Optional.empty(), reason(offer()));
    }

    @Test
    void freesNobodyWhenTheWallClockIsMoved() {
        endWithoutALink(LinkingLimits.MOST_AN_HOUR);
        scene.setWallClock(Duration.ofDays(2));
        assertEquals(Optional.of(Reason.RATE_LIMITED), reason(offer()));
        scene.setWallClock(Duration.ofDays(-4));
        assertEquals(Optional.of(Reason.RATE_LIMITED), reason(offer()));
    }

    @Test
    void keepsNoMoreThanADayOfEndedRequests() {
        for (int i = 0; i < 3 * LinkingLimits.MOST_A_DAY; i++) {
            endWithoutALink(1);
            scene.pass(Duration.ofHours(3));
        }
        assertEquals(8, scene.state().kept().requests().ended().size());
    }

    private Outcome offer() {
        return scene.offer("a", 1, Role.PRIMARY);
    }

    private void endWithoutALink(int times) {
        for (int i = 0; i < times; i++) {
            assertEquals(Optional.empty(), reason(offer()));
            scene.decline("a");
        }
    }
}
