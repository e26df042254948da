package io.codriver.certs;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * A folder that only its owner can enter, whose files change as a whole or not at all.
 *
 * <p>A file is written beside its place, synced, and renamed over it, so a crash leaves the old bytes or the new ones. Its
 * rights are given when it is created: no moment exists in which another user could open a secret.
 *
 * @param path where it is; it exists
 */
record OwnerFolder(Path path) {
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> SECRET = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OPEN = PosixFilePermissions.fromString("rw-r--r--");
    private static final String UNFINISHED = ".tmp";

    /** Makes the folder when it is not there and takes foreign rights off it. */
    static OwnerFolder at(Path path) {
        try {
            if (!Files.isDirectory(path)) {
                Path parent = path.toAbsolutePath().getParent();
                if (parent != null) {
                    Files.createDirectories(parent);
                }
                Files.createDirectory(path, PosixFilePermissions.asFileAttribute(FOLDER));
            }
            restrict(path, FOLDER);
            return new OwnerFolder(path);
        } catch (IOException e) {
            throw fault("make or open the folder", path, e);
        } catch (UnsupportedOperationException e) {
            throw new PkiFault(
                    "The folder " + path + " is on a file system without owner rights, where keys could be read by"
                            + " others. Choose a folder on a Linux or macOS file system.",
                    e);
        }
    }

    /** Writes a file that only the owner may read. */
    void writeSecret(String name, byte[] content) {
        write(name, content, SECRET);
    }

    /** Writes a file that holds no secret. */
    void writeOpen(String name, byte[] content) {
        write(name, content, OPEN);
    }

    /** Writes an open file only when it differs; says whether it did. */
    boolean keepOpen(String name, byte[] content) {
        return keep(name, content, OPEN);
    }

    /** Writes a secret file only when it differs; says whether it did. */
    boolean keepSecret(String name, byte[] content) {
        boolean changed = keep(name, content, SECRET);
        restrictSecret(name);
        return changed;
    }

    /** The bytes of a file, or nothing when it is not there. */
    Optional<byte[]> find(String name) {
        return find(path.resolve(name));
    }

    /** The bytes of a file, or nothing when it is not there. */
    static Optional<byte[]> find(Path file) {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw fault("read", file, e);
        }
    }

    /** Takes foreign rights off a secret that was copied or checked out with too many. */
    void restrictSecret(String name) {
        Path file = path.resolve(name);
        try {
            if (Files.exists(file)) {
                restrict(file, SECRET);
            }
        } catch (IOException e) {
            throw fault("take the rights of others off", file, e);
        }
    }

    private boolean keep(String name, byte[] content, Set<PosixFilePermission> rights) {
        boolean same = find(name).filter(old -> Arrays.equals(old, content)).isPresent();
        if (!same) {
            write(name, content, rights);
        }
        return !same;
    }

    private void write(String name, byte[] content, Set<PosixFilePermission> rights) {
        Path target = path.resolve(name);
        Path unfinished = path.resolve("." + name + UNFINISHED);
        try {
            // A crash may have left one; it must not lend its rights or its bytes to the new file.
            Files.deleteIfExists(unfinished);
            try (FileChannel file = FileChannel.open(
                    unfinished, Set.of(CREATE_NEW, WRITE), PosixFilePermissions.asFileAttribute(rights))) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
                file.force(true);
            }
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            // The rename itself lives in the folder, which has to be synced too.
            try (FileChannel folder = FileChannel.open(path, READ)) {
                folder.force(true);
            }
        } catch (IOException e) {
            throw fault("write", target, e);
        }
    }

    private static void restrict(Path file, Set<PosixFilePermission> rights) throws IOException {
        if (!Files.getPosixFilePermissions(file).equals(rights)) {
            Files.setPosixFilePermissions(file, rights);
        }
    }

    private static PkiFault fault(String what, Path file, IOException cause) {
        return new PkiFault(
                "Cannot " + what + " " + file + " (" + cause.getClass().getSimpleName()
                        + "). Check that it belongs to you and that the disk is not full, or choose another folder.",
                cause);
    }
}
