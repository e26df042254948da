package io.codriver.agent.adapter.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import io.codriver.certs.Credential;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;

class BrokerVerifierTest {
    private final TestPki pki = new TestPki();
    private final Credential broker = pki.broker();
    private final X509Certificate[] chain = broker.chain().toArray(X509Certificate[]::new);
    private final BrokerVerifier verifier = new BrokerVerifier(pki::trust, InstantSource.fixed(TestPki.NOW));

    @Test
    void checksTheNameInAnEngine() throws Exception {
        handshake("broker.example");

        SSLException refused = assertThrows(SSLException.class, () -> handshake("other.example"));
        assertEquals(TlsFault.BROKER_NAME_MISMATCH, TlsFailure.describe(refused).fault());
    }

    @Test
    void refusesAnEngineWithoutOrWithAnImpossibleName() {
        for (String name : new String[] {"", "a_name with spaces"}) {
            SSLException refused = assertThrows(SSLException.class, () -> handshake(name));
            assertEquals(
                    TlsFault.BROKER_NAME_UNKNOWN, TlsFailure.describe(refused).fault());
        }
    }

    @Test
    void refusesWithoutAConnection() throws Exception {
        try (Socket plain = new Socket()) {
            assertThrows(TlsRefusedException.class, () -> verifier.checkServerTrusted(chain, "UNKNOWN"));
            assertThrows(TlsRefusedException.class, () -> verifier.checkServerTrusted(chain, "UNKNOWN", plain));
        }
    }

    @Test
    void believesNoClient() throws Exception {
        SSLEngine engine = SSLContext.getDefault().createSSLEngine();
        try (Socket plain = new Socket()) {
            assertThrows(UnsupportedOperationException.class, () -> verifier.checkClientTrusted(chain, "EC"));
            assertThrows(UnsupportedOperationException.class, () -> verifier.checkClientTrusted(chain, "EC", plain));
            assertThrows(UnsupportedOperationException.class, () -> verifier.checkClientTrusted(chain, "EC", engine));
        }
        assertEquals(0, verifier.getAcceptedIssuers().length);
    }

    /** Client and server in memory, until the client is through. */
    private void handshake(String name) throws Exception {
        SSLEngine client =
                Clients.factory(pki.vehicle("car-7"), pki::trust).newContext().createSSLEngine(name, 8883);
        client.setUseClientMode(true);
        SSLEngine server = LoopbackBroker.context(broker, pki).createSSLEngine();
        server.setUseClientMode(false);
        ByteBuffer toServer = ByteBuffer.allocate(64_000);
        ByteBuffer toClient = ByteBuffer.allocate(64_000);
        for (int step = 0; step < 50; step++) {
            step(client, toServer, toClient);
            step(server, toClient, toServer);
            if (client.getHandshakeStatus() == HandshakeStatus.NOT_HANDSHAKING) {
                return;
            }
        }
        fail("the handshake does not end");
    }

    private static void step(SSLEngine engine, ByteBuffer out, ByteBuffer in) throws SSLException {
        in.flip();
        engine.unwrap(in, ByteBuffer.allocate(64_000));
        in.compact();
        for (Runnable task = engine.getDelegatedTask(); task != null; task = engine.getDelegatedTask()) {
            task.run();
        }
        engine.wrap(ByteBuffer.allocate(0), out);
    }
}
