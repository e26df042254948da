package io.codriver.agent.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.codriver.agent.app.port.Fault;
import io.codriver.agent.app.port.MemoryStore;
import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.linking.LinkId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The disk fails: nothing is promised that is not kept, and nothing is left unanswered. */
class StorageFaultTest {

    private static final Duration LIFE = Duration.ofHours(1);

    private final MemoryStore store = new MemoryStore();

    @SuppressWarnings("NullAway.Init")
    private CutCar car;

    @SuppressWarnings("NullAway.Init")
    private CloudWriter cloud;

    @BeforeEach
    void start() throws Fault {
        RecordedLog.start();
        car = new CutCar(Platforms.open(), store, 5);
        cloud = new CloudWriter(CutCar.VID, car.saved().kept().epoch().id());
    }

    @AfterEach
    void stop() {
        RecordedLog.stop();
    }

    @Test
    void saysThatItCannotStoreAndDecidesWhenAskedAgain() throws Fault {
        CloudMessage offer = offer();
        store.failNextCommit();
        car.deliver(offer);
        assertEquals(List.of("STORAGE"), reasons());
        assertTrue(receipts().get(0).get("retryable").booleanValue());
        assertTrue(car.screen().cannotSave());
        assertTrue(car.screen().link().isEmpty());
        assertTrue(car.uplink().unacknowledged().isEmpty());
        car.deliver(offer);
        assertEquals(List.of("STORAGE", ""), reasons());
        assertFalse(receipts().get(1).get("duplicate").booleanValue());
        assertFalse(car.screen().cannotSave());
        assertTrue(car.screen().link().isPresent());
    }

    @Test
    void answersOnceWhatWasWrittenAlthoughTheStoreFailed() throws Fault {
        store.failNextCommitAfterItHappened();
        car.deliver(offer());
        assertEquals(List.of(""), reasons());
        assertTrue(car.screen().link().isPresent());
        assertTrue(car.uplink().unacknowledged().isEmpty());
    }

    @Test
    void leavesAMessageThatCameTooLateNotWithoutAnAnswer() throws Fault {
        CloudMessage late = cloud.offer(plan(), car.wall(), Duration.ofMinutes(1));
        car.pass(Duration.ofMinutes(1));
        store.failNextCommit();
        car.deliver(late);
        assertEquals(List.of("STORAGE"), reasons());
        car.deliver(late);
        assertEquals(List.of("STORAGE", "EXPIRED"), reasons());
        assertTrue(car.uplink().unacknowledged().isEmpty());
    }

    @Test
    void refusesWhatItCannotReadAlsoWhenThatCannotBeStored() throws Fault {
        store.failNextCommit();
        car.deliver(CloudWriter.changed(offer(), "PRIMARY", "OWNER"));
        assertEquals(List.of("MALFORMED"), reasons());
        assertTrue(car.uplink().unacknowledged().isEmpty());
    }

    @Test
    void anOccupantSeesThatATouchWasNotSavedAndTouchesAgain() throws Fault {
        car.deliver(offer());
        store.failNextCommit();
        car.touch(new Action.OpenLink(new LinkId("link1")));
        assertTrue(car.screen().cannotSave());
        assertFalse(car.screen().link().orElseThrow().opened());
        car.touch(new Action.OpenLink(new LinkId("link1")));
        assertFalse(car.screen().cannotSave());
        assertTrue(car.screen().link().orElseThrow().opened());
    }

    @Test
    void triesByItselfAfterAWhile() throws Fault {
        store.failNextCommit();
        car.deliver(offer());
        car.pass(Duration.ofSeconds(4));
        assertTrue(car.screen().cannotSave());
        car.pass(Duration.ofSeconds(1));
        assertFalse(car.screen().cannotSave());
    }

    @Test
    void endsWhenTheStoreCannotEvenBeRead() {
        store.failNextCommit();
        store.failToReopen(true);
        assertThrows(StoreLost.class, () -> car.deliver(offer()));
    }

    @Test
    void staysAsItWasWhileTheCarMovesAndTheDiskFails() throws Fault {
        car.move(true);
        store.failNextCommit();
        car.deliver(offer());
        assertTrue(car.screen().moving());
    }

    @Test
    void takesASignalOfTheCarAlsoWhenTheDiskFails() throws Fault {
        car.deliver(offer());
        // The request is over: with the signal that is to be written, and cannot be.
        car.moveWallClock(LIFE);
        store.failNextCommit();
        car.move(true);
        assertTrue(car.screen().cannotSave());
        assertTrue(car.screen().moving());
    }

    private CloudMessage offer() {
        return cloud.offer(plan(), car.wall(), LIFE);
    }

    private static Plan plan() {
        return new Plan("link1", "account1", "PRIMARY", Plan.Kind.CAR_CODE, "", "v1");
    }

    private List<JsonNode> receipts() {
        return car.received().stream()
                .filter(one -> one.topic().equals("v2c/receipt"))
                .map(Journal::data)
                .toList();
    }

    private List<String> reasons() {
        return receipts().stream().map(one -> one.path("reason").asText()).toList();
    }
}
