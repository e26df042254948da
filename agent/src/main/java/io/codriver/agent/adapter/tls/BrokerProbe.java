package io.codriver.agent.adapter.tls;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLSocket;

/**
 * Tries TLS with the broker without saying a word of MQTT, to learn why a connection fails.
 *
 * <p>With TLS 1.3 a client is through before the broker has seen its certificate. A library that then writes at once
 * may only hear "Broken pipe"; the reason lies unread in the socket. This one reads it.
 */
public final class BrokerProbe {
    private final BrokerSocketFactory sockets;

    /** Tries with the same certificates and trust as the real connection. */
    public BrokerProbe(BrokerSocketFactory sockets) {
        this.sockets = sockets;
    }

    /**
     * Empty when the broker took the car's certificate, else what is wrong; blocks the calling thread.
     *
     * @param patience how long to wait for each of connection, answer, and a word against the certificate. A broker
     *     that says nothing in that time is content, because with MQTT the client speaks first
     */
    public Optional<TlsFailure> findFailure(String host, int port, Duration patience) {
        int milliseconds = Math.toIntExact(patience.toMillis());
        try (Socket plain = new ListeningSocket()) {
            plain.connect(new InetSocketAddress(host, port), milliseconds);
            plain.setSoTimeout(milliseconds);
            try (SSLSocket socket = (SSLSocket) sockets.createSocket(plain, host, port, true)) {
                socket.startHandshake();
                return findObjection(socket);
            }
        } catch (IOException e) {
            return Optional.of(TlsFailure.describe(e));
        }
    }

    private static Optional<TlsFailure> findObjection(SSLSocket socket) throws IOException {
        try {
            return socket.getInputStream().read() < 0
                    ? Optional.of(TlsFailure.describe(new EOFException("closed by the broker")))
                    : Optional.empty();
        } catch (SocketTimeoutException e) {
            return Optional.empty();
        }
    }
}
