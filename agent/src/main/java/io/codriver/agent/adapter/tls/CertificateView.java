package io.codriver.agent.adapter.tls;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyUsage;

/** One certificate, read by the JDK and by BouncyCastle, which is stricter and shows every field. */
record CertificateView(X509Certificate source, Certificate der) {

    static CertificateView of(X509Certificate source) throws TlsRefusedException {
        try {
            return new CertificateView(source, Certificate.getInstance(source.getEncoded()));
        } catch (CertificateEncodingException | RuntimeException e) {
            // BouncyCastle answers malformed bytes and repeated extensions with several kinds of RuntimeException.
            throw new TlsRefusedException(
                    TlsFault.CERTIFICATE_MALFORMED,
                    "a certificate cannot be read (" + Printable.text(String.valueOf(e.getMessage())) + ")",
                    e);
        }
    }

    X500Name subject() {
        return der.getSubject();
    }

    Instant notBefore() {
        return source.getNotBefore().toInstant();
    }

    Instant notAfter() {
        return source.getNotAfter().toInstant();
    }

    boolean isSelfIssued() {
        return source.getSubjectX500Principal().equals(source.getIssuerX500Principal());
    }

    /** The extension's value; empty when the certificate does not have it. */
    <T> Optional<T> findExtension(ASN1ObjectIdentifier id, Function<ASN1Encodable, T> reader)
            throws TlsRefusedException {
        Extensions extensions = der.getExtensions();
        Extension extension = extensions == null ? null : extensions.getExtension(id);
        if (extension == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(extension.getParsedValue()));
        } catch (RuntimeException e) {
            // As above: malformed bytes inside the extension.
            throw new TlsRefusedException(
                    TlsFault.CERTIFICATE_MALFORMED,
                    "extension " + id + " of the certificate of " + label() + " cannot be read",
                    e);
        }
    }

    boolean hasKeyUsage(int bit) throws TlsRefusedException {
        return findExtension(Extension.keyUsage, KeyUsage::getInstance)
                .map(usage -> usage.hasUsages(bit))
                .orElse(false);
    }

    List<ASN1ObjectIdentifier> criticalExtensions() {
        Extensions extensions = der.getExtensions();
        return extensions == null ? List.of() : Arrays.asList(extensions.getCriticalExtensionOIDs());
    }

    /** The subject, fit for a log line. */
    String label() {
        return Printable.name(subject());
    }
}
