package io.codriver.simulator.broker.rules;

/** A client certificate that the broker does not accept; the message names the cause and holds no secret. */
final class PeerRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean revoked;

    private PeerRefused(String message, boolean revoked) {
        super(message);
        this.revoked = revoked;
    }

    static PeerRefused because(String message) {
        return new PeerRefused(message, false);
    }

    static PeerRefused revoked(String message) {
        return new PeerRefused(message, true);
    }

    /** Whether the cause is that the certificate was revoked. */
    boolean isRevoked() {
        return revoked;
    }
}
