package io.codriver.certs;

import java.math.BigInteger;
import java.security.cert.CRLReason;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;

/**
 * One entry of a CRL.
 *
 * @param serial the serial number of the certificate that is void
 * @param when since when
 * @param reason why (RFC 5280, 5.3.1)
 */
public record Revocation(BigInteger serial, Instant when, CRLReason reason) {
    /** The number that stands in the list. The JDK declares its reasons in the order of their numbers, with a gap filler. */
    @SuppressWarnings("EnumOrdinal")
    int code() {
        return reason.ordinal();
    }

    /**
     * An entry that is in force at once.
     *
     * <p>The JDK refuses a certificate only when the date lies before its own clock, so an entry dated now would let it
     * through for this second, and for as long as the reader's clock is behind.
     */
    static Revocation inForce(X509Certificate certificate, Instant now, CRLReason reason) {
        return new Revocation(certificate.getSerialNumber(), now.minus(Validity.HEAD_START), reason);
    }

    static Revocation of(X509CRLEntry entry) {
        CRLReason reason = Optional.ofNullable(entry.getRevocationReason()).orElse(CRLReason.UNSPECIFIED);
        return new Revocation(entry.getSerialNumber(), entry.getRevocationDate().toInstant(), reason);
    }
}
