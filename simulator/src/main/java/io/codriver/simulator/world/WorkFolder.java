package io.codriver.simulator.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder in which the simulator keeps what it writes. */
final class WorkFolder {

    private WorkFolder() {}

    /** Makes the folder if it is not there, and empties it but for one thing. */
    static void eraseAllBut(Path folder, String kept) {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> inside = Files.list(folder)) {
                for (Path one : inside.filter(path -> !path.endsWith(kept)).toList()) {
                    erase(one);
                }
            }
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    /** Removes a folder with all that is in it; harmless if it is not there. */
    static void erase(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path one : deepestFirst) {
                Files.delete(one);
            }
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    /** Puts a copy of a folder, which holds files only, in the place of another one. */
    static void copy(Path from, Path to) {
        erase(to);
        try {
            Files.createDirectories(to);
            try (Stream<Path> inside = Files.list(from)) {
                for (Path one : inside.toList()) {
                    Files.copy(one, to.resolve(one.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        } catch (IOException e) {
            throw unusable(to, e);
        }
    }

    private static UncheckedIOException unusable(Path folder, IOException cause) {
        return new UncheckedIOException(
                "the simulator cannot write in " + folder + "; choose another folder with --folder", cause);
    }
}
