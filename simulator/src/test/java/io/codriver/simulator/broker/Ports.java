package io.codriver.simulator.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Free ports, and waiting for a process to take one. */
final class Ports {

    static final String LOOPBACK = "127.0.0.1";

    private Ports() {}

    static int free() {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until something listens; {@code pauseUnlessOver} waits a moment and says whether there is no more hope. */
    static boolean awaitListener(int port, Duration longest, BooleanSupplier pauseUnlessOver) {
        long end = System.nanoTime() + longest.toNanos();
        while (System.nanoTime() < end) {
            try (Socket probe = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return probe.isConnected();
            } catch (IOException e) {
                if (pauseUnlessOver.getAsBoolean()) {
                    return false;
                }
            }
        }
        return false;
    }
}
