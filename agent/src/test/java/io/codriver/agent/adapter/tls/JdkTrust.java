package io.codriver.agent.adapter.tls;

import java.security.GeneralSecurityException;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.Date;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/** The trust manager that the JDK would use, at the time of the tests. */
final class JdkTrust {
    private JdkTrust() {}

    static X509ExtendedTrustManager of(Set<X509Certificate> anchors) throws GeneralSecurityException {
        PKIXBuilderParameters parameters = new PKIXBuilderParameters(
                anchors.stream().map(anchor -> new TrustAnchor(anchor, null)).collect(Collectors.toSet()),
                new X509CertSelector());
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(TestPki.NOW));
        TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
        factory.init(new CertPathTrustManagerParameters(parameters));
        TrustManager[] managers = factory.getTrustManagers();
        return (X509ExtendedTrustManager) managers[0];
    }

    static X509ExtendedTrustManager of(TestPki pki) throws GeneralSecurityException {
        return of(Set.of(pki.root().certificate()));
    }

    /** Looks at the chain only; the JDK would check the name in a connection. */
    static boolean accepts(BrokerCases.Shown shown) {
        try {
            of(Set.copyOf(shown.trust().anchors()))
                    .checkServerTrusted(shown.chain().toArray(X509Certificate[]::new), "ECDHE_ECDSA");
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
