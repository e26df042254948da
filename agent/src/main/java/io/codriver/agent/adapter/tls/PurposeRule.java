package io.codriver.agent.adapter.tls;

import java.util.Optional;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/** Profile, "Purpose": the leaf is made for a TLS server, and no authority above it says otherwise. */
final class PurposeRule implements PathRule {

    @Override
    public void check(CertificatePath path, Now now) throws TlsRefusedException {
        CertificateView leaf = path.leaf();
        if (!leaf.hasKeyUsage(KeyUsage.digitalSignature)) {
            throw new TlsRefusedException(
                    TlsFault.KEY_USAGE, "the key of " + leaf.label() + " is not meant for signatures in TLS");
        }
        // Without this any car's own certificate could play the broker for all other cars.
        if (!isFor(leaf, KeyPurposeId.id_kp_serverAuth)) {
            throw new TlsRefusedException(
                    TlsFault.EXTENDED_KEY_USAGE, "the certificate of " + leaf.label() + " is not meant for a server");
        }
        for (CertificateView authority : path.authorities()) {
            if (purposes(authority).isPresent() && !isFor(authority, KeyPurposeId.id_kp_serverAuth)) {
                throw new TlsRefusedException(
                        TlsFault.EXTENDED_KEY_USAGE, authority.label() + " may not issue certificates for servers");
            }
        }
    }

    /** Whether that purpose is named; "any purpose" does not count, because it is no decision of the issuer. */
    static boolean isFor(CertificateView certificate, KeyPurposeId purpose) throws TlsRefusedException {
        return purposes(certificate)
                .map(purposes -> purposes.hasKeyPurposeId(purpose))
                .orElse(false);
    }

    private static Optional<ExtendedKeyUsage> purposes(CertificateView certificate) throws TlsRefusedException {
        return certificate.findExtension(Extension.extendedKeyUsage, ExtendedKeyUsage::getInstance);
    }
}
