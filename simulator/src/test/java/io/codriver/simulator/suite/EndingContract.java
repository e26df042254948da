package io.codriver.simulator.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.linking.LinkId;
import io.codriver.simulator.cloud.Answer;
import io.codriver.simulator.cloud.PhoneLink;
import io.codriver.simulator.cloud.PhoneLink.Phase;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How a request ends without a link. */
interface EndingContract extends OnStage {

    /** Longer than the longest wait between two codes. */
    Duration WAIT = Duration.ofSeconds(46);

    @Test
    default void locksAfterFiveWrongCodesWithWaitsBetween() {
        TestCar car = stage().car("mini-os9");
        Phone phone = new Phone(stage().cloud(), car);
        PhoneLink asked = phone.ask("first", "PRIMARY", Phone.DISPLAY);
        assertReason("NOT_SHOWN", phone.commit(asked, "AAAAAAAA"));
        String code = car.readCode(asked.id());
        for (int left = 4; left > 0; left--) {
            Answer wrong = phone.commit(asked, "AAAAAAAA");
            assertReason("CODE_MISMATCH", wrong);
            assertEquals(left, wrong.details().path("triesLeft").asInt());
            assertReason("RATE_LIMITED", phone.commit(asked, code));
            car.pass(WAIT);
        }
        assertReason("CODE_LOCKED", phone.commit(asked, "AAAAAAAA"));
        assertReason("CODE_LOCKED", phone.commit(asked, code));
        assertEnded("CODE_LOCKED", phone.awaitEnd(asked));
        assertTrue(stage().heard().said(car.vid()).contains("v2c/event/link.locked"));
        assertTrue(car.users().isEmpty());
    }

    @Test
    default void endsWhenSomebodySaysThatWasntMe() {
        TestCar car = stage().car("mini-os9");
        Phone phone = new Phone(stage().cloud(), car);
        PhoneLink asked = phone.ask("first", "PRIMARY", Phone.DISPLAY);
        String code = car.readCode(asked.id());
        car.touch(new Action.DeclineLink(new LinkId(asked.id())));
        assertEnded("DECLINED_IN_CAR", phone.awaitEnd(asked));
        assertReason("DECLINED_IN_CAR", phone.commit(asked, code));
        assertTrue(stage().heard().said(car.vid()).contains("v2c/event/link.declined"));
    }

    @Test
    default void endsWhenTheRequestIsTakenBack() {
        TestCar car = stage().car("mini-os9");
        Phone phone = new Phone(stage().cloud(), car);
        PhoneLink asked = phone.ask("first", "PRIMARY", Phone.DISPLAY);
        assertEquals("SUCCEEDED", phone.cancel(asked).status());
        assertEnded("CANCELLED", phone.awaitEnd(asked));
        car.await(screen -> screen.link().isEmpty());
    }

    @Test
    default void endsWhenANewerRequestComes() {
        TestCar car = stage().car("mini-os9");
        Phone phone = new Phone(stage().cloud(), car);
        PhoneLink first = phone.ask("first", "PRIMARY", Phone.DISPLAY);
        String code = car.readCode(first.id());
        PhoneLink second = phone.ask("second", "PRIMARY", Phone.DISPLAY);
        assertEnded("REPLACED", phone.awaitEnd(first));
        String newer = car.readCode(second.id());
        assertReason("REPLACED", phone.commit(first, code));
        assertEquals("SUCCEEDED", phone.commit(second, newer).status());
        assertEquals(1, car.users().size());
    }

    @Test
    default void endsAtTheTenthMinuteAfterTheMessageWasOpened() {
        TestCar car = stage().car("mini-os9");
        Phone phone = new Phone(stage().cloud(), car);
        PhoneLink asked = phone.ask("first", "PRIMARY", Phone.DISPLAY);
        String code = car.readCode(asked.id());
        car.pass(Duration.ofMinutes(10));
        assertReason("CODE_EXPIRED", phone.commit(asked, code));
        assertEnded("CODE_EXPIRED", phone.awaitEnd(asked));
    }

    private static void assertReason(String reason, Answer answer) {
        assertEquals(Optional.of(reason), answer.reason());
    }

    private static void assertEnded(String reason, PhoneLink link) {
        assertEquals(Phase.ENDED, link.phase());
        assertReason(reason, link.answer().orElseThrow());
    }
}
