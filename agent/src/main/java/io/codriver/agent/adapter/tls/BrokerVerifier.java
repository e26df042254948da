package io.codriver.agent.adapter.tls;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Believes a broker only when its certificates follow the profile and carry the name that the car connects to.
 *
 * <p>The JDK's own trust manager accepts an expired root, a CA certificate as leaf, a name only in the CN and much
 * more. This one extends {@link X509ExtendedTrustManager}, so JSSE adds no check of its own and takes none away: the
 * name is checked here, whatever endpoint identification a library asks for or forgets. Safe for any thread.
 */
public final class BrokerVerifier extends X509ExtendedTrustManager {
    private final TrustSource trust;
    private final CertificateClock clock;

    /** Judges by a wall clock alone. */
    public BrokerVerifier(TrustSource trust, InstantSource clock) {
        this(trust, CertificateClock.of(clock));
    }

    /** Takes the trust and the clock from outside; asks both at every handshake. */
    public BrokerVerifier(TrustSource trust, CertificateClock clock) {
        this.trust = trust;
        this.clock = clock;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        check(chain, socket instanceof SSLSocket tls ? tls.getHandshakeSession() : null);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        check(chain, engine.getHandshakeSession());
    }

    /** Always refuses: without a connection there is no name to check. */
    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw nameless();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket) {
        throw notAServer();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {
        throw notAServer();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) {
        throw notAServer();
    }

    /** None: a hint for clients that a server asks, and this is no server. */
    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }

    private void check(X509Certificate[] chain, @Nullable SSLSession session) throws TlsRefusedException {
        if (chain.length == 0) {
            throw new TlsRefusedException(TlsFault.CERTIFICATE_MALFORMED, "the broker sent no certificate");
        }
        clock.shown(BrokerProfile.check(List.of(chain), requireName(session), trust.current(), clock.now()));
    }

    private static BrokerName requireName(@Nullable SSLSession session) throws TlsRefusedException {
        String host = Optional.ofNullable(session)
                .map(SSLSession::getPeerHost)
                .filter(name -> !name.isEmpty())
                .orElseThrow(BrokerVerifier::nameless);
        try {
            return BrokerName.of(host);
        } catch (IllegalArgumentException e) {
            throw new TlsRefusedException(TlsFault.BROKER_NAME_UNKNOWN, String.valueOf(e.getMessage()), e);
        }
    }

    private static TlsRefusedException nameless() {
        return new TlsRefusedException(
                TlsFault.BROKER_NAME_UNKNOWN, "the connection has no name to compare with the broker's certificate");
    }

    private static UnsupportedOperationException notAServer() {
        return new UnsupportedOperationException("the car is never a TLS server");
    }
}
