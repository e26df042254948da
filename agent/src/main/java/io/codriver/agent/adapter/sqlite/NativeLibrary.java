package io.codriver.agent.adapter.sqlite;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite's native part, unpacked once into the store's folder. Left alone the driver unpacks it at each start into the
 * folder for temporary files, where a killed process leaves a megabyte behind. A package that brings it unpacked sets
 * the system property {@code org.sqlite.lib.path} and is left alone.
 */
final class NativeLibrary {

    private static final String PATH = "org.sqlite.lib.path";
    private static final String NAME = "org.sqlite.lib.name";
    private static final String PREFIX = "libsqlitejdbc-";

    private NativeLibrary() {}

    /** Tells the driver where to find it. Where that fails the driver unpacks it as it always does. */
    static void provide(StoreFolder folder) {
        if (System.getProperty(PATH) != null) {
            return;
        }
        try {
            if (!Files.exists(folder.file(name()))) {
                unpack(folder, name());
            }
            useIfThere(folder);
        } catch (IOException e) {
            // A full disk or missing rights: opening the database says so, in better words.
            return;
        }
    }

    /** The same without writing. */
    static void useIfThere(StoreFolder folder) {
        if (System.getProperty(PATH) == null && Files.isReadable(folder.file(name()))) {
            System.setProperty(NAME, name());
            System.setProperty(PATH, folder.toString());
        }
    }

    /** Another version or processor has another name; a file of this name is whole, see below. */
    private static String name() {
        return PREFIX + SQLiteJDBCLoader.getVersion() + "-" + System.getProperty("os.arch");
    }

    private static void unpack(StoreFolder folder, String name) throws IOException {
        try (DirectoryStream<Path> old = Files.newDirectoryStream(folder.path(), PREFIX + "*")) {
            for (Path file : old) {
                Files.delete(file);
            }
        }
        Path unfinished = folder.file(name + ".new");
        Files.createFile(unfinished, StoreFolder.OWNER_ONLY);
        try (InputStream in = resource();
                FileChannel out = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            in.transferTo(Channels.newOutputStream(out));
            // A library torn by a power cut would bring the process down: it gets its name when it is on disk.
            out.force(true);
        }
        Files.move(unfinished, folder.file(name), StandardCopyOption.ATOMIC_MOVE);
        StoreFolder.sync(folder.path());
    }

    private static InputStream resource() throws IOException {
        String path = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + LibraryLoaderUtil.getNativeLibName();
        InputStream in = SQLiteJDBCLoader.class.getResourceAsStream(path);
        if (in == null) {
            throw new FileNotFoundException(path);
        }
        return in;
    }
}
