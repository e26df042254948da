package io.codriver.simulator.broker;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;

/**
 * Sends what was written only when an answer is awaited, in one piece.
 *
 * <p>The JDK writes its certificate and its Finished message one after the other. A broker that refuses the certificate
 * has closed by then, the second write fails, and the alert that names the cause is never read.
 */
final class PoliteSocket extends Socket {

    private final Socket inner;
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();

    PoliteSocket(Socket inner) {
        this.inner = inner;
    }

    @Override
    public OutputStream getOutputStream() {
        return pending;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(inner.getInputStream()) {
            @Override
            public int read() throws IOException {
                send();
                return super.read();
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                send();
                return super.read(bytes, offset, length);
            }
        };
    }

    private void send() throws IOException {
        if (pending.size() > 0) {
            pending.writeTo(inner.getOutputStream());
            pending.reset();
        }
    }

    @Override
    public synchronized void setSoTimeout(int millis) throws SocketException {
        inner.setSoTimeout(millis);
    }

    @Override
    public synchronized int getSoTimeout() throws SocketException {
        return inner.getSoTimeout();
    }

    @Override
    public InetAddress getInetAddress() {
        return inner.getInetAddress();
    }

    @Override
    public int getPort() {
        return inner.getPort();
    }

    @Override
    public boolean isConnected() {
        return inner.isConnected();
    }

    @Override
    public boolean isClosed() {
        return inner.isClosed();
    }

    @Override
    public synchronized void close() throws IOException {
        inner.close();
    }
}
