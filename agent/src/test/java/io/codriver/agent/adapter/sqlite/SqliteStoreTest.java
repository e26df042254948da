package io.codriver.agent.adapter.sqlite;

import static io.codriver.agent.app.port.StoredSamples.CODE;
import static io.codriver.agent.app.port.StoredSamples.EPOCH;
import static io.codriver.agent.app.port.StoredSamples.SUBJECT;
import static io.codriver.agent.app.port.StoredSamples.account;
import static io.codriver.agent.app.port.StoredSamples.answered;
import static io.codriver.agent.app.port.StoredSamples.empty;
import static io.codriver.agent.app.port.StoredSamples.freshLink;
import static io.codriver.agent.app.port.StoredSamples.full;
import static io.codriver.agent.app.port.StoredSamples.moment;
import static io.codriver.agent.app.port.StoredSamples.only;
import static io.codriver.agent.app.port.StoredSamples.outgoing;
import static io.codriver.agent.app.port.StoredSamples.reset;
import static io.codriver.agent.app.port.StoredSamples.roster;
import static io.codriver.agent.app.port.StoredSamples.saved;
import static io.codriver.agent.app.port.StoredSamples.user;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.app.port.Fault;
import io.codriver.agent.app.port.Retention;
import io.codriver.agent.app.port.Saved;
import io.codriver.agent.app.port.Store;
import io.codriver.agent.app.port.StoreContract;
import io.codriver.agent.app.port.Transaction;
import io.codriver.agent.domain.Kept;
import io.codriver.agent.domain.membership.Membership;
import io.codriver.agent.domain.roster.Deed;
import io.codriver.agent.domain.roster.Roster;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
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
    void leavesNoInvitationHandoverDesignationOrAnnouncementInTheLog() throws Exception {
        Path folder = parent.resolve("open");
        List<String> secrets = List.of("invitation-sample-1", SUBJECT + 3, "proof 32", "A•••");
        Roster alone = new Roster(8, List.of(user(1)));
        Kept bare = Kept.fresh(EPOCH).with(Membership.of(alone));
        try (SqliteStore store = SqliteStore.open(folder)) {
            store.commit(only(full(1)));
            for (String secret : secrets) {
                assertTrue(isIn(folder, secret), "the search finds what is there");
            }
            store.commit(only(new Saved(bare, moment(2), 1, 9)));
            store.commit(only(new Saved(bare, moment(3), 1, 9)));
            for (String secret : secrets) {
                assertFalse(isIn(folder, secret), secret);
            }
        }
    }

    @Test
    void whatUsersDoCostsNoMoreThanACommit() throws Exception {
        Path folder = parent.resolve("deeds");
        Kept after = full(2).kept();
        Roster noted = after.roster()
                .note(account(3), new Deed(Deed.Kind.APPROVED, moment(9).wall()));
        try (SqliteStore store = SqliteStore.open(folder)) {
            store.commit(only(full(1)));
            store.commit(only(new Saved(after.with(after.membership().with(noted)), moment(2), 3, 9)));
            long before = Files.size(folder.resolve("codriver.db-wal"));
            store.commit(only(new Saved(after.with(after.membership().with(noted)), moment(3), 3, 9)));
            assertTrue(Files.size(folder.resolve("codriver.db-wal")) > before, "the log is not emptied for it");
        }
    }

    @Test
    void finishesErasingAfterItWasOpenedWhileSomebodyRead() throws Exception {
        Path folder = parent.resolve("read");
        try (SqliteStore store = SqliteStore.open(folder)) {
            store.commit(only(full(1)));
            try (Connection reader = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("codriver.db"));
                    Statement statement = reader.createStatement()) {
                statement.executeUpdate("BEGIN");
                statement.executeQuery("SELECT * FROM user").close();
                store.commit(only(reset(2)));
                assertFalse(store.erase());
                store.reopen();
                assertTrue(isIn(folder, SUBJECT));
            }
            store.commit(only(reset(3)));
            assertFalse(isIn(folder, SUBJECT));
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

    private static String inLetters(String secret) {
        return new String(secret.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static boolean isIn(Path folder, String secret) throws IOException {
        for (Path file : StoreFiles.list(folder)) {
            // Every byte is a letter in ISO 8859-1, so a search in the text is a search in the bytes.
            if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(inLetters(secret))) {
                return true;
            }
        }
        return false;
    }
}
