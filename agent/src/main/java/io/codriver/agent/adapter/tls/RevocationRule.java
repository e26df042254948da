package io.codriver.agent.adapter.tls;

import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x509.KeyUsage;

/** Profile, "Revocation": each certificate below the anchor is looked up in its issuer's current list. */
final class RevocationRule implements PathRule {
    private final List<X509CRL> lists;

    RevocationRule(List<X509CRL> lists) {
        this.lists = List.copyOf(lists);
    }

    @Override
    public void check(CertificatePath path, Now now) throws TlsRefusedException {
        List<CertificateView> certificates = path.certificates();
        for (int i = 0; i + 1 < certificates.size(); i++) {
            check(certificates.get(i), certificates.get(i + 1), now);
        }
    }

    private void check(CertificateView certificate, CertificateView issuer, Now now) throws TlsRefusedException {
        List<X509CRL> own = lists.stream()
                .filter(list ->
                        list.getIssuerX500Principal().equals(issuer.source().getSubjectX500Principal()))
                .toList();
        if (own.isEmpty()) {
            throw new TlsRefusedException(
                    TlsFault.REVOCATION_LIST_MISSING, "there is no revocation list of " + issuer.label());
        }
        boolean maySign = issuer.hasKeyUsage(KeyUsage.cRLSign);
        List<X509CRL> sound =
                own.stream().filter(list -> maySign && isSound(list, issuer)).toList();
        // Also an old list convicts: going back to it must not bring a revoked certificate back to life.
        if (sound.stream()
                .anyMatch(
                        list -> list.getRevokedCertificate(certificate.source().getSerialNumber()) != null)) {
            throw new TlsRefusedException(
                    TlsFault.CERTIFICATE_REVOKED,
                    "the certificate of " + certificate.label() + " was revoked by " + issuer.label());
        }
        requireCurrent(
                sound.stream()
                        .max(Comparator.comparing(X509CRL::getThisUpdate))
                        .orElseThrow(() -> new TlsRefusedException(
                                TlsFault.REVOCATION_LIST_UNUSABLE,
                                "the revocation list of " + issuer.label()
                                        + " is not signed by it, or is not a complete list")),
                issuer,
                now);
    }

    /** Critical extensions mark lists that are only a part (a delta, a scope, other issuers); none is enforced here. */
    private static boolean isSound(X509CRL list, CertificateView issuer) {
        Set<String> critical = list.getCriticalExtensionOIDs();
        if ((critical != null && !critical.isEmpty()) || !SignatureRule.isAllowed(list.getSigAlgOID())) {
            return false;
        }
        try {
            list.verify(issuer.source().getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static void requireCurrent(X509CRL newest, CertificateView issuer, Now now) throws TlsRefusedException {
        Instant from = newest.getThisUpdate().toInstant();
        Date next = newest.getNextUpdate();
        if (now.wall().isBefore(from) || next == null || now.latest().isAfter(next.toInstant())) {
            throw new TlsRefusedException(
                    TlsFault.REVOCATION_LIST_NOT_CURRENT,
                    "the revocation list of " + issuer.label() + " is of " + from + " and good until "
                            + (next == null ? "nobody knows when" : next.toInstant())
                            + ", and " + now.said());
        }
    }
}
