package io.codriver.agent.adapter.sqlite;

import io.codriver.agent.app.port.Fault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Keeps a second agent from the same folder. The operating system ends it with the process, however that ends. */
final class FolderLock {

    private static final String FILE = "codriver.lock";
    private static final int LONGEST_PID = 32;

    /**
     * The folders held in this process, by any thread. A POSIX lock belongs to the process and ends as soon as any
     * channel on its file is closed (fcntl(2)), so a second attempt in here must not even open the file.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final StoreFolder folder;
    private @Nullable FileChannel channel;
    private @Nullable Path held;

    FolderLock(StoreFolder folder) {
        this.folder = folder;
    }

    /** Takes it; harmless if it is held by this object. */
    void take() throws Fault {
        if (channel != null) {
            return;
        }
        try {
            Path real = folder.path().toRealPath();
            if (!HELD.add(real)) {
                throw refused("this process");
            }
            held = real;
            channel = lock();
        } catch (IOException e) {
            release();
            throw Faults.of(e, folder);
        } catch (Fault e) {
            release();
            throw e;
        }
    }

    /** Gives it back; harmless twice. */
    void release() {
        FileChannel open = channel;
        channel = null;
        try {
            if (open != null) {
                open.close();
            }
        } catch (IOException e) {
            // The process's end releases it at the latest.
            return;
        } finally {
            if (held != null) {
                HELD.remove(held);
                held = null;
            }
        }
    }

    private FileChannel lock() throws IOException, Fault {
        FileChannel open = FileChannel.open(
                folder.file(FILE),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                StoreFolder.OWNER_ONLY);
        boolean locked = false;
        try {
            if (open.tryLock() == null) {
                throw refused("process " + read(open));
            }
            locked = true;
            open.truncate(0);
            open.write(StandardCharsets.US_ASCII.encode(
                    Long.toString(ProcessHandle.current().pid())));
            return open;
        } finally {
            if (!locked) {
                open.close();
            }
        }
    }

    private static String read(FileChannel open) throws IOException {
        ByteBuffer pid = ByteBuffer.allocate(LONGEST_PID);
        open.read(pid, 0);
        return StandardCharsets.US_ASCII.decode(pid.flip()).toString().trim();
    }

    private Fault refused(String holder) {
        return new Fault(
                "Another codriver-agent (" + holder + ") uses the store in " + folder
                        + ". Stop it, or give this one a store.folder of its own.",
                false,
                true,
                null);
    }
}
