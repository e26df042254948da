package io.codriver.certs;

import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * Both CAs, ready to issue.
 *
 * @param root the anchor
 * @param issuing the issuing CA's key with its certificate and the root's
 * @param lists the CRLs
 * @param changes what the run did, in the order root, issuing CA, CRLs
 */
record Authority(X509Certificate root, Credential issuing, CrlFile lists, List<Change> changes) {
    CertificateIssuer issuer(SecureRandom random) {
        return new CertificateIssuer(issuing, random);
    }
}
