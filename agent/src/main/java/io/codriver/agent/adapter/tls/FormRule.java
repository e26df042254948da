package io.codriver.agent.adapter.tls;

import java.math.BigInteger;
import java.time.Instant;

/** Profile, "Form": version 3, a sound serial number, and one statement about the signature algorithm. */
final class FormRule implements PathRule {
    private static final int VERSION_3 = 3;
    private static final int LONGEST_SERIAL = 20;

    @Override
    public void check(CertificatePath path, Instant now) throws TlsRefusedException {
        for (CertificateView certificate : path.certificates()) {
            check(certificate);
        }
    }

    static void check(CertificateView certificate) throws TlsRefusedException {
        int version = certificate.der().getVersionNumber();
        if (version != VERSION_3) {
            throw new TlsRefusedException(
                    TlsFault.CERTIFICATE_VERSION,
                    "the certificate of " + certificate.label() + " has version " + version);
        }
        BigInteger serial = certificate.der().getSerialNumber().getValue();
        if (serial.signum() <= 0 || serial.toByteArray().length > LONGEST_SERIAL) {
            throw new TlsRefusedException(
                    TlsFault.SERIAL_NUMBER,
                    "the serial number of the certificate of " + certificate.label()
                            + " is not positive or longer than 20 bytes");
        }
        // The outer algorithm is not signed: a difference means that somebody changed it (RFC 5280, 4.1.1.2).
        if (!certificate
                .der()
                .getSignatureAlgorithm()
                .equals(certificate.der().getTBSCertificate().getSignature())) {
            throw new TlsRefusedException(
                    TlsFault.CERTIFICATE_MALFORMED,
                    "the certificate of " + certificate.label() + " names two different signature algorithms");
        }
    }
}
