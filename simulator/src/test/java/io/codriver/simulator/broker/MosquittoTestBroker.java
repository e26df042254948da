package io.codriver.simulator.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Mosquitto as a process of its own, set up with nothing but its configuration file. */
public final class MosquittoTestBroker implements TestBroker {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Path program;
    private final Path folder;
    private final int port;
    private Process process;

    private MosquittoTestBroker(Path program, Path folder, int port) throws IOException {
        this.program = program;
        this.folder = folder;
        this.port = port;
        process = launch();
    }

    /** Starts one with configuration, data and log in {@code folder}. */
    public static MosquittoTestBroker start(Path pki, Path folder) {
        try {
            int port = Ports.free();
            Files.createDirectories(folder.resolve("data"));
            Files.writeString(folder.resolve("acl"), ACL);
            Files.writeString(folder.resolve("mosquitto.conf"), configuration(pki.toAbsolutePath(), folder, port));
            return new MosquittoTestBroker(requireProgram(), folder, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String host() {
        return Ports.LOOPBACK;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void start() {
        try {
            process = launch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        process.destroy();
        awaitEnd();
    }

    @Override
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    @Override
    public boolean canFreeze() {
        return true;
    }

    @Override
    public void freeze() {
        signal("-STOP");
    }

    @Override
    public void thaw() {
        signal("-CONT");
    }

    @Override
    public void close() {
        kill();
    }

    private Process launch() throws IOException {
        Path log = folder.resolve("mosquitto.log");
        Process started = new ProcessBuilder(
                        program.toString(),
                        "-c",
                        folder.resolve("mosquitto.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        if (!Ports.awaitListener(port, LONGEST, () -> ended(started, Duration.ofMillis(20)))) {
            started.destroyForcibly();
            throw new IllegalStateException("Mosquitto does not listen:\n" + Files.readString(log));
        }
        return started;
    }

    private void awaitEnd() {
        if (!ended(process, LONGEST)) {
            throw new IllegalStateException("Mosquitto does not end");
        }
    }

    private void signal(String signal) {
        try {
            Process kill = new ProcessBuilder("kill", signal, String.valueOf(process.pid())).start();
            if (!ended(kill, LONGEST) || kill.exitValue() != 0) {
                throw new IllegalStateException("kill " + signal + " did not work");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean ended(Process process, Duration longest) {
        try {
            return process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static Path requireProgram() {
        // A server's folder is not on every person's path.
        return Stream.concat(
                        Stream.of(System.getenv("PATH").split(":", -1)),
                        List.of("/usr/sbin", "/usr/local/sbin").stream())
                .map(place -> Path.of(place, "mosquitto"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Mosquitto is not installed: apt-get install --no-install-recommends mosquitto"));
    }

    private static final String ACL = """
            user cloud
            topic read codriver/v1/+/v2c/#
            topic write codriver/v1/+/c2v/#
            pattern read codriver/v1/%u/c2v/#
            pattern write codriver/v1/%u/v2c/#
            """;

    private static String configuration(Path pki, Path folder, int port) {
        return """
                # Without this, Mosquitto started by root becomes a user who cannot read the keys.
                user root
                listener %d %s
                cafile %s/trust.pem
                certfile %s/broker/broker.crt
                keyfile %s/broker/broker.key
                crlfile %s/crl.pem
                tls_version tlsv1.3
                require_certificate true
                use_identity_as_username true
                use_username_as_clientid true
                allow_anonymous false
                acl_file %s/acl
                persistence true
                persistence_location %s/data/
                autosave_interval 1
                max_queued_messages 0
                max_packet_size 20480
                set_tcp_nodelay true
                log_dest stderr
                """.formatted(port, Ports.LOOPBACK, pki, pki, pki, pki, folder, folder);
    }
}
