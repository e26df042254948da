package io.codriver.agent.adapter.tls;

import io.codriver.certs.Credential;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;

/** What the broker and the network can answer. */
final class FailureCases {
    private static final TestPki PKI = new TestPki();
    private static final Duration SHORT = Duration.ofMillis(200);

    private FailureCases() {}

    static List<FaultCase> all() {
        return List.of(
                alert("handshake_failure", 40, TlsFault.BROKER_REFUSES_HANDSHAKE),
                alert("bad_certificate", 42, TlsFault.BROKER_REFUSES_CERTIFICATE),
                alert("unsupported_certificate", 43, TlsFault.BROKER_REFUSES_CERTIFICATE),
                alert("certificate_revoked", 44, TlsFault.BROKER_SAYS_REVOKED),
                alert("certificate_expired", 45, TlsFault.BROKER_SAYS_EXPIRED),
                alert("certificate_unknown", 46, TlsFault.BROKER_REFUSES_CERTIFICATE),
                alert("unknown_ca", 48, TlsFault.BROKER_REFUSES_AUTHORITY),
                alert("access_denied", 49, TlsFault.BROKER_REFUSES_CERTIFICATE),
                alert("protocol_version", 70, TlsFault.PROTOCOL_VERSION),
                alert("internal_error", 80, TlsFault.CONNECTION_LOST),
                alert("unrecognized_name", 112, TlsFault.BROKER_REFUSES_HANDSHAKE),
                alert("certificate_required", 116, TlsFault.BROKER_WANTS_CERTIFICATE),
                answer("an HTTP server", TlsFault.NOT_TLS, "HTTP/1.1 400 Bad Request\r\n\r\n", true),
                answer("closed at once", TlsFault.CONNECTION_LOST, "", true),
                answer("silence", TlsFault.TIMEOUT, "", false),
                new FaultCase(
                        "nothing listens", TlsFault.CONNECTION_REFUSED, () -> Clients.exchange(car(), freePort())),
                new FaultCase("unknown host", TlsFault.UNKNOWN_HOST, FailureCases::connectToNowhere),
                thrown(TlsFault.NO_ROUTE, new NoRouteToHostException("No route to host")),
                thrown(TlsFault.NO_ROUTE, new ConnectException("Network is unreachable")),
                thrown(TlsFault.TIMEOUT, new ConnectException("Connection timed out")),
                thrown(TlsFault.CONNECTION_LOST, new SocketException("Connection reset")),
                thrown(
                        TlsFault.PROTOCOL_VERSION,
                        new SSLHandshakeException(
                                "The server selected protocol version TLS12 is not accepted by client preferences"
                                        + " [TLS13]")),
                thrown(TlsFault.OTHER, new SSLHandshakeException("something new")),
                thrown(TlsFault.OTHER, new IllegalStateException("a bug")),
                nameless());
    }

    private static FaultCase alert(String name, int code, TlsFault fault) {
        return new FaultCase("alert " + name, fault, () -> {
            try (RawServer server = RawServer.alerting(code)) {
                Clients.exchange(car(), server.port());
            }
        });
    }

    private static FaultCase answer(String name, TlsFault fault, String answer, boolean thenClose) {
        return new FaultCase(name, fault, () -> {
            try (RawServer server = new RawServer(answer.getBytes(StandardCharsets.US_ASCII), thenClose)) {
                Clients.exchange(car(), server.port(), thenClose ? Duration.ofSeconds(10) : SHORT);
            }
        });
    }

    /** Wrapped as an MQTT library wraps it. */
    private static FaultCase thrown(TlsFault fault, Exception cause) {
        return new FaultCase(cause.toString(), fault, () -> {
            throw new IOException("MqttException (0)", cause);
        });
    }

    private static FaultCase nameless() {
        Credential broker = PKI.broker();
        return new FaultCase(
                "no name to check",
                TlsFault.BROKER_NAME_UNKNOWN,
                () -> new BrokerVerifier(PKI::trust, InstantSource.fixed(TestPki.NOW))
                        .checkServerTrusted(broker.chain().toArray(X509Certificate[]::new), "UNKNOWN"));
    }

    private static void connectToNowhere() throws Exception {
        try (Socket socket = car().createSocket()) {
            socket.connect(InetSocketAddress.createUnresolved("broker.invalid", 8883));
        }
    }

    private static BrokerSocketFactory car() throws Exception {
        return Clients.factory(PKI.vehicle("car-7"), PKI::trust);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
