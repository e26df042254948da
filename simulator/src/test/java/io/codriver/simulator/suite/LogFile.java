package io.codriver.simulator.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** What a process has written to its log. */
record LogFile(Path file) {

    private static final long LOOK_AGAIN = 50_000_000;

    /** Waits until so many lines have these words. */
    void await(String words, int lines) throws IOException {
        long end = System.nanoTime() + Heard.PATIENCE.toNanos();
        while (find(words).size() < lines) {
            if (System.nanoTime() > end) {
                throw new AssertionError("no " + lines + " lines with '" + words + "' in " + Files.readString(file));
            }
            LockSupport.parkNanos(LOOK_AGAIN);
        }
    }

    /** All lines with these words. */
    List<String> find(String words) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.contains(words))
                .toList();
    }
}
