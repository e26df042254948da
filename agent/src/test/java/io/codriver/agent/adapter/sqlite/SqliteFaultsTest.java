package io.codriver.agent.adapter.sqlite;

import static io.codriver.agent.app.port.StoredSamples.empty;
import static io.codriver.agent.app.port.StoredSamples.full;
import static io.codriver.agent.app.port.StoredSamples.only;
import static io.codriver.agent.app.port.StoredSamples.roster;
import static io.codriver.agent.app.port.StoredSamples.saved;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.app.RecordedLog;
import io.codriver.agent.app.port.Fault;
import io.codriver.agent.app.port.StoreContract;
import io.codriver.agent.domain.Kept;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteFaultsTest {

    private static final int PAGE = 4096;

    @TempDir
    private Path parent;

    private Path folder = Path.of("");

    @BeforeEach
    void makeAStore() throws Fault {
        folder = parent.resolve("store");
        try (SqliteStore store = SqliteStore.open(folder)) {
            store.commit(only(saved(roster(3, 3), Optional.empty(), 1, 1)));
        }
    }

    @Test
    void refusesAStoreOfANewerVersion() throws SQLException {
        foreignly("PRAGMA user_version = 99");
        refuses("newer version of codriver-agent (store version 99");
    }

    @Test
    void refusesADatabaseOfAnotherProgramAndLeavesItAsItIs() throws Exception {
        Files.delete(folder.resolve("codriver.db"));
        foreignly("CREATE TABLE theirs (x)");
        byte[] before = Files.readAllBytes(folder.resolve("codriver.db"));
        refuses("belongs to another program");
        assertEquals(ByteBuffer.wrap(before), ByteBuffer.wrap(Files.readAllBytes(folder.resolve("codriver.db"))));
    }

    @Test
    void refusesAFileThatIsNoDatabase() throws Exception {
        Files.writeString(folder.resolve("codriver.db"), "no database, but long enough to look like one".repeat(99));
        refuses("is damaged or no store of codriver-agent");
    }

    @Test
    void saysThatAPageIsDamaged() throws Exception {
        byte[] noise = new byte[PAGE];
        new Random(1).nextBytes(noise);
        try (FileChannel file = FileChannel.open(folder.resolve("codriver.db"), StandardOpenOption.WRITE)) {
            for (long page = 1; page < file.size() / PAGE; page++) {
                file.write(ByteBuffer.wrap(noise), page * PAGE);
            }
        }
        Fault fault = assertThrows(Fault.class, () -> {
            try (SqliteStore store = SqliteStore.open(folder)) {
                store.load();
            }
        });
        assertTrue(fault.toString().contains("is damaged"), fault.getMessage());
    }

    @Test
    void saysThatAValueIsDamaged() throws Exception {
        foreignly("UPDATE user SET role = 'OWNER'");
        try (SqliteStore store = SqliteStore.open(folder)) {
            Fault fault = assertThrows(Fault.class, store::load);
            assertTrue(fault.toString().contains("is damaged"), fault.getMessage());
        }
    }

    @Test
    void startsWithoutAPlanWhoseTimeZoneIsNoMore() throws Exception {
        try (SqliteStore store = SqliteStore.open(folder)) {
            store.commit(only(full(2)));
        }
        foreignly("UPDATE departure_plan SET zone = 'US/Pacific-New'");
        RecordedLog.start();
        try (SqliteStore store = SqliteStore.open(folder)) {
            Kept kept = store.load().orElseThrow().kept();
            assertEquals(Optional.empty(), kept.usage().climate().planned());
            assertEquals(full(2).kept().usage().profiles(), kept.usage().profiles(), "all else is there");
            assertTrue(RecordedLog.take().get(0).contains("nobody knows the time zone US/Pacific-New any more"));
        } finally {
            RecordedLog.stop();
        }
    }

    @Test
    void refusesAFileInPlaceOfAFolder() throws Exception {
        Path file = Files.createFile(parent.resolve("file"));
        Fault fault = assertThrows(Fault.class, () -> SqliteStore.open(file));
        assertTrue(fault.toString().contains("is a file. Set store.folder to a folder"), fault.getMessage());
    }

    @Test
    void refusesAFolderThatOthersMayWriteInto() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwx---"));
        refuses("Run: chmod 700 " + folder);
    }

    @Test
    void refusesASecondAgentUntilTheFirstIsGone() throws Fault {
        SqliteStore first = SqliteStore.open(folder);
        refuses("Another codriver-agent (this process) uses the store in " + folder);
        refuses("Another codriver-agent (this process) uses the store in " + folder);
        first.close();
        SqliteStore.open(folder).close();
    }

    @Test
    void goesOnAfterAnotherProgramHadLockedTheDatabase() throws Exception {
        try (SqliteStore store = SqliteStore.open(folder)) {
            try (Connection other = connect();
                    Statement statement = other.createStatement()) {
                statement.executeUpdate("BEGIN IMMEDIATE");
                Fault fault = assertThrows(Fault.class, () -> store.commit(only(empty(2))));
                assertTrue(fault.toString().contains("Another program has locked"), fault.getMessage());
                assertFalse(fault.mayHaveHappened());
                assertTrue(fault.worthAnotherTry());
                assertThrows(Fault.class, store::load, "it is of no use until opened again");
            }
            store.reopen();
            store.commit(only(empty(2)));
            StoreContract.assertSame(empty(2), store.load().orElseThrow());
        }
    }

    private void refuses(String message) {
        Fault fault = assertThrows(Fault.class, () -> SqliteStore.open(folder).close());
        assertTrue(fault.toString().contains(message), fault.getMessage());
        assertFalse(fault.mayHaveHappened());
    }

    private void foreignly(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("codriver.db"));
    }
}
