package io.codriver.certs;

import java.io.IOException;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/** The extensions that a certificate of this PKI can carry (RFC 5280, 4.2.1), as plain values. */
public final class CertificateExtensions {
    private CertificateExtensions() {}

    /** A CA below which at most {@code pathLength} further CAs may stand; critical. */
    public static Extension authority(int pathLength) {
        return extension(Extension.basicConstraints, true, new BasicConstraints(pathLength));
    }

    /** Not a CA; critical. */
    public static Extension endEntity() {
        return extension(Extension.basicConstraints, true, new BasicConstraints(false));
    }

    /** What the key may do, as bits of {@link KeyUsage}; critical. */
    public static Extension keyUsage(int bits) {
        return extension(Extension.keyUsage, true, new KeyUsage(bits));
    }

    /** What the certificate may be used for, such as {@code KeyPurposeId.id_kp_clientAuth}. */
    public static Extension purposes(KeyPurposeId... purposes) {
        return extension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purposes));
    }

    /** The subject's alternative names. */
    public static Extension names(List<GeneralName> names) {
        GeneralNames all = new GeneralNames(names.toArray(GeneralName[]::new));
        return extension(Extension.subjectAlternativeName, false, all);
    }

    /** One URI as the subject's alternative name. */
    public static Extension uri(String uri) {
        return names(List.of(new GeneralName(GeneralName.uniformResourceIdentifier, uri)));
    }

    /** Any extension, also one that makes no sense. */
    public static Extension extension(ASN1ObjectIdentifier kind, boolean critical, ASN1Encodable value) {
        try {
            return new Extension(kind, critical, value.toASN1Primitive().getEncoded(ASN1Encoding.DER));
        } catch (IOException e) {
            throw new IllegalArgumentException("the extension " + kind + " cannot be encoded", e);
        }
    }
}
