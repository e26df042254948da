package io.codriver.simulator.broker.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CRL;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXRevocationChecker;
import java.security.cert.PKIXRevocationChecker.Option;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks a client's certificate chain against the anchors and the revocation lists (RFC 5280, 6.1 and 6.3).
 *
 * <p>HiveMQ's listener checks the chain in the handshake but knows no revocation lists. Both files are read for every
 * connect, so that a revocation counts from the next connect on. Without a current list nobody gets in.
 *
 * @param anchors PEM file with the trusted roots
 * @param revocations PEM file with one list per CA
 */
record CertificateCheck(Path anchors, Path revocations) {

    /** Refuses a chain that does not lead to an anchor or has a revoked certificate; safe on any thread. */
    void requireGood(X509Certificate... chain) throws PeerRefused {
        try {
            validate(chain);
        } catch (CertPathValidatorException e) {
            throw refusal(e);
        } catch (GeneralSecurityException | IOException e) {
            throw PeerRefused.because("the broker cannot read its anchors or revocation lists: " + e.getMessage());
        }
    }

    private void validate(X509Certificate... chain) throws GeneralSecurityException, IOException {
        CertificateFactory x509 = CertificateFactory.getInstance("X.509");
        Set<X509Certificate> roots = readAnchors(x509);
        Set<TrustAnchor> trusted = new HashSet<>();
        roots.forEach(root -> trusted.add(new TrustAnchor(root, null)));
        // By name: another provider in front of the list may not offer a revocation checker.
        CertPathValidator validator = CertPathValidator.getInstance("PKIX", "SUN");
        PKIXRevocationChecker revocation = (PKIXRevocationChecker) validator.getRevocationChecker();
        revocation.setOptions(EnumSet.of(Option.PREFER_CRLS, Option.NO_FALLBACK));
        PKIXParameters parameters = new PKIXParameters(trusted);
        parameters.addCertPathChecker(revocation);
        parameters.addCertStore(
                CertStore.getInstance("Collection", new CollectionCertStoreParameters(readRevocations(x509))));
        List<X509Certificate> path =
                Arrays.stream(chain).filter(link -> !roots.contains(link)).toList();
        validator.validate(x509.generateCertPath(path), parameters);
    }

    private Set<X509Certificate> readAnchors(CertificateFactory x509) throws GeneralSecurityException, IOException {
        Set<X509Certificate> roots = new HashSet<>();
        try (InputStream in = Files.newInputStream(anchors)) {
            x509.generateCertificates(in).forEach(root -> roots.add((X509Certificate) root));
        }
        return roots;
    }

    private Collection<? extends CRL> readRevocations(CertificateFactory x509)
            throws GeneralSecurityException, IOException {
        try (InputStream in = Files.newInputStream(revocations)) {
            return x509.generateCRLs(in);
        }
    }

    private static PeerRefused refusal(CertPathValidatorException e) {
        if (e.getReason() == BasicReason.REVOKED) {
            return PeerRefused.revoked("the certificate was revoked");
        }
        if (e.getReason() == BasicReason.EXPIRED) {
            return PeerRefused.because("the certificate has expired");
        }
        if (e.getReason() == BasicReason.UNDETERMINED_REVOCATION_STATUS) {
            return PeerRefused.because("the broker has no current revocation list for the certificate's CA");
        }
        return PeerRefused.because("the certificate chain is not accepted: " + e.getMessage());
    }
}
