package io.codriver.agent.adapter.tls;

import java.util.Set;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** Profile, "Signatures": ECDSA with a SHA-2 hash, on every certificate and on the anchor's own. */
final class SignatureRule implements PathRule {
    private static final Set<String> ALLOWED = Set.of(
            X9ObjectIdentifiers.ecdsa_with_SHA256.getId(),
            X9ObjectIdentifiers.ecdsa_with_SHA384.getId(),
            X9ObjectIdentifiers.ecdsa_with_SHA512.getId());

    @Override
    public void check(CertificatePath path, Now now) throws TlsRefusedException {
        for (CertificateView certificate : path.certificates()) {
            if (!isAllowed(certificate.source().getSigAlgOID())) {
                throw new TlsRefusedException(
                        TlsFault.SIGNATURE_NOT_ALLOWED,
                        "the certificate of " + certificate.label() + " is signed with "
                                + Printable.text(certificate.source().getSigAlgName()));
            }
        }
    }

    static boolean isAllowed(String algorithm) {
        return ALLOWED.contains(algorithm);
    }
}
