package io.codriver.agent.adapter.sqlite;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs {@link CommittingProgram} in a process of its own, under strace where the test asks for it. */
final class TracedProgram {

    private static final long LONGEST_SECONDS = 120;

    private TracedProgram() {}

    /** Runs it to its end under strace with these options and gives back what it said. */
    static List<String> runTraced(Path folder, long last, String... options) throws IOException, InterruptedException {
        requireStrace();
        List<String> strace = new ArrayList<>(List.of("strace", "-f"));
        strace.addAll(List.of(options));
        Path output = Files.createTempFile(folder.getParent(), "output", ".txt");
        Process process = start(strace, folder, last, output);
        try {
            assertTrue(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS), "the program has ended in time");
        } finally {
            process.destroyForcibly();
        }
        return Files.readAllLines(output);
    }

    /** Starts it, with what it says going into a file. */
    static Process start(List<String> before, Path folder, long last, Path output) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(CommittingProgram.class.getName(), folder.toString(), Long.toString(last)));
        return new ProcessBuilder(command)
                .redirectError(output.resolveSibling("errors.txt").toFile())
                .redirectOutput(output.toFile())
                .start();
    }

    private static void requireStrace() {
        boolean isThere = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "strace")));
        if (!isThere) {
            fail("strace is missing: apt-get install strace");
        }
    }
}
