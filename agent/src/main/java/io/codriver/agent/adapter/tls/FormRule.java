package io.codriver.agent.adapter.tls;

import java.math.BigInteger;

/** Profile, "Form": version 3 and a sound serial number; JSSE has already refused what is not DER or repeats an extension. */
final class FormRule implements PathRule {
    private static final int VERSION_3 = 3;
    private static final int LONGEST_SERIAL = 20;

    @Override
    public void check(CertificatePath path, Now now) throws TlsRefusedException {
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
    }
}
