package io.codriver.agent.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The worked examples: the golden files of the wire and the code blocks of the page on every message. */
public final class Examples {

    private static final Path FOLDER = Path.of("src/main/resources/io/codriver/agent/contract/examples");

    private Examples() {}

    /**
     * One of them.
     *
     * @param file its name below the folder, with the topic in front
     */
    public record Example(String file, String text) {

        /** The topic behind {@code codriver/v1/{vid}/} on which it is sent. */
        public String topic() {
            return file.substring(0, file.lastIndexOf('/'));
        }

        @Override
        public String toString() {
            return file;
        }
    }

    /** All of them, by name. */
    public static List<Example> all() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(Examples::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one of that name. */
    public static Example require(String file) {
        return read(FOLDER.resolve(file));
    }

    private static Example read(Path path) {
        try {
            return new Example(FOLDER.relativize(path).toString().replace('\\', '/'), Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
