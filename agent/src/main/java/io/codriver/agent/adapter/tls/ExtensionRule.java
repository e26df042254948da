package io.codriver.agent.adapter.tls;

import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.Extension;

/** Profile, "Extensions": a critical extension that this program does not enforce refuses the certificate. */
final class ExtensionRule implements PathRule {
    private static final Set<ASN1ObjectIdentifier> ENFORCED = Set.of(
            Extension.basicConstraints,
            Extension.keyUsage,
            Extension.extendedKeyUsage,
            Extension.subjectAlternativeName,
            Extension.nameConstraints,
            Extension.certificatePolicies);

    @Override
    public void check(CertificatePath path, Now now) throws TlsRefusedException {
        for (CertificateView certificate : path.certificates()) {
            for (ASN1ObjectIdentifier id : certificate.criticalExtensions()) {
                if (!ENFORCED.contains(id)) {
                    throw new TlsRefusedException(
                            TlsFault.UNKNOWN_CRITICAL_EXTENSION,
                            "the certificate of " + certificate.label() + " has the critical extension "
                                    + Printable.text(id.getId()) + ", which the car does not know");
                }
            }
        }
    }
}
