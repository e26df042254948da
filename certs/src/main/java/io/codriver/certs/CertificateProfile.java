package io.codriver.certs;

import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;

/**
 * What a certificate is to say: everything but its key, serial number, issuer and the two key identifiers.
 *
 * <p>The profile checks nothing. The good ones come from {@link DevelopmentProfiles}; a test bends one of them with
 * {@link #with} and {@link #without} to get a certificate that must be refused.
 *
 * @param subject the subject's name
 * @param validity the life
 * @param extensions in the order in which they are written, each kind at most once
 */
public record CertificateProfile(X500Name subject, Validity validity, List<Extension> extensions) {
    /** Copies the list. */
    public CertificateProfile {
        extensions = List.copyOf(extensions);
    }

    /** A profile with a common name, a life and no extension. */
    public static CertificateProfile named(String commonName, Validity validity) {
        return new CertificateProfile(commonName(commonName), validity, List.of());
    }

    /** The same with this extension, in place of one of the same kind. */
    public CertificateProfile with(Extension extension) {
        List<Extension> changed = new ArrayList<>(without(extension.getExtnId()).extensions);
        changed.add(extension);
        return new CertificateProfile(subject, validity, changed);
    }

    /** The same without the extension of this kind, for example {@code Extension.extendedKeyUsage}. */
    public CertificateProfile without(ASN1ObjectIdentifier kind) {
        List<Extension> rest =
                extensions.stream().filter(e -> !e.getExtnId().equals(kind)).toList();
        return new CertificateProfile(subject, validity, rest);
    }

    /** The same with another life. */
    public CertificateProfile withValidity(Validity other) {
        return new CertificateProfile(subject, other, extensions);
    }

    /** The same with another common name. */
    public CertificateProfile withCommonName(String other) {
        return new CertificateProfile(commonName(other), validity, extensions);
    }

    private static X500Name commonName(String name) {
        return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, name).build();
    }
}
