package io.codriver.agent.adapter.tls;

import static io.codriver.agent.adapter.tls.TestPki.NOW;

import io.codriver.certs.Credential;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedKeyManager;

/** Cars that connect over the loopback. */
final class Clients {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Clients() {}

    static BrokerSocketFactory factory(Credential car, TrustSource trust) throws Exception {
        return factory(car, trust, TlsVersions.ONLY_1_3);
    }

    static BrokerSocketFactory factory(Credential car, TrustSource trust, TlsVersions versions) throws Exception {
        return factory(keys(car), trust, versions);
    }

    static BrokerSocketFactory factory(X509ExtendedKeyManager keys, TrustSource trust, TlsVersions versions) {
        return new BrokerSocketFactory(
                keys, new BrokerVerifier(trust, InstantSource.fixed(NOW)), versions, PATIENCE, TestPki.RANDOM);
    }

    static IdentityKeys keys(Credential car) throws Exception {
        return new IdentityKeys(Identity.load(KeyStores.of(car), KeyStores.password(), Optional.empty()));
    }

    /** Connects in the steps that Paho takes, says one byte and hears it back. */
    static String exchange(BrokerSocketFactory factory, int port) throws IOException {
        return exchange(factory, port, PATIENCE);
    }

    static String exchange(BrokerSocketFactory factory, int port, Duration patience) throws IOException {
        try (Socket socket = factory.createSocket()) {
            socket.connect(new InetSocketAddress("localhost", port), (int) PATIENCE.toMillis());
            socket.setSoTimeout((int) patience.toMillis());
            return exchange((SSLSocket) socket);
        }
    }

    /** With TLS 1.3 the broker's answer to the car's certificate comes only with the first byte that is read. */
    static String exchange(SSLSocket socket) throws IOException {
        socket.startHandshake();
        socket.getOutputStream().write(42);
        if (socket.getInputStream().read() != 42) {
            throw new IOException("the broker closed the connection");
        }
        return socket.getSession().getProtocol();
    }
}
