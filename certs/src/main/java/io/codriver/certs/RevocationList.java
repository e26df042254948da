package io.codriver.certs;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;

/**
 * The CRL of one CA; it is also the only memory of what was revoked.
 *
 * @param crl the signed list
 */
record RevocationList(X509CRL crl) {
    /** The first list of a CA. */
    static RevocationList first(CertificateIssuer issuer, Collection<Revocation> entries, Duration life, Instant now) {
        return new RevocationList(issuer.revocationList(entries, Validity.lasting(life, now), BigInteger.ONE));
    }

    /** The list among these that was signed with this key. */
    static Optional<RevocationList> findSignedBy(PublicKey key, List<X509CRL> lists) {
        return lists.stream().filter(list -> isSignedBy(key, list)).findFirst().map(RevocationList::new);
    }

    /** The next list with the same and further entries. */
    RevocationList next(CertificateIssuer issuer, Collection<Revocation> further, Duration life, Instant now) {
        List<Revocation> all = new ArrayList<>(entries());
        all.addAll(further);
        return new RevocationList(
                issuer.revocationList(all, Validity.lasting(life, now), number().add(BigInteger.ONE)));
    }

    /** Whether this certificate, issued by this CA, is void. */
    boolean revokes(X509Certificate certificate) {
        return crl.getRevokedCertificate(certificate.getSerialNumber()) != null;
    }

    Validity validity() {
        return new Validity(crl.getThisUpdate().toInstant(), crl.getNextUpdate().toInstant());
    }

    List<Revocation> entries() {
        return Optional.ofNullable(crl.getRevokedCertificates()).stream()
                .flatMap(Collection::stream)
                .map(Revocation::of)
                .toList();
    }

    BigInteger number() {
        try {
            byte[] value = crl.getExtensionValue(Extension.cRLNumber.getId());
            return ASN1Integer.getInstance(JcaX509ExtensionUtils.parseExtensionValue(value))
                    .getPositiveValue();
        } catch (IOException e) {
            throw new PkiFault(
                    "The CRL in crl.pem has no readable number. Delete crl.pem and run codriver-certs init.", e);
        }
    }

    private static boolean isSignedBy(PublicKey key, X509CRL list) {
        try {
            list.verify(key);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
