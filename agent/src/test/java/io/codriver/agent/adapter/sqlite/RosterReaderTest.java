package io.codriver.agent.adapter.sqlite;

import static io.codriver.agent.app.port.StoredSamples.only;
import static io.codriver.agent.app.port.StoredSamples.roster;
import static io.codriver.agent.app.port.StoredSamples.saved;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterReaderTest {

    @TempDir
    private Path parent;

    @Test
    void findsNothingWhereNoAgentHasRunAndMakesNothing() throws Exception {
        Path folder = parent.resolve("none");
        assertEquals(Optional.empty(), RosterReader.find(folder));
        assertFalse(Files.exists(folder));
    }

    @Test
    void findsNothingInAStoreThatHoldsNothingYet() throws Exception {
        SqliteStore.open(parent.resolve("store")).close();
        assertEquals(Optional.empty(), RosterReader.find(parent.resolve("store")));
    }

    @Test
    void readsTheUsersWhileAnAgentRunsAndAfterwards() throws Exception {
        Path folder = parent.resolve("store");
        try (SqliteStore store = SqliteStore.open(folder)) {
            store.commit(only(saved(roster(3, 9), Optional.empty(), 1, 1)));
            assertEquals(Optional.of(roster(3, 9)), RosterReader.find(folder));
            store.commit(only(saved(roster(2, 10), Optional.empty(), 2, 1)));
            assertEquals(Optional.of(roster(2, 10)), RosterReader.find(folder));
        }
        assertEquals(Optional.of(roster(2, 10)), RosterReader.find(folder));
        SqliteStore.open(folder).close();
    }
}
