package io.codriver.agent.adapter.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.app.port.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Disks that fail under a real process: strace answers its calls as a full or broken disk would. */
@Tag("process")
@Timeout(120)
class StoreProcessIT {

    private static final long TRANSACTIONS = 24;

    @TempDir
    private Path parent;

    private Path folder = Path.of("");

    @BeforeEach
    void makeAStore() throws Fault {
        folder = parent.resolve("store");
        SqliteStore.open(folder).close();
    }

    @Test
    void goesOnAfterTheDiskWasFull() throws Exception {
        List<String> said = runWith("codriver.db-wal", "pwrite64:error=ENOSPC:when=40");
        assertTrue(fault(said).endsWith("The disk of " + folder + " is full. Free some space there."), fault(said));
        endsWell(said);
    }

    @Test
    void takesASyncThatFailedForATransactionThatMayHaveHappened() throws Exception {
        List<String> said = runWith("codriver.db-wal", "fsync:error=EIO:when=8");
        assertTrue(fault(said).startsWith("fault true true Reading or writing"), fault(said));
        endsWell(said);
    }

    @Test
    void losesNothingWhenTheLogCannotBeEmptied() throws Exception {
        List<String> said = runWith("codriver.db", "pwrite64:error=EIO:when=20");
        assertEquals(TRANSACTIONS + 2, said.size(), "nobody hears of it, since what was committed stays in the log");
        endsWell(said);
    }

    @Test
    void saysThatItHasNoRights() throws Exception {
        List<String> said = runWith("codriver.db", "openat:error=EACCES");
        assertTrue(
                said.get(0).startsWith("refused false false codriver-agent may not write in " + folder),
                said::toString);
    }

    @Test
    void saysThatTheFileSystemIsReadOnly() throws Exception {
        List<String> said = runWith("codriver.lock", "openat:error=EROFS");
        assertTrue(
                said.get(0).startsWith("refused false false codriver-agent may not write in " + folder),
                said::toString);
    }

    @Test
    void namesTheProcessThatHasTheStoreAndTakesItOverWhenThatWasKilled() throws Exception {
        Path output = parent.resolve("output.txt");
        Process holder = TracedProgram.start(List.of(), folder, Long.MAX_VALUE, output);
        try {
            while (!Files.readString(output).contains("ack 1\n")) {
                assertFalse(holder.waitFor(20, TimeUnit.MILLISECONDS), () -> "the holder has ended, see " + output);
            }
            Fault fault = assertThrows(Fault.class, () -> SqliteStore.open(folder));
            assertTrue(fault.toString().contains("(process " + holder.pid() + ")"), fault.getMessage());
            assertTrue(RosterReader.find(folder).isPresent(), "reading is allowed");
        } finally {
            holder.destroyForcibly().waitFor();
        }
        long acknowledged = Files.readAllLines(output).stream()
                .filter(line -> line.startsWith("ack "))
                .count();
        try (SqliteStore store = SqliteStore.open(folder)) {
            assertTrue(Numbered.count(store) >= acknowledged);
            Numbered.requireExactly(Numbered.count(store), store);
        }
    }

    private List<String> runWith(String file, String fault) throws Exception {
        Path trace = parent.resolve("trace.txt");
        String path = folder.resolve(file).toString();
        String call = fault.substring(0, fault.indexOf(':'));
        List<String> said = TracedProgram.runTraced(
                folder,
                TRANSACTIONS,
                "-o",
                trace.toString(),
                "-P",
                path,
                "-e",
                "trace=" + call,
                "-e",
                "inject=" + fault);
        assertTrue(Files.readString(trace).contains("(INJECTED)"), "the fault was really there");
        return said;
    }

    private static String fault(List<String> said) {
        return said.stream()
                .filter(line -> line.startsWith("fault "))
                .findFirst()
                .orElse("no fault in " + said);
    }

    private void endsWell(List<String> said) throws Fault {
        assertEquals("done", said.get(said.size() - 1), said::toString);
        try (SqliteStore store = SqliteStore.open(folder)) {
            Numbered.requireExactly(TRANSACTIONS, store);
        }
    }
}
