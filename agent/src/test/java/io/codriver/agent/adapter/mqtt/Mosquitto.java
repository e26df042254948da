package io.codriver.agent.adapter.mqtt;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Mosquitto as a process of its own, on a free port of 127.0.0.1, without TLS. */
final class Mosquitto implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/sbin/mosquitto");
    private static final long LONGEST_START = TimeUnit.SECONDS.toNanos(20);
    private static final long POLL = TimeUnit.MILLISECONDS.toNanos(20);

    private final Path folder;
    private final int port;
    private final List<String> settings;
    private @Nullable Process process;

    Mosquitto(Path folder, String... settings) throws IOException {
        if (!Files.isExecutable(PROGRAM)) {
            throw new IllegalStateException("Mosquitto is not installed: apt-get install mosquitto");
        }
        this.folder = folder;
        this.settings = List.of(settings);
        this.port = freePort();
        start();
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    /** Starts it, on the same port each time; returns when it takes connections. */
    void start() throws IOException {
        Path configuration = folder.resolve("mosquitto.conf");
        String head = "listener " + port + " 127.0.0.1\nallow_anonymous true\npersistence false\n";
        Files.writeString(configuration, head + String.join("\n", settings) + "\n");
        Process started = new ProcessBuilder(PROGRAM.toString(), "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("mosquitto.log").toFile())
                .start();
        process = started;
        long end = System.nanoTime() + LONGEST_START;
        while (!answers()) {
            if (System.nanoTime() > end || !started.isAlive()) {
                throw new IOException("Mosquitto did not start: " + Files.readString(folder.resolve("mosquitto.log")));
            }
            LockSupport.parkNanos(POLL);
        }
    }

    /** Stops the process from running, without ending it: it hangs. */
    void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    /** Ends it without letting it say goodbye. */
    void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    /** Ends it in good order, its log written. */
    void terminate() {
        if (process != null) {
            process.destroy();
            process.onExit().join();
        }
    }

    @Override
    public void close() {
        kill();
    }

    private void signal(String name) throws IOException, InterruptedException {
        if (process == null) {
            throw new IllegalStateException("not running");
        }
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
