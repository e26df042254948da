package io.codriver.simulator.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sockets for Paho: with TCP_NODELAY, which Paho does not set and which costs 40 ms a message, and kept at hand to be cut,
 * because Paho's {@code disconnectForcibly} without a DISCONNECT leaves the connection open.
 */
final class ClientSockets extends SSLSocketFactory {

    private final SSLSocketFactory inner;
    private final List<Socket> made = new CopyOnWriteArrayList<>();

    ClientSockets(SSLSocketFactory inner) {
        this.inner = inner;
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return inner.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return inner.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket() throws IOException {
        return quick(inner.createSocket());
    }

    @Override
    public Socket createSocket(Socket plain, String host, int port, boolean autoClose) throws IOException {
        return quick(inner.createSocket(plain, host, port, autoClose));
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return quick(inner.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return quick(inner.createSocket(host, port, local, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return quick(inner.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return quick(inner.createSocket(host, port, local, localPort));
    }

    /** Ends all connections without a word. */
    void cut() throws IOException {
        for (Socket socket : made) {
            socket.close();
        }
    }

    private Socket quick(Socket socket) throws SocketException {
        socket.setTcpNoDelay(true);
        made.add(socket);
        return socket;
    }
}
