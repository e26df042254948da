package io.codriver.simulator.suite;

import io.codriver.agent.adapter.tls.IdentityFile;
import io.codriver.agent.adapter.tls.IdentitySource;
import io.codriver.agent.adapter.tls.IdentityToken;
import io.codriver.agent.boot.Settings;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The real program {@code codriver-agent run}, with an occupant at its terminal who opens every message. */
public final class AgentProcess {

    private static final Pattern CODE = Pattern.compile("Security code: ([A-Z]{4}-[A-Z]{4})");

    private final Process process;
    private final BlockingQueue<String> codes;
    private final CompletableFuture<Void> connected = new CompletableFuture<>();
    private final Thread occupant = new Thread(this::sit, "occupant");

    private AgentProcess(Process process, BlockingQueue<String> codes) {
        this.process = process;
        this.codes = codes;
    }

    /**
     * Starts the program with what the store of {@code settings} holds.
     *
     * @param folder for its configuration and its log
     * @param codes gets every code that the screen shows
     */
    public static AgentProcess start(Settings settings, Path folder, BlockingQueue<String> codes) {
        try {
            Path file = folder.resolve("agent.properties");
            Files.writeString(file, properties(settings));
            ProcessBuilder builder = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-Xshare:auto",
                            "-Xmx64m",
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            "io.codriver.agent.boot.CodriverAgent",
                            "run",
                            "--config",
                            file.toString()))
                    .redirectError(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("agent.log").toFile()));
            AgentProcess agent = new AgentProcess(builder.start(), codes);
            agent.occupant.setDaemon(true);
            agent.occupant.start();
            return agent;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Done when the screen says that the cloud can be reached, or when the process is gone. */
    public CompletableFuture<Void> connected() {
        return connected;
    }

    /** Waits so long, or until the process ends; whether it has ended. */
    boolean awaitEnd(long millis) throws InterruptedException {
        return process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    /** {@code kill -9}; returns when nothing of it is left. */
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
            codes.add(code.group(1));
        }
    }

    private static String properties(Settings settings) {
        return """
                broker.host = %s
                broker.port = %d
                broker.keepalive = 60
                %s
                trust.anchors = %s
                trust.crls = %s
                store.folder = %s
                profile = %s
                head.unit = terminal
                """.formatted(
                        settings.brokerHost(),
                        settings.brokerPort(),
                        key(settings.key()),
                        settings.trustAnchors(),
                        settings.trustCrls().orElseThrow(),
                        settings.storeFolder(),
                        settings.profile().id());
    }

    private static String key(IdentitySource key) {
        if (key instanceof IdentityFile file) {
            return "key.store = " + file.keyStore() + "\nkey.password.file = " + file.passwordFile();
        }
        IdentityToken token = (IdentityToken) key;
        return "key.store.type = PKCS11\nkey.token.library = " + token.library() + "\nkey.password.file = "
                + token.pinFile();
    }
}
