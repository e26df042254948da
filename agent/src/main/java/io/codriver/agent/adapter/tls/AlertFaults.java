package io.codriver.agent.adapter.tls;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/** What the broker said with a TLS alert. JSSE gives the alert only as words in a message; tests hold them. */
final class AlertFaults {
    private static final Pattern RECEIVED = Pattern.compile("Received (?:fatal alert|close_notify)(?:: ([a-z_]+))?");
    private static final Map<String, TlsFault> FAULTS = Map.ofEntries(
            Map.entry("certificate_required", TlsFault.BROKER_WANTS_CERTIFICATE),
            Map.entry("no_certificate", TlsFault.BROKER_WANTS_CERTIFICATE),
            Map.entry("bad_certificate", TlsFault.BROKER_REFUSES_CERTIFICATE),
            Map.entry("unsupported_certificate", TlsFault.BROKER_REFUSES_CERTIFICATE),
            Map.entry("certificate_unknown", TlsFault.BROKER_REFUSES_CERTIFICATE),
            Map.entry("access_denied", TlsFault.BROKER_REFUSES_CERTIFICATE),
            Map.entry("decrypt_error", TlsFault.BROKER_REFUSES_CERTIFICATE),
            Map.entry("unknown_ca", TlsFault.BROKER_REFUSES_AUTHORITY),
            Map.entry("certificate_expired", TlsFault.BROKER_SAYS_EXPIRED),
            Map.entry("certificate_revoked", TlsFault.BROKER_SAYS_REVOKED),
            Map.entry("handshake_failure", TlsFault.BROKER_REFUSES_HANDSHAKE),
            Map.entry("illegal_parameter", TlsFault.BROKER_REFUSES_HANDSHAKE),
            Map.entry("insufficient_security", TlsFault.BROKER_REFUSES_HANDSHAKE),
            Map.entry("missing_extension", TlsFault.BROKER_REFUSES_HANDSHAKE),
            Map.entry("unrecognized_name", TlsFault.BROKER_REFUSES_HANDSHAKE),
            Map.entry("protocol_version", TlsFault.PROTOCOL_VERSION));

    private AlertFaults() {}

    static Optional<TlsFault> find(SSLException failure) {
        String message = String.valueOf(failure.getMessage());
        Matcher received = RECEIVED.matcher(message);
        if (received.find()) {
            return Optional.of(FAULTS.getOrDefault(String.valueOf(received.group(1)), TlsFault.CONNECTION_LOST));
        }
        if (message.contains("protocol version")) {
            return Optional.of(TlsFault.PROTOCOL_VERSION);
        }
        if (message.contains("SSL message") || message.contains("plaintext")) {
            return Optional.of(TlsFault.NOT_TLS);
        }
        return message.contains("terminated the handshake") ? Optional.of(TlsFault.CONNECTION_LOST) : Optional.empty();
    }
}
