package io.codriver.agent.adapter.mqtt;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A TCP relay to a broker that can swallow what passes, as a dead cell does, or cut every connection. */
final class Relay implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final int target;

    /** Written by the test, read by the pumps. */
    private volatile boolean silent;

    Relay(int target) throws IOException {
        this.target = target;
        run("relay", this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** From now on nothing passes, and nobody is told; or everything that is new passes again. */
    void setSilent(boolean silent) {
        this.silent = silent;
    }

    /** Closes all connections. */
    void cut() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        sockets.clear();
    }

    @Override
    public void close() throws IOException {
        server.close();
        cut();
    }

    private void accept() throws IOException {
        while (true) {
            Socket near = server.accept();
            try {
                Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
                sockets.add(near);
                sockets.add(far);
                run("relay out", () -> pump(near, far));
                run("relay in", () -> pump(far, near));
            } catch (ConnectException e) {
                // The broker is down; so is the relay, then.
                near.close();
            }
        }
    }

    private void pump(Socket from, Socket to) throws IOException {
        byte[] buffer = new byte[8192];
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            int count;
            while ((count = in.read(buffer)) >= 0) {
                if (!silent) {
                    out.write(buffer, 0, count);
                }
            }
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void run(String name, Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        // One side went away, or the test is over.
                        Thread.onSpinWait();
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }
}
