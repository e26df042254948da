package io.codriver.simulator.broker;

import io.codriver.certs.Credential;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;

/** Connects with bare bytes and tells how the broker refuses: Paho hides TLS alerts and reason strings. */
final class Handshake {

    /** In TLS 1.3 the broker looks at the client's certificate after the client thinks that all is well. */
    private static final int ALERT_MILLIS = 700;

    private static final int ANSWER_MILLIS = 5_000;
    private static final int CONNACK = 0x20;

    private Handshake() {}

    /** What the broker says to a client with this certificate: the TLS alert or the CONNACK; empty when it is let in. */
    static Optional<String> findRefusal(TestBroker broker, Path trust, Optional<Credential> credential, String id)
            throws IOException {
        try (Socket plain = new Socket(broker.host(), broker.port());
                SSLSocket socket = (SSLSocket) ClientTls.context(trust, credential)
                        .getSocketFactory()
                        .createSocket(new PoliteSocket(plain), broker.host(), broker.port(), true)) {
            socket.setSoTimeout(ANSWER_MILLIS);
            socket.startHandshake();
            socket.setSoTimeout(ALERT_MILLIS);
            // Nothing is sent before the alert had its time: unread bytes would make the broker's system drop it.
            awaitAlert(socket.getInputStream());
            socket.setSoTimeout(ANSWER_MILLIS);
            socket.getOutputStream().write(connect(id));
            return connack(socket.getInputStream());
        } catch (SSLException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static void awaitAlert(InputStream in) throws IOException {
        try {
            if (in.read() < 0) {
                throw new SSLException("closed without an alert");
            }
        } catch (SocketTimeoutException e) {
            return;
        }
        throw new IOException("the broker spoke before it was asked");
    }

    private static byte[] connect(String id) throws IOException {
        byte[] name = id.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(new byte[] {0, 4, 'M', 'Q', 'T', 'T', 5, 2, 0, 60, 0, 0, (byte) name.length});
        body.write(name);
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        packet.write(0x10);
        packet.write(body.size());
        packet.write(body.toByteArray());
        return packet.toByteArray();
    }

    private static Optional<String> connack(InputStream in) throws IOException {
        byte[] answer = new byte[512];
        int length = in.read(answer);
        if (length < 4 || answer[0] != CONNACK) {
            return Optional.of("closed without a CONNACK");
        }
        int reason = answer[3] & 0xFF;
        String text = new String(Arrays.copyOf(answer, length), StandardCharsets.UTF_8);
        return reason == 0 ? Optional.empty() : Optional.of("CONNACK " + reason + ": " + text);
    }
}
