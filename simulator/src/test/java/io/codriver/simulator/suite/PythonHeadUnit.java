package io.codriver.simulator.suite;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The example client of the agent's documentation, word for word, as a process of its own. */
final class PythonHeadUnit implements AutoCloseable {

    private static final Path CLIENT = Path.of("..", "agent", "docs", "head-unit-client.py");

    private static final Path PYTHON = Path.of("/usr/bin/python3");

    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final BufferedWriter keys;

    private PythonHeadUnit(Process process) {
        this.process = process;
        this.keys = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        Thread reader = new Thread(this::read, "python");
        reader.setDaemon(true);
        reader.start();
    }

    static PythonHeadUnit start(Path socket) throws IOException {
        return startAs(List.of(), CLIENT, socket);
    }

    /**
     * Starts it by another command.
     *
     * @param by a command that becomes another user and runs what follows
     * @param client where that user can read the example
     */
    static PythonHeadUnit startAs(List<String> by, Path client, Path socket) throws IOException {
        List<String> command = new ArrayList<>(by);
        // Not the first python3 of the path: that may be in somebody's home, where other users cannot go.
        command.addAll(List.of(
                Files.isExecutable(PYTHON) ? PYTHON.toString() : "python3", client.toString(), socket.toString()));
        return new PythonHeadUnit(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    static Path client() {
        return CLIENT;
    }

    void type(String line) throws IOException {
        keys.write(line + "\n");
        keys.flush();
    }

    /** The first line from now on that has this in it; waits for it with a bound. */
    String await(String part) throws InterruptedException {
        List<String> others = new ArrayList<>();
        while (true) {
            String line = lines.poll(Heard.PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (line == null) {
                throw new AssertionError("not printed: " + part + " but " + others);
            }
            if (line.contains(part)) {
                return line;
            }
            others.add(line);
        }
    }

    /** Waits until it has ended by itself. */
    void awaitEnd() throws InterruptedException {
        if (!process.waitFor(Heard.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("it has not ended");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    private void read() {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            // It was ended.
            return;
        }
    }
}
