package io.codriver.certs;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;

/** The JDK's own path validation against the anchors and CRLs of a folder, with revocation on. */
final class JdkJudge {
    private JdkJudge() {}

    static void judge(DevelopmentPki pki, List<X509Certificate> chain, Instant when)
            throws GeneralSecurityException, IOException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        X509Certificate anchor = (X509Certificate)
                factory.generateCertificate(new ByteArrayInputStream(Files.readAllBytes(pki.trustAnchors())));
        byte[] lists = Files.readAllBytes(pki.revocationLists());
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(anchor, null)));
        parameters.setRevocationEnabled(true);
        parameters.setDate(Date.from(when));
        parameters.addCertStore(CertStore.getInstance(
                "Collection",
                new CollectionCertStoreParameters(factory.generateCRLs(new ByteArrayInputStream(lists)))));
        CertPathValidator.getInstance("PKIX").validate(factory.generateCertPath(chain), parameters);
    }
}
