package io.codriver.agent.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.codriver.agent.app.port.Fault;
import io.codriver.agent.app.port.MemoryStore;
import io.codriver.agent.app.port.Retention;
import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.Kept;
import io.codriver.agent.domain.linking.LinkId;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long an answer is remembered: as long as its message could be accepted; where there is no room, nothing is decided. */
class RememberedAnswersTest {

    private static final Duration LIFE = Duration.ofHours(3);

    @SuppressWarnings("NullAway.Init")
    private CutCar car;

    @SuppressWarnings("NullAway.Init")
    private CloudWriter cloud;

    @BeforeEach
    void listen() {
        RecordedLog.start();
    }

    @AfterEach
    void stop() {
        RecordedLog.stop();
    }

    @Test
    void refusesNewMessagesWhileThereIsNoRoomForTheirAnswers() throws Fault {
        start(new Retention(Duration.ofDays(8), 2));
        CloudMessage first = cloud.cancel("nothing", car.wall(), LIFE);
        car.deliver(first);
        CloudMessage offer = offer();
        car.deliver(offer);
        assertEquals("IN_PROGRESS", lastReceipt().get("status").textValue());
        Kept before = car.saved().kept();
        CloudMessage third = cloud.cancel("link1", car.wall(), LIFE);
        car.deliver(third);
        assertEquals("BUSY", lastReceipt().get("reason").textValue());
        assertTrue(lastReceipt().get("retryable").booleanValue());
        assertEquals(before, car.saved().kept());
        car.deliver(offer);
        assertTrue(lastReceipt().get("duplicate").booleanValue(), "what was answered is answered as before");
        CloudMessage late = cloud.cancel("link1", car.wall().minus(LIFE), LIFE);
        car.deliver(late);
        assertEquals("EXPIRED", lastReceipt().get("reason").textValue(), "it need not be sent again");
        car.pass(LIFE);
        car.deliver(cloud.cancel("link1", car.wall(), LIFE));
        car.deliver(cloud.cancel("link1", car.wall(), LIFE));
        assertEquals("NO_SUCH_LINK", lastReceipt().get("reason").textValue());
    }

    @Test
    void aMessageHasItsEffectOnceHoweverLongItMayBeDeliveredAgain() throws Fault {
        start(new Retention(Duration.ofHours(1), 20));
        CloudMessage offer = offer();
        car.deliver(offer);
        car.touch(new Action.DeclineLink(new LinkId("link1")));
        for (Duration later = Duration.ZERO; later.compareTo(LIFE.plusHours(2)) < 0; later = later.plusMinutes(20)) {
            car.pass(Duration.ofMinutes(20));
            car.deliver(cloud.cancel("nothing", car.wall(), Duration.ofMinutes(1)));
            car.deliver(offer);
            car.confirm();
            assertTrue(car.saved().kept().requests().open().isEmpty());
            boolean again = lastReceipt().get("duplicate").booleanValue();
            assertTrue(again || lastReceipt().path("reason").asText().equals("EXPIRED"), lastReceipt()::toString);
        }
        assertEquals("EXPIRED", lastReceipt().path("reason").asText(), "its answer has been forgotten by now");
    }

    @Test
    void aForgottenMessageHasNoEffectAgainWhenTheClockIsSetBack() throws Fault {
        start(new Retention(Duration.ofHours(1), 20));
        CloudMessage offer = offer();
        car.deliver(offer);
        car.touch(new Action.DeclineLink(new LinkId("link1")));
        car.pass(LIFE.plusHours(1));
        car.deliver(cloud.cancel("nothing", car.wall(), Duration.ofMinutes(1)));
        car.moveWallClock(LIFE.plusHours(1).negated());
        car.deliver(offer);
        car.confirm();
        assertEquals("EXPIRED", lastReceipt().path("reason").asText(), lastReceipt()::toString);
        assertTrue(car.saved().kept().requests().open().isEmpty());
        car.deliver(cloud.cancel("nothing", car.wall().plus(LIFE.plusHours(1)), Duration.ofMinutes(1)));
        assertEquals("NO_SUCH_LINK", lastReceipt().path("reason").asText(), "what the cloud says now is taken");
    }

    @Test
    void remembersARefusalThatTheBrokerAloneBroughtAbout() throws Fault {
        start(new Retention(Duration.ZERO, 1));
        CloudMessage offer = offer();
        car.uplink()
                .deliver(
                        "codriver/v1/" + CutCar.VID + "/c2v/link.offer",
                        offer.payload(),
                        false,
                        Optional.of(Duration.ZERO),
                        Optional.empty());
        car.settle();
        assertEquals("EXPIRED", lastReceipt().get("reason").textValue());
        car.pass(LIFE.minusSeconds(1));
        car.deliver(offer);
        assertEquals("EXPIRED", lastReceipt().get("reason").textValue());
        assertTrue(lastReceipt().get("duplicate").booleanValue());
    }

    private void start(Retention retention) throws Fault {
        car = new CutCar(Platforms.open(), new MemoryStore(retention), 4);
        cloud = new CloudWriter(CutCar.VID, car.saved().kept().epoch().id());
    }

    private CloudMessage offer() {
        return cloud.offer(new Plan("link1", "account1", "PRIMARY", Plan.Kind.CAR_CODE, "", "v1"), car.wall(), LIFE);
    }

    private JsonNode lastReceipt() {
        return Journal.data(car.received().stream()
                .filter(one -> one.topic().equals("v2c/receipt"))
                .reduce((first, second) -> second)
                .orElseThrow());
    }
}
