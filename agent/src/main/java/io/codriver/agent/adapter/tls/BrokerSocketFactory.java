package io.codriver.agent.adapter.tls;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedKeyManager;

/**
 * Makes the sockets to the broker: TLS with this car's certificate, limited versions, and no delay.
 *
 * <p>Every socket gets a TLS context of its own. A shared one resumes sessions, and a resumed session shows no
 * certificate: a broker revoked this morning would be believed until the evening. Safe for any thread.
 */
public final class BrokerSocketFactory extends SSLSocketFactory {
    private final X509ExtendedKeyManager keys;
    private final BrokerVerifier trust;
    private final TlsVersions versions;
    private final Duration connectTimeout;
    private final SecureRandom random;

    /**
     * Puts together who the car is and whom it believes.
     *
     * @param keys usually an {@link IdentityKeys}
     * @param connectTimeout of the methods that connect themselves; more than zero. Paho connects with its own
     */
    public BrokerSocketFactory(
            X509ExtendedKeyManager keys,
            BrokerVerifier trust,
            TlsVersions versions,
            Duration connectTimeout,
            SecureRandom random) {
        if (connectTimeout.toMillis() <= 0) {
            throw new IllegalArgumentException("a connect timeout of " + connectTimeout);
        }
        this.keys = keys;
        this.trust = trust;
        this.versions = versions;
        this.connectTimeout = connectTimeout;
        this.random = random;
    }

    /** A new TLS context with this car's certificate and trust; versions and socket options are not in it. */
    public SSLContext newContext() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {keys}, new TrustManager[] {trust}, random);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no TLS", e);
        }
    }

    /** An unconnected socket; the name given to its {@code connect} is the one that the certificate must have. */
    @Override
    public Socket createSocket() throws IOException {
        return configured(newContext().getSocketFactory().createSocket());
    }

    @Override
    public Socket createSocket(Socket plain, String host, int port, boolean autoClose) throws IOException {
        return configured(newContext().getSocketFactory().createSocket(plain, host, port, autoClose));
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(createSocket(), new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(createSocket(), new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return bound(createSocket(), localHost, localPort, new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        return bound(createSocket(), localHost, localPort, new InetSocketAddress(host, port));
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return versions.cipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return versions.cipherSuites();
    }

    private Socket configured(Socket socket) throws IOException {
        // Without it Paho's small packets wait for Nagle: 45 ms a message instead of 0.35 ms.
        socket.setTcpNoDelay(true);
        socket.setKeepAlive(true);
        SSLSocket tls = (SSLSocket) socket;
        tls.setEnabledProtocols(versions.protocols());
        tls.setEnabledCipherSuites(versions.cipherSuites());
        return tls;
    }

    private Socket bound(Socket socket, InetAddress localHost, int localPort, InetSocketAddress broker)
            throws IOException {
        socket.bind(new InetSocketAddress(localHost, localPort));
        return connected(socket, broker);
    }

    private Socket connected(Socket socket, InetSocketAddress broker) throws IOException {
        try {
            socket.connect(broker, Math.toIntExact(connectTimeout.toMillis()));
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
