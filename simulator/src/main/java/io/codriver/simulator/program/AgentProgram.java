package io.codriver.simulator.program;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A process of {@code codriver-agent run} whose head unit is its terminal, with an occupant who opens every message. */
public final class AgentProgram {

    private static final Pattern CODE = Pattern.compile("Security code: ([A-Z]{4}-[A-Z]{4})");

    private final Process process;
    private final Consumer<String> codes;
    private final CompletableFuture<Void> connected = new CompletableFuture<>();
    private final Thread occupant = new Thread(this::sit, "occupant");

    private AgentProgram(Process process, Consumer<String> codes) {
        this.process = process;
        this.codes = codes;
    }

    /**
     * Starts the program.
     *
     * @param command that becomes the agent when {@code run --config FILE} is added
     * @param log gets what it says beside its screen, after what there is
     * @param codes told every code that the screen shows, on a thread of this class
     */
    public static AgentProgram start(List<String> command, Path configuration, Path log, Consumer<String> codes) {
        List<String> whole = new ArrayList<>(command);
        whole.addAll(List.of("run", "--config", configuration.toString()));
        try {
            Process process = new ProcessBuilder(whole)
                    .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            AgentProgram agent = new AgentProgram(process, codes);
            agent.occupant.setDaemon(true);
            agent.occupant.start();
            return agent;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + command.get(0), e);
        }
    }

    /** Done when the screen says that the cloud can be reached, or when the process is gone. */
    public CompletableFuture<Void> connected() {
        return connected;
    }

    /** Waits so long, or until the process ends; whether it has ended. */
    public boolean awaitEnd(long millis) throws InterruptedException {
        return process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    /** Asks it to end (SIGTERM). */
    public void askToEnd() {
        process.destroy();
    }

    /** How it ended. */
    public int exitCode() {
        return process.exitValue();
    }

    /** {@code kill -9}; returns when nothing of it is left. Harmless twice. */
    public void kill() {
        process.destroyForcibly().onExit().join();
        try {
            occupant.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sit() {
        try (BufferedReader screen =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                BufferedWriter keys =
                        new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8))) {
            for (String line = screen.readLine(); line != null; line = screen.readLine()) {
                look(line, keys);
            }
        } catch (IOException e) {
            // It was killed while the occupant typed.
            return;
        } finally {
            connected.complete(null);
        }
    }

    private void look(String line, BufferedWriter keys) throws IOException {
        if (line.endsWith(", connected")) {
            connected.complete(null);
        }
        if (line.contains("Type \"open\"")) {
            keys.write("open\n");
            keys.flush();
        }
        Matcher code = CODE.matcher(line);
        if (code.find()) {
            codes.accept(code.group(1));
        }
    }
}
