package io.codriver.agent.adapter.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.adapter.anchor.FileAnchor;
import io.codriver.agent.app.port.Fault;
import io.codriver.agent.app.port.Saved;
import io.codriver.agent.app.port.Store;
import io.codriver.agent.app.port.StoredSamples;
import io.codriver.agent.app.port.Transaction;
import io.codriver.agent.domain.answer.Status;
import io.codriver.agent.domain.audit.Book;
import io.codriver.agent.domain.audit.Damage;
import io.codriver.agent.domain.audit.Entry;
import io.codriver.agent.domain.audit.Head;
import io.codriver.agent.domain.audit.Trail;
import io.codriver.agent.domain.audit.Who;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The record on disk, its anchor beside it, and what becomes of it under the hands of others. */
class AuditTablesTest {

    @TempDir
    private Path folder;

    private Trail trail = Trail.NONE;

    @Test
    void keepsTheNewestAndCanStillHoldThemAgainstTheChain() throws Fault {
        try (Store store = SqliteStore.open(folder)) {
            write(store, 1);
            Head first = trail.head();
            write(store, Trail.MOST);
            Book book = store.readAudit();
            assertEquals(Trail.MOST, book.lines().size());
            assertEquals(first, book.cleared());
            assertEquals(List.of(), book.against(Optional.of(trail.head())).inspect());
            store.reopen();
            assertEquals(trail, store.load().orElseThrow().kept().audit());
            assertEquals(book, store.readAudit());
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            UPDATE audit SET text = replace(text, 'SUCC', 'succ') WHERE number = 2 | AUDIT_CHANGED | 2
            UPDATE audit SET hash = '' WHERE number = 3                            | AUDIT_CHANGED | 3
            UPDATE audit SET number = 99 WHERE number = 4                          | AUDIT_LOST    | 4
            DELETE FROM audit WHERE number = 1                                     | AUDIT_LOST    | 1
            DELETE FROM audit                                                      | AUDIT_LOST    | 1
            DELETE FROM audit WHERE number > 2                                     | AUDIT_LOST    | 3
            UPDATE audit_trail SET head_hash = from_hash                           | AUDIT_CHANGED | 4
            UPDATE audit_trail SET head_count = -7                                 | AUDIT_CHANGED | 0
            UPDATE audit_trail SET from_count = 2                                  | AUDIT_CHANGED | 3
            UPDATE audit_trail SET head_count = 3                                  | AUDIT_CHANGED | 3
            INSERT INTO audit VALUES (5, 'x', 'y')                                 | AUDIT_CHANGED | 5
            INSERT INTO audit_cleared VALUES (1, 9, '')                            |               | 0
            """)
    void findsWhatSomebodyDidToTheTablesAndGoesOn(String deed, String kind, long line) throws Exception {
        try (Store store = SqliteStore.open(folder)) {
            write(store, 4);
        }
        change(deed);
        try (Store store = SqliteStore.open(folder)) {
            Saved saved = store.load().orElseThrow();
            Book book = store.readAudit().against(Optional.of(trail.head()));
            List<Damage> found = book.inspect();
            if (kind == null) {
                assertEquals(List.of(), found);
                return;
            }
            assertEquals(new Damage(Damage.Kind.valueOf(kind), line), found.get(0));
            trail = book.goOn(saved.kept().audit(), found);
            write(store, 2);
            store.reopen();
            store.load();
            assertEquals(
                    List.of(),
                    store.readAudit().against(Optional.of(trail.head())).inspect());
        }
    }

    @Test
    void anchorsAcrossARestartAndReadsNothingThatItHasNotWritten() throws Exception {
        FileAnchor anchor = new FileAnchor(folder);
        assertEquals(Optional.empty(), anchor.find());
        Head head = Head.NONE.next("a").next("b");
        anchor.write(Head.NONE);
        anchor.write(head);
        assertEquals(Optional.of(head), new FileAnchor(folder).find());
        assertEquals(1, StoreFiles.list(folder).size(), "nothing is left beside it");
        byte[] good = Files.readAllBytes(folder.resolve("codriver.anchor"));
        for (int bit = 0; bit < good.length * 8; bit++) {
            byte[] bad = good.clone();
            bad[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(folder.resolve("codriver.anchor"), bad);
            assertEquals(Optional.empty(), anchor.find(), new String(bad, StandardCharsets.ISO_8859_1));
        }
        Files.write(
                folder.resolve("codriver.anchor"),
                String.join("", Collections.nCopies(999, "9")).getBytes(StandardCharsets.US_ASCII));
        assertEquals(Optional.empty(), anchor.find());
        assertTrue(new FileAnchor(folder.resolve("nowhere")).find().isEmpty());
    }

    private void write(Store store, int lines) throws Fault {
        Entry entry = new Entry(
                Instant.EPOCH, Who.CAR, "time", Optional.empty(), Set.of(), Status.SUCCEEDED, Optional.empty());
        Trail.Written written = trail.write(Collections.nCopies(lines, entry), StoredSamples.moment(1));
        trail = written.after();
        Saved saved = new Saved(StoredSamples.empty(1).kept().with(trail), StoredSamples.moment(1), 1, 0);
        store.commit(new Transaction(saved, Optional.empty(), List.of(), Set.of(), written.lines()));
    }

    private void change(String deed) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("codriver.db"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(deed);
        }
    }
}
