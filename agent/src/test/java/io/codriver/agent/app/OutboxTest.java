package io.codriver.agent.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.app.port.FakeUplink;
import io.codriver.agent.app.port.Fault;
import io.codriver.agent.app.port.MemoryStore;
import io.codriver.agent.app.port.Outgoing;
import io.codriver.agent.app.port.StoredSamples;
import io.codriver.agent.app.port.Transaction;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything that was put on disk for the cloud goes out in order, until the broker has it. */
class OutboxTest {

    private static final int WINDOW = 10;

    /** Some places of the window are left to messages that are not kept. */
    private static final int USED = WINDOW - 4;

    private final MemoryStore store = new MemoryStore();
    private final FakeUplink uplink = new FakeUplink();
    private final Outbox outbox = new Outbox(store, uplink);
    private long last;

    @BeforeEach
    void connect() {
        uplink.start(1, input -> true);
        uplink.connect(false, WINDOW);
        outbox.connected(WINDOW);
    }

    @Test
    void sendsInOrderAsFarAsTheWindowGoes() throws Fault {
        put(USED + 3);
        outbox.send();
        assertEquals(numbers(1, USED), sent());
        outbox.arrived(1);
        outbox.arrived(2);
        outbox.send();
        assertEquals(numbers(USED + 1, USED + 2), sent());
    }

    @Test
    void usesOnePlaceOfASmallWindow() throws Fault {
        outbox.connected(1);
        put(2);
        outbox.send();
        assertEquals(numbers(1, 1), sent());
    }

    @Test
    void leavesTheStoreWithTheNextTransaction() throws Fault {
        put(2);
        outbox.send();
        outbox.arrived(1);
        assertEquals(2, store.outbox().size());
        put(1);
        assertEquals(List.of(2L, 3L), stored());
        assertEquals(Set.of(), outbox.arrived());
    }

    @Test
    void sendsAgainAfterAnOutageWhatTheBrokerDoesNotHave() throws Fault {
        put(3);
        outbox.send();
        outbox.arrived(2);
        sent();
        outbox.disconnected();
        outbox.send();
        assertEquals(List.of(), sent());
        outbox.connected(WINDOW);
        outbox.send();
        assertEquals(List.of(1L, 3L), sent());
    }

    @Test
    void takesNoWordOfTheBrokerForAMessageThatIsNotOnItsWay() throws Fault {
        put(1);
        outbox.arrived(1);
        outbox.send();
        assertEquals(numbers(1, 1), sent());
    }

    @Test
    void sendsWhatGatheredWithoutReceptionPageByPage() throws Fault {
        outbox.disconnected();
        put(100);
        outbox.connected(WINDOW);
        for (long seq = 1; seq <= 100; seq++) {
            outbox.send();
            outbox.arrived(seq);
        }
        assertEquals(numbers(1, 100), sent());
    }

    @Test
    void keepsTheOrderWhenNewOnesComeWhileOldOnesWait() throws Fault {
        outbox.disconnected();
        put(40);
        outbox.connected(WINDOW);
        outbox.send();
        put(40);
        for (long seq = 1; seq <= 80; seq++) {
            outbox.arrived(seq);
            outbox.send();
        }
        assertEquals(numbers(1, 80), sent());
    }

    @Test
    void sendsOnceWhatIsOnItsWayWhenTheStoreIsOpenedAnew() throws Fault {
        put(USED + 2);
        outbox.send();
        outbox.arrived(1);
        outbox.restart(last);
        outbox.send();
        assertEquals(numbers(1, USED + 1), sent());
        for (long seq = 2; seq <= last; seq++) {
            outbox.arrived(seq);
            outbox.send();
        }
        assertEquals(numbers(USED + 2, USED + 2), sent());
    }

    @Test
    void beginsAfterAStartWithWhatTheStoreHolds() throws Fault {
        put(3);
        Outbox later = new Outbox(store, uplink);
        later.restart(last);
        later.send();
        assertEquals(List.of(), sent());
        later.connected(WINDOW);
        later.send();
        assertEquals(numbers(1, 3), sent());
        assertTrue(later.arrived().isEmpty());
    }

    private void put(int messages) throws Fault {
        List<Outgoing> added = LongStream.rangeClosed(last + 1, last + messages)
                .mapToObj(StoredSamples::outgoing)
                .toList();
        last += messages;
        Transaction transaction = new Transaction(StoredSamples.empty(last), Optional.empty(), added, outbox.arrived());
        store.commit(transaction);
        outbox.committed(transaction.outgoing(), transaction.sent());
    }

    private List<Long> sent() {
        return uplink.takeSent().stream().map(Outgoing::seq).toList();
    }

    private List<Long> stored() {
        return store.outbox().stream().map(Outgoing::seq).toList();
    }

    private static List<Long> numbers(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }
}
