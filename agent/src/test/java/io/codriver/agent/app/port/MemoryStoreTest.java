package io.codriver.agent.app.port;

import static io.codriver.agent.app.port.StoredSamples.empty;
import static io.codriver.agent.app.port.StoredSamples.only;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryStoreTest extends StoreContract {

    @Override
    protected Store open(Retention retention) {
        return new MemoryStore(retention);
    }

    @Test
    void failsOnceWithoutAnEffectWhenToldSo() throws Fault {
        try (MemoryStore store = new MemoryStore()) {
            store.failNextCommit();
            assertThrows(Fault.class, () -> store.commit(only(empty(1))));
            assertThrows(Fault.class, store::load);
            store.reopen();
            assertTrue(store.load().isEmpty());
        }
    }

    @Test
    void failsOnceWithItsEffectWhenToldSo() throws Fault {
        try (MemoryStore store = new MemoryStore()) {
            store.failNextCommitAfterItHappened();
            Fault fault = assertThrows(Fault.class, () -> store.commit(only(empty(1))));
            assertTrue(fault.mayHaveHappened());
            store.reopen();
            assertEquals(List.of(only(empty(1))), store.transactions());
        }
    }
}
