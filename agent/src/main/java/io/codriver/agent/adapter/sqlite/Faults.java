package io.codriver.agent.adapter.sqlite;

import io.codriver.agent.app.port.Fault;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/** Says of a failed disk or file what is wrong and what a person can do. */
final class Faults {

    private Faults() {}

    /** What SQLite reported. */
    static Fault of(SQLException e, StoreFolder folder, boolean mayHaveHappened) {
        return switch (SQLiteErrorCode.getErrorCode(e.getErrorCode())) {
            case SQLITE_FULL -> fault(diskFull(folder), mayHaveHappened, true, e);
            case SQLITE_CORRUPT, SQLITE_NOTADB -> damaged(folder, e, mayHaveHappened);
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH ->
                fault(noRights(folder), mayHaveHappened, false, e);
            case SQLITE_BUSY, SQLITE_LOCKED ->
                fault("Another program has locked " + folder.database() + ". Close it.", mayHaveHappened, true, e);
            case SQLITE_CONSTRAINT, SQLITE_MISMATCH, SQLITE_MISUSE, SQLITE_RANGE ->
                throw new IllegalStateException("a transaction that the tables do not allow", e);
            default ->
                fault(
                        "Reading or writing " + folder.database() + " failed: " + e.getMessage()
                                + ". If it stays so, check the disk (dmesg) and the kernel's limits.",
                        mayHaveHappened,
                        true,
                        e);
        };
    }

    /** What the file system reported before SQLite came to work. */
    static Fault of(IOException e, StoreFolder folder) {
        String text = String.valueOf(e.getMessage());
        if (text.contains("No space left") || text.contains("quota")) {
            return fault(diskFull(folder), false, true, e);
        }
        if (e instanceof AccessDeniedException || text.contains("Read-only file system")) {
            return fault(noRights(folder), false, false, e);
        }
        if (e instanceof FileAlreadyExistsException) {
            return fault(folder + " is a file. Set store.folder to a folder.", false, false, e);
        }
        return fault("The store's folder " + folder + " cannot be used: " + text, false, true, e);
    }

    /** The file holds what no version of the program writes. */
    static Fault damaged(StoreFolder folder, Throwable cause) {
        return damaged(folder, cause, false);
    }

    private static Fault damaged(StoreFolder folder, Throwable cause, boolean mayHaveHappened) {
        return fault(
                folder.database() + " is damaged or no store of codriver-agent. Put a copy of the folder back, or move"
                        + " the folder away: then the car is new and every account has to be linked again.",
                mayHaveHappened,
                false,
                cause);
    }

    private static String diskFull(StoreFolder folder) {
        return "The disk of " + folder + " is full. Free some space there.";
    }

    private static String noRights(StoreFolder folder) {
        return "codriver-agent may not write in " + folder
                + ". The folder and its files must belong to the user that runs it, on a file system that is not"
                + " read-only.";
    }

    private static Fault fault(String message, boolean mayHaveHappened, boolean worthAnotherTry, Throwable cause) {
        return new Fault(message, mayHaveHappened, worthAnotherTry, cause);
    }
}
