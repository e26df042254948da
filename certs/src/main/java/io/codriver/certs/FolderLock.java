package io.codriver.certs;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Lets one process and one thread at a time work on a PKI folder; a demo and a test run may share one. */
final class FolderLock {
    private static final String NAME = ".lock";

    /** Guards the file lock: a second lock of one file inside one JVM is an error instead of a wait. */
    private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();

    private FolderLock() {}

    static <T> T holding(OwnerFolder folder, Supplier<T> work) {
        Path file = folder.path().resolve(NAME);
        IN_THIS_PROCESS.lock();
        try (FileChannel channel = FileChannel.open(
                file,
                Set.of(CREATE, WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            // Closing the channel gives the lock back, also when the work fails or the process dies.
            channel.lock();
            return work.get();
        } catch (IOException e) {
            throw new PkiFault("Cannot lock " + file + ". Check that the folder belongs to you.", e);
        } finally {
            IN_THIS_PROCESS.unlock();
        }
    }
}
