package io.codriver.agent.adapter.sqlite;

import io.codriver.agent.app.port.Answered;
import io.codriver.agent.app.port.Fault;
import io.codriver.agent.app.port.Outgoing;
import io.codriver.agent.app.port.Retention;
import io.codriver.agent.app.port.Saved;
import io.codriver.agent.app.port.Store;
import io.codriver.agent.app.port.Transaction;
import io.codriver.agent.domain.answer.MessageId;
import io.codriver.agent.domain.audit.Book;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The store in an SQLite database in a folder of its own. A commit costs one write and one sync of the log; every
 * thousand pages or so SQLite moves the log into the database, which costs two syncs more.
 *
 * <p>What is erased is overwritten at once in the database; the log, which still has it, is emptied with the
 * transaction after, so that nobody waits for that who waits for the answer to a code. {@link #close()} and opening
 * empty it too.
 */
public final class SqliteStore implements Store {

    private final StoreFolder folder;
    private final Retention retention;
    private final FolderLock lock;
    private @Nullable Database database;
    private @Nullable Saved last;
    private boolean erasureIsDue;

    private SqliteStore(StoreFolder folder, Retention retention, FolderLock lock) {
        this.folder = folder;
        this.retention = retention;
        this.lock = lock;
    }

    /**
     * Opens the store of this folder and keeps others from doing so until it is closed or the process ends. A folder
     * that is missing is made, for its owner only; a store of an older version is brought up to this one.
     *
     * @throws Fault with a message for people that says what to do; nothing stays open then
     */
    public static SqliteStore open(Path folder) throws Fault {
        return open(folder, Retention.STANDARD);
    }

    static SqliteStore open(Path path, Retention retention) throws Fault {
        StoreFolder folder = StoreFolder.prepare(path);
        SqliteStore store = new SqliteStore(folder, retention, new FolderLock(folder));
        store.reopen();
        return store;
    }

    @Override
    public Optional<Saved> load() throws Fault {
        Optional<Saved> saved = read(tables -> tables.load());
        last = saved.orElse(null);
        return saved;
    }

    @Override
    public Optional<Answered> findAnswered(MessageId id) throws Fault {
        return read(tables -> tables.messages.find(id));
    }

    @Override
    public Optional<Instant> findForgottenEnd() throws Fault {
        return read(tables -> tables.messages.findForgottenEnd());
    }

    @Override
    public boolean hasRoom() throws Fault {
        return read(tables -> tables.messages.hasRoom());
    }

    @Override
    public List<Outgoing> findOutgoing(long afterSeq, int most) throws Fault {
        return read(tables -> tables.outbox.list(afterSeq, most));
    }

    @Override
    public Book readAudit() throws Fault {
        return read(tables -> tables.audit.read());
    }

    @Override
    public int countOutgoing() throws Fault {
        return read(tables -> tables.outbox.count());
    }

    @Override
    public void commit(Transaction transaction) throws Fault {
        Database open = requireOpen();
        boolean committing = false;
        try {
            open.begin();
            open.tables().write(last, transaction);
            committing = true;
            open.commit();
        } catch (SQLException e) {
            giveUp();
            throw Faults.of(e, folder, committing);
        }
        boolean erasedBefore = erasureIsDue;
        erasureIsDue |= Erasure.isDue(last, transaction.saved());
        last = transaction.saved();
        if (erasedBefore) {
            erasureIsDue = !open.emptyLog();
        }
    }

    @Override
    public boolean erase() throws Fault {
        // What a transaction erased is overwritten in the database; the log alone may still have it.
        erasureIsDue = !requireOpen().emptyLog();
        return !erasureIsDue && folder.syncLog();
    }

    @Override
    public void reopen() throws Fault {
        giveUp();
        lock.take();
        try {
            Database open = Database.open(folder, retention);
            erasureIsDue = !open.emptyLog();
            database = open;
        } catch (SQLException e) {
            lock.release();
            throw Faults.of(e, folder, false);
        } catch (Fault e) {
            lock.release();
            throw e;
        }
    }

    @Override
    public void close() {
        giveUp();
        lock.release();
    }

    private <T> T read(Reading<T> reading) throws Fault {
        try {
            return reading.read(requireOpen().tables());
        } catch (SQLException e) {
            giveUp();
            throw Faults.of(e, folder, false);
        } catch (IllegalArgumentException | DateTimeException e) {
            giveUp();
            throw Faults.damaged(folder, e);
        }
    }

    private interface Reading<T> {
        T read(Tables tables) throws SQLException;
    }

    /** After a fault of the disk a connection stays broken ("cannot rollback"): only a new one helps. */
    private void giveUp() {
        Database open = database;
        database = null;
        last = null;
        erasureIsDue = false;
        if (open != null) {
            open.close();
        }
    }

    private Database requireOpen() throws Fault {
        Database open = database;
        if (open == null) {
            throw new Fault("The store in " + folder + " is closed, or was given up after a fault.", false, true, null);
        }
        return open;
    }
}
