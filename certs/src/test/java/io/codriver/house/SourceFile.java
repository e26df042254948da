package io.codriver.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One Java file: where it is and its lines. */
public record SourceFile(Path path, List<String> lines) {
    public SourceFile {
        lines = List.copyOf(lines);
    }

    /** The Java files below a folder, without the package descriptions; none when there is no such folder. */
    public static List<SourceFile> below(Path folder) {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.endsWith("package-info.java"))
                    .sorted()
                    .map(SourceFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SourceFile read(Path path) {
        try {
            return new SourceFile(path, Files.readAllLines(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return String.join("\n", lines);
    }

    /** Where a character of {@link #text()} is, as a person and an editor read it. */
    String place(int offset) {
        long line =
                1 + text().substring(0, offset).chars().filter(c -> c == '\n').count();
        return path + ":" + line;
    }
}
