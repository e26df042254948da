package io.codriver.agent.adapter.tls;

/** Gives the trust in force; asked at every handshake, so that a renewed revocation list counts without a restart. */
@FunctionalInterface
public interface TrustSource {

    /**
     * The trust in force now; called on the thread that connects, several times at once.
     *
     * @throws TlsRefusedException when it cannot be had; the connection is then not made
     */
    BrokerTrust current() throws TlsRefusedException;
}
