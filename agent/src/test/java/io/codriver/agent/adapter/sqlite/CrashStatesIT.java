package io.codriver.agent.adapter.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.app.port.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Power cuts. Killing a process shows nothing of them, since the kernel still writes what the process gave it; so the
 * process's own calls are replayed into states that a cut could leave, and the store is opened on each.
 */
@Tag("process")
class CrashStatesIT {

    private static final long TRANSACTIONS = 32;
    private static final int CUTS_AFTER_A_CALL = 2;
    private static final int FEWEST_STATES = 300;
    private static final List<CutDisk.Cut> CUTS = List.of(CutDisk.Cut.values());
    private static final long SEED = 20260102;

    @TempDir
    private static Path parent;

    private static List<DiskCall> calls = List.of();

    @BeforeAll
    static void traceAProcess() throws Exception {
        Path folder = parent.resolve("store");
        Path trace = parent.resolve("trace.txt");
        List<String> said = TracedProgram.runTraced(
                folder,
                TRANSACTIONS,
                "-y",
                "-xx",
                "-s",
                "1000000",
                "-o",
                trace.toString(),
                "-e",
                "trace=" + Trace.CALLS);
        assertEquals("done", said.get(said.size() - 1), said::toString);
        calls = Trace.read(trace, folder);
        assertTrue(calls.contains(new DiskCall.Said("ack " + TRANSACTIONS)), "the trace was understood to its end");
    }

    @Test
    void losesNoAcknowledgedTransactionWhereverThePowerIsCut() throws Exception {
        int states = cutEverywhere(calls);
        assertTrue(states >= FEWEST_STATES, () -> "only " + states + " states");
    }

    @Test
    void noticesWhenTheProcessHadNotSynced() {
        int third = calls.indexOf(new DiskCall.Said("ack 3"));
        List<DiskCall> unsynced = new ArrayList<>(calls);
        unsynced.subList(third, calls.size()).removeIf(DiskCall.Synced.class::isInstance);
        AssertionError lost = assertThrows(AssertionError.class, () -> cutEverywhere(unsynced));
        assertTrue(String.valueOf(lost.getMessage()).contains("are there"), lost.getMessage());
    }

    @Test
    void leavesNothingOfWhatWasBeforeAResetWhereverThePowerIsCutAfterIt() throws Exception {
        CutDisk disk = new CutDisk();
        Random random = new Random(SEED);
        int before = 0;
        boolean erased = false;
        for (DiskCall call : calls) {
            disk.take(call);
            erased |= call.equals(new DiskCall.Said("erased"));
            for (CutDisk.Cut cut : CUTS) {
                Path state = Files.createTempDirectory(parent, "state");
                disk.leave(state, cut, random);
                boolean there = isOfBeforeReset(state);
                before += there ? 1 : 0;
                assertFalse(there && erased, () -> "after " + cut + " in " + state);
                StoreFiles.delete(state);
            }
        }
        assertTrue(erased);
        assertTrue(before > 100, "the search finds what is there");
    }

    private static boolean isOfBeforeReset(Path state) throws IOException {
        for (Path file : StoreFiles.list(state)) {
            if (Numbered.isOfBeforeReset(Files.readAllBytes(file))) {
                return true;
            }
        }
        return false;
    }

    private static int cutEverywhere(List<DiskCall> calls) throws IOException, Fault, SQLException {
        CutDisk disk = new CutDisk();
        Random random = new Random(SEED);
        Set<Integer> seen = new HashSet<>();
        long acknowledged = 0;
        for (DiskCall call : calls) {
            disk.take(call);
            if (call instanceof DiskCall.Said said && said.line().startsWith("ack ")) {
                acknowledged = Long.parseLong(said.line().substring("ack ".length()));
            }
            for (int i = 0; i < CUTS_AFTER_A_CALL; i++) {
                CutDisk.Cut cut = CUTS.get(random.nextInt(CUTS.size()));
                check(disk, cut, random, acknowledged, seen);
            }
        }
        return seen.size();
    }

    private static void check(CutDisk disk, CutDisk.Cut cut, Random random, long acknowledged, Set<Integer> seen)
            throws IOException, Fault, SQLException {
        Path state = Files.createTempDirectory(parent, "state");
        disk.leave(state, cut, random);
        if (seen.add(hash(state, acknowledged))) {
            try (SqliteStore store = SqliteStore.open(state)) {
                long found = Numbered.count(store);
                assertTrue(
                        found == acknowledged || found == acknowledged + 1,
                        () -> "after " + cut + " " + found + " of " + acknowledged + " are there");
                Numbered.requireExactly(found, store);
                assertFalse(found >= Numbered.RESET && isOfBeforeReset(state), "a start finishes the reset");
                store.commit(Numbered.transaction(found + 1));
            }
            requireIntact(state);
        }
        StoreFiles.delete(state);
    }

    private static void requireIntact(Path state) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + state.resolve("codriver.db"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA integrity_check")) {
            assertEquals("ok", rows.getString(1));
        }
    }

    private static int hash(Path state, long acknowledged) throws IOException {
        int hash = Long.hashCode(acknowledged);
        for (Path file : StoreFiles.list(state)) {
            hash += file.getFileName().hashCode() * 31 + Arrays.hashCode(Files.readAllBytes(file));
        }
        return hash;
    }
}
