package io.codriver.agent.adapter.tls;

import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** Profile, "Keys": EC on P-256 or P-384, named and not spelled out. */
final class KeyRule implements PathRule {
    static final ASN1ObjectIdentifier P_256 = SECObjectIdentifiers.secp256r1;
    private static final Set<ASN1ObjectIdentifier> CURVES = Set.of(P_256, SECObjectIdentifiers.secp384r1);

    @Override
    public void check(CertificatePath path, Now now) throws TlsRefusedException {
        for (CertificateView certificate : path.certificates()) {
            if (!isOn(certificate, CURVES)) {
                throw new TlsRefusedException(
                        TlsFault.KEY_NOT_ALLOWED,
                        "the key of the certificate of " + certificate.label() + " is not EC P-256 or P-384 but "
                                + certificate.source().getPublicKey().getAlgorithm());
            }
        }
    }

    /** A curve spelled out in parameters never matches: that is how CVE-2020-0601 faked a root. */
    static boolean isOn(CertificateView certificate, Set<ASN1ObjectIdentifier> curves) {
        AlgorithmIdentifier algorithm =
                certificate.der().getSubjectPublicKeyInfo().getAlgorithm();
        return algorithm.getAlgorithm().equals(X9ObjectIdentifiers.id_ecPublicKey)
                && algorithm.getParameters() instanceof ASN1ObjectIdentifier curve
                && curves.contains(curve);
    }
}
