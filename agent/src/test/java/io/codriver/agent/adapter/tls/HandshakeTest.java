package io.codriver.agent.adapter.tls;

import static io.codriver.agent.adapter.tls.TestPki.days;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.codriver.certs.Credential;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.bouncycastle.asn1.x509.Extension;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Real handshakes over the loopback, with certificates on both sides. */
class HandshakeTest {
    private final TestPki pki = new TestPki();
    private final Credential car = pki.vehicle("car-7");
    private final Credential broker = pki.issue(TestPki.brokerProfile("localhost", "127.0.0.1"));

    @Test
    void speaksTls13WithCertificatesOnBothSides() throws Exception {
        try (LoopbackBroker server = new LoopbackBroker(broker, pki)) {
            assertEquals("TLSv1.3", Clients.exchange(Clients.factory(car, pki::trust), server.port()));
        }
    }

    @Test
    void refusesAnExpiredBroker() throws Exception {
        refusesBroker(
                TlsFault.CERTIFICATE_EXPIRED,
                pki.issue(TestPki.brokerProfile("localhost").withValidity(days(-90, -1))),
                pki::trust);
    }

    @Test
    void refusesABrokerOfAnotherAuthority() throws Exception {
        refusesBroker(TlsFault.UNKNOWN_AUTHORITY, broker, new TestPki()::trust);
    }

    @Test
    void refusesARevokedBroker() throws Exception {
        BrokerTrust revoked = pki.trust(pki.rootList(), pki.issuingList(broker.certificate()));

        refusesBroker(TlsFault.CERTIFICATE_REVOKED, broker, () -> revoked);
    }

    @Test
    void refusesABrokerOfAnotherName() throws Exception {
        refusesBroker(TlsFault.BROKER_NAME_MISMATCH, pki.broker(), pki::trust);
    }

    @Test
    void refusesAnotherCarAsBroker() throws Exception {
        refusesBroker(TlsFault.EXTENDED_KEY_USAGE, pki.vehicle("car-8"), pki::trust);
    }

    @Test
    void refusesANameInTheCnWhichTheJdkBelieves() throws Exception {
        Credential cnOnly = pki.issue(TestPki.brokerProfile("localhost")
                .withCommonName("localhost")
                .without(Extension.subjectAlternativeName));

        try (LoopbackBroker server = new LoopbackBroker(cnOnly, pki)) {
            assertEquals("TLSv1.3", exchangeAsThePlainJdk(server.port()));
        }
        refusesBroker(TlsFault.NAME_ONLY_IN_CN, cnOnly, pki::trust);
    }

    @Test
    void refusesTls12UnlessConfigured() throws Exception {
        try (LoopbackBroker server = new LoopbackBroker(broker, pki, "TLSv1.2")) {
            assertFault(TlsFault.PROTOCOL_VERSION, Clients.factory(car, pki::trust), server);
            assertEquals(
                    "TLSv1.2", Clients.exchange(Clients.factory(car, pki::trust, TlsVersions.ALSO_1_2), server.port()));
        }
    }

    @Test
    void isToldThatTheBrokerWantsACertificate() throws Exception {
        try (LoopbackBroker server = new LoopbackBroker(broker, pki)) {
            assertBrokerRefuses(Clients.factory(new NoKeys(), pki::trust, TlsVersions.ONLY_1_3), server);
        }
    }

    @Test
    void probesWithoutSayingAWord() throws Exception {
        try (LoopbackBroker server = new LoopbackBroker(broker, pki)) {
            assertEquals(Optional.empty(), probe(Clients.factory(car, pki::trust), server, Duration.ofMillis(300)));
        }
    }

    @RepeatedTest(5)
    void isToldThatTheBrokerRefusesTheCarsCertificate() throws Exception {
        Credential stranger = new TestPki().vehicle("car-7");
        Credential expired = pki.issue(TestPki.vehicleProfile("car-7").withValidity(days(-30, -1)));

        try (LoopbackBroker server = new LoopbackBroker(broker, pki)) {
            assertBrokerRefuses(Clients.factory(stranger, pki::trust), server);
            assertBrokerRefuses(Clients.factory(expired, pki::trust), server);
        }
    }

    /** With one shared context the second connection would resume the first session and never ask. */
    @Test
    void looksAtTheBrokerAgainInEveryConnection() throws Exception {
        BlockingQueue<BrokerTrust> trust = new LinkedBlockingQueue<>();
        trust.add(pki.trust(pki.rootList(), pki.issuingList()));
        trust.add(pki.trust(pki.rootList(), pki.issuingList(broker.certificate())));
        BrokerSocketFactory factory = Clients.factory(car, trust::remove);

        try (LoopbackBroker server = new LoopbackBroker(broker, pki)) {
            assertEquals("TLSv1.3", Clients.exchange(factory, server.port()));
            assertFault(TlsFault.CERTIFICATE_REVOKED, factory, server);
        }
    }

    private void refusesBroker(TlsFault fault, Credential shown, TrustSource trust) throws Exception {
        try (LoopbackBroker server = new LoopbackBroker(shown, pki)) {
            assertFault(fault, Clients.factory(car, trust), server);
        }
    }

    private static void assertFault(TlsFault fault, BrokerSocketFactory factory, LoopbackBroker server) {
        IOException failure = assertThrows(IOException.class, () -> Clients.exchange(factory, server.port()));

        assertEquals(fault, TlsFailure.describe(failure).fault(), failure.toString());
    }

    /** Which alert a server picks is its own affair; the car knows at least whose fault it is. */
    private static void assertBrokerRefuses(BrokerSocketFactory factory, LoopbackBroker server) {
        Optional<TlsFailure> failure = probe(factory, server, Duration.ofSeconds(10));

        assertEquals(
                Optional.of(TlsFault.Side.BROKER_ANSWER),
                failure.map(found -> found.fault().side()),
                failure::toString);
    }

    private static Optional<TlsFailure> probe(BrokerSocketFactory factory, LoopbackBroker server, Duration patience) {
        return new BrokerProbe(factory).findFailure("localhost", server.port(), patience);
    }

    private String exchangeAsThePlainJdk(int port) throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(new KeyManager[] {Clients.keys(car)}, new TrustManager[] {JdkTrust.of(pki)}, TestPki.RANDOM);
        try (SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket()) {
            socket.connect(new InetSocketAddress("localhost", port));
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            return Clients.exchange(socket);
        }
    }
}
