package io.codriver.agent.adapter.tls;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Something at the broker's address that answers the first packet with fixed bytes, and closes or stays silent. */
final class RawServer implements AutoCloseable {
    private final ServerSocket listener;
    private final byte[] answer;
    private final boolean thenClose;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    RawServer(byte[] answer, boolean thenClose) throws IOException {
        this.listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        this.answer = answer;
        this.thenClose = thenClose;
        thread.execute(this::serve);
    }

    /** A fatal TLS alert (RFC 8446, 6) in answer to the greeting. */
    static RawServer alerting(int alert) throws IOException {
        return new RawServer(new byte[] {21, 3, 3, 0, 2, 2, (byte) alert}, true);
    }

    int port() {
        return listener.getLocalPort();
    }

    private void serve() {
        try (Socket socket = listener.accept()) {
            if (socket.getInputStream().read(new byte[16_384]) < 0) {
                return;
            }
            socket.getOutputStream().write(answer);
            if (!thenClose) {
                // Until the client gives up.
                socket.getInputStream().transferTo(OutputStream.nullOutputStream());
            }
        } catch (IOException e) {
            if (!listener.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        ServerThread.end(thread);
    }
}
