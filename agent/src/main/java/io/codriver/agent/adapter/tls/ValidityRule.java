package io.codriver.agent.adapter.tls;

import java.time.Duration;

/** Profile, "Validity": every certificate has begun and has not ended, the anchor too, and the leaf does not live long. */
final class ValidityRule implements PathRule {
    private static final Duration LONGEST_LEAF = Duration.ofDays(398);

    /** Both ends belong to the life (RFC 5280, 4.1.2.5): refused from the first instant after notAfter. */
    @Override
    public void check(CertificatePath path, Now now) throws TlsRefusedException {
        for (CertificateView certificate : path.certificates()) {
            if (now.wall().isBefore(certificate.notBefore())) {
                throw new TlsRefusedException(
                        TlsFault.CERTIFICATE_NOT_YET_VALID,
                        "the certificate of " + certificate.label() + " is valid from " + certificate.notBefore()
                                + ", and " + now.said());
            }
            if (now.latest().isAfter(certificate.notAfter())) {
                throw new TlsRefusedException(
                        expired(path, certificate),
                        "the certificate of " + certificate.label() + " ended " + certificate.notAfter() + ", and "
                                + now.said());
            }
        }
        CertificateView leaf = path.leaf();
        if (Duration.between(leaf.notBefore(), leaf.notAfter()).compareTo(LONGEST_LEAF) > 0) {
            throw new TlsRefusedException(
                    TlsFault.VALIDITY_TOO_LONG,
                    "the broker's certificate is valid from " + leaf.notBefore() + " to " + leaf.notAfter());
        }
    }

    private static TlsFault expired(CertificatePath path, CertificateView certificate) {
        if (certificate.equals(path.anchor())) {
            return TlsFault.ROOT_EXPIRED;
        }
        return certificate.equals(path.leaf()) ? TlsFault.CERTIFICATE_EXPIRED : TlsFault.AUTHORITY_EXPIRED;
    }
}
