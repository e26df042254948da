package io.codriver.agent.adapter.sqlite;

import io.codriver.agent.app.port.Fault;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The folder of the store: its owner's alone. */
final class StoreFolder {

    /** What every file in it is made with. */
    static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final String DATABASE = "codriver.db";

    private final Path path;

    private StoreFolder(Path path) {
        this.path = path;
    }

    /** The folder as it is, untouched. */
    static StoreFolder at(Path path) {
        return new StoreFolder(path.toAbsolutePath().normalize());
    }

    /** The folder, made if it is missing. */
    static StoreFolder prepare(Path path) throws Fault {
        StoreFolder folder = at(path);
        try {
            if (!Files.isDirectory(folder.path)) {
                Files.createDirectories(folder.path, OWNER_ONLY_FOLDER);
                sync(folder.path.resolve(".."));
            }
            // The library that is loaded from here could be anyone's otherwise.
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(folder.path);
            if (permissions.contains(PosixFilePermission.GROUP_WRITE)
                    || permissions.contains(PosixFilePermission.OTHERS_WRITE)) {
                throw new Fault(
                        "Others may write into the store's folder " + folder + ". Run: chmod 700 " + folder,
                        false,
                        false,
                        null);
            }
            return folder;
        } catch (IOException e) {
            throw Faults.of(e, folder);
        }
    }

    /** Makes the database's file if it is missing; SQLite makes its other files with the same rights. */
    void prepareDatabase() throws Fault {
        try {
            if (!Files.exists(database())) {
                Files.createFile(database(), OWNER_ONLY);
                sync(path);
            }
        } catch (IOException e) {
            throw Faults.of(e, this);
        }
    }

    Path database() {
        return path.resolve(DATABASE);
    }

    Path file(String name) {
        return path.resolve(name);
    }

    Path path() {
        return path;
    }

    @Override
    public String toString() {
        return path.toString();
    }

    /**
     * Puts on disk how long the log is. SQLite leaves that to the next transaction: if the power went before it, the log
     * would be back with all that was in it.
     *
     * @return false if the disk failed
     */
    boolean syncLog() {
        try {
            // SQLite holds its locks on the other two files: to close a second handle of one of those would drop them.
            sync(path.resolve(DATABASE + "-wal"));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Puts a file on disk, or which files a folder has; without that a new file may be gone after a power cut. */
    static void sync(Path what) throws IOException {
        try (FileChannel channel = FileChannel.open(what, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
