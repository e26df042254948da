package io.codriver.agent.adapter.tls;

import java.util.List;
import javax.net.ssl.SSLParameters;

/** Which versions of TLS the car speaks, with their cipher suites: authenticated encryption and forward secrecy only. */
public enum TlsVersions {
    /** TLS 1.3 and nothing else: the default. */
    ONLY_1_3(
            List.of("TLSv1.3"),
            List.of("TLS_AES_256_GCM_SHA384", "TLS_AES_128_GCM_SHA256", "TLS_CHACHA20_POLY1305_SHA256")),

    /** Also TLS 1.2, in which anyone on the way can read the car's certificate, and so which car it is. */
    ALSO_1_2(
            List.of("TLSv1.3", "TLSv1.2"),
            List.of(
                    "TLS_AES_256_GCM_SHA384",
                    "TLS_AES_128_GCM_SHA256",
                    "TLS_CHACHA20_POLY1305_SHA256",
                    "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
                    "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
                    "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256"));

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<String> protocols;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<String> cipherSuites;

    TlsVersions(List<String> protocols, List<String> cipherSuites) {
        this.protocols = protocols;
        this.cipherSuites = cipherSuites;
    }

    /** Both as a library takes them that makes its own sockets. */
    public SSLParameters parameters() {
        return new SSLParameters(cipherSuites(), protocols());
    }

    String[] protocols() {
        return protocols.toArray(String[]::new);
    }

    String[] cipherSuites() {
        return cipherSuites.toArray(String[]::new);
    }
}
