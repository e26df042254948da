package io.codriver.agent.adapter.tls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.certs.Credential;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BrokerSocketFactoryTest {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final TestPki pki = new TestPki();
    private final Credential car = pki.vehicle("car-7");

    /** A way to a connected socket. */
    @FunctionalInterface
    interface Way {
        Socket connect(BrokerSocketFactory factory, int port) throws IOException;
    }

    static Stream<Way> ways() {
        return Stream.of(
                BrokerSocketFactoryTest::asPahoDoes,
                BrokerSocketFactoryTest::over,
                (factory, port) -> factory.createSocket("localhost", port),
                (factory, port) -> factory.createSocket("127.0.0.1", port),
                (factory, port) -> factory.createSocket(HERE, port),
                (factory, port) -> factory.createSocket("localhost", port, HERE, 0),
                (factory, port) -> factory.createSocket(HERE, port, HERE, 0));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void setsNoDelayAndKeepAliveAndChecksTheNameHoweverItConnects(Way way) throws Exception {
        BrokerSocketFactory factory = Clients.factory(car, pki::trust);
        Credential named = pki.issue(TestPki.brokerProfile("localhost", "127.0.0.1"));
        try (LoopbackBroker server = new LoopbackBroker(named, pki);
                Socket socket = way.connect(factory, server.port())) {
            assertTrue(socket.getTcpNoDelay());
            assertTrue(socket.getKeepAlive());
            assertArrayEquals(new String[] {"TLSv1.3"}, ((SSLSocket) socket).getEnabledProtocols());
            assertEquals("TLSv1.3", Clients.exchange((SSLSocket) socket));
        }
        try (LoopbackBroker server = new LoopbackBroker(pki.broker(), pki);
                Socket socket = way.connect(factory, server.port())) {
            IOException failure = assertThrows(IOException.class, () -> Clients.exchange((SSLSocket) socket));
            assertEquals(
                    TlsFault.BROKER_NAME_MISMATCH, TlsFailure.describe(failure).fault());
        }
    }

    @Test
    void offersOnlyAuthenticatedEncryptionWithForwardSecrecy() throws Exception {
        for (TlsVersions versions : TlsVersions.values()) {
            for (String suite : Clients.factory(car, pki::trust, versions).getDefaultCipherSuites()) {
                assertTrue(
                        suite.matches("TLS_(ECDHE_ECDSA_WITH_)?(AES_(128|256)_GCM|CHACHA20_POLY1305)_SHA(256|384)"),
                        suite);
            }
        }
    }

    @Test
    void refusesToWaitForNoTime() throws Exception {
        IdentityKeys keys = Clients.keys(car);
        BrokerVerifier verifier = new BrokerVerifier(pki::trust, InstantSource.fixed(TestPki.NOW));

        assertThrows(
                IllegalArgumentException.class,
                () -> new BrokerSocketFactory(keys, verifier, TlsVersions.ONLY_1_3, Duration.ZERO, TestPki.RANDOM));
    }

    /** Paho 1.2.5 makes an unconnected socket, connects it by name and shakes hands. */
    private static Socket asPahoDoes(BrokerSocketFactory factory, int port) throws IOException {
        Socket socket = factory.createSocket();
        socket.connect(new InetSocketAddress("localhost", port), 10_000);
        return socket;
    }

    private static Socket over(BrokerSocketFactory factory, int port) throws IOException {
        return factory.createSocket(new Socket(HERE, port), "localhost", port, true);
    }
}
