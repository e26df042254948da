package io.codriver.agent.adapter.sqlite;

import static io.codriver.agent.app.port.StoredSamples.CODE;
import static io.codriver.agent.app.port.StoredSamples.SUBJECT;
import static io.codriver.agent.app.port.StoredSamples.answered;
import static io.codriver.agent.app.port.StoredSamples.empty;
import static io.codriver.agent.app.port.StoredSamples.freshLink;
import static io.codriver.agent.app.port.StoredSamples.only;
import static io.codriver.agent.app.port.StoredSamples.outgoing;
import static io.codriver.agent.app.port.StoredSamples.roster;
import static io.codriver.agent.app.port.StoredSamples.saved;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.app.port.Fault;
import io.codriver.agent.app.port.Retention;
import io.codriver.agent.app.port.Saved;
import io.codriver.agent.app.port.Store;
import io.codriver.agent.app.port.StoreContract;
import io.codriver.agent.app.port.Transaction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends StoreContract {

    @TempDir
    private Path parent;

    @Override
    protected Store open(Retention retention) throws Fault {
        return SqliteStore.open(parent.resolve("of-the-contract"), retention);
    }

    @Test
    void keepsFolderAndFilesFromOthers() throws Exception {
        Path folder = parent.resolve("a/b");
        try (SqliteStore store = SqliteStore.open(folder)) {
            store.commit(only(empty(1)));
            assertEquals("rwx------", permissions(folder));
            for (Path file : StoreFiles.list(folder)) {
                assertEquals("rw-------", permissions(file), file.toString());
            }
            assertTrue(Files.exists(folder.resolve("codriver.db-wal")));
        }
    }

    @Test
    void leavesNoCodeAndNoAccountBehindAfterALinkEnded() throws Exception {
        Path folder = parent.resolve("erased");
        Saved open = saved(roster(0, 0), Optional.of(freshLink(77)), 1, 0);
        try (SqliteStore store = SqliteStore.open(folder)) {
            store.commit(only(empty(1)));
            store.commit(only(open));
            assertTrue(isIn(folder, CODE.reveal()), "the search finds what is there");
            assertTrue(isIn(folder, SUBJECT + 77), "the search finds what is there");
            store.commit(only(empty(2)));
            store.commit(only(empty(3)));
            assertFalse(isIn(folder, CODE.reveal()), "one transaction after the end");
            assertFalse(isIn(folder, SUBJECT + 77), "one transaction after the end");
        }
        assertFalse(isIn(folder, CODE.reveal()));
        assertFalse(isIn(folder, SUBJECT + 77));
    }

    @Test
    void leavesNothingBehindWhenClosedRightAfterTheEnd() throws Exception {
        Path folder = parent.resolve("closed");
        try (SqliteStore store = SqliteStore.open(folder)) {
            store.commit(only(saved(roster(5, 5), Optional.of(freshLink(77)), 1, 0)));
            store.commit(only(empty(2)));
        }
        assertFalse(isIn(folder, CODE.reveal()));
        assertFalse(isIn(folder, SUBJECT));
    }

    @Test
    void leavesNoRemovedAccountInTheLog() throws Exception {
        Path folder = parent.resolve("removed");
        try (SqliteStore store = SqliteStore.open(folder)) {
            store.commit(only(saved(roster(5, 5), Optional.empty(), 1, 0)));
            store.commit(only(saved(roster(4, 6), Optional.empty(), 2, 0)));
            store.commit(only(saved(roster(4, 6), Optional.empty(), 3, 0)));
            assertTrue(isIn(folder, SUBJECT + 4));
            assertFalse(isIn(folder, SUBJECT + 5));
        }
    }

    @Test
    void writesOnlyToTheLogInACommit() throws Exception {
        Path folder = parent.resolve("small");
        try (SqliteStore store = SqliteStore.open(folder)) {
            store.commit(only(saved(roster(7, 7), Optional.of(freshLink(8)), 1, 0)));
            long before = Files.size(folder.resolve("codriver.db-wal"));
            Saved later = saved(roster(7, 7), Optional.of(freshLink(8)), 1, 1);
            store.commit(new Transaction(later, Optional.of(answered(1, 1)), List.of(outgoing(1)), Set.of()));
            long pages = (Files.size(folder.resolve("codriver.db-wal")) - before) / (4096 + 24);
            assertEquals(4, pages, "clock, message and its index, outbox");
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static boolean isIn(Path folder, String secret) throws IOException {
        for (Path file : StoreFiles.list(folder)) {
            // Every byte is a letter in ISO 8859-1, so a search in the text is a search in the bytes.
            if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(secret)) {
                return true;
            }
        }
        return false;
    }
}
