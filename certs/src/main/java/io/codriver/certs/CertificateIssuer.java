package io.codriver.certs;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Signs certificates and CRLs with the key of one CA; it signs what it is told and judges nothing.
 *
 * <p>It adds a random serial number of 128 bits and both key identifiers. It may be used from any thread when its
 * randomness may.
 */
public final class CertificateIssuer {
    private static final int SERIAL_BITS = 128;

    private final Credential authority;
    private final SecureRandom random;

    /** An issuer that signs as {@code authority}. */
    public CertificateIssuer(Credential authority, SecureRandom random) {
        this.authority = authority;
        this.random = random;
    }

    /** A certificate that is signed with its own key. */
    public static Credential selfSigned(CertificateProfile profile, KeyPair keys, SecureRandom random) {
        X509Certificate certificate =
                sign(profile, keys.getPublic(), profile.subject(), keys.getPublic(), keys.getPrivate(), random);
        return new Credential(keys.getPrivate(), List.of(certificate));
    }

    /** A certificate for a key pair, with the chain up to but without the self-signed root. */
    public Credential issue(CertificateProfile profile, KeyPair keys) {
        List<X509Certificate> chain = new ArrayList<>();
        chain.add(issue(profile, keys.getPublic()));
        authority.chain().stream()
                .filter(above -> !above.getSubjectX500Principal().equals(above.getIssuerX500Principal()))
                .forEach(chain::add);
        return new Credential(keys.getPrivate(), chain);
    }

    /** A certificate for a public key. */
    public X509Certificate issue(CertificateProfile profile, PublicKey key) {
        PublicKey own = authority.certificate().getPublicKey();
        return sign(profile, key, name(), own, authority.key(), random);
    }

    /** The CRL of this CA with these entries; {@code number} must grow from list to list. */
    public X509CRL revocationList(Collection<Revocation> entries, Validity validity, BigInteger number) {
        try {
            X509v2CRLBuilder builder = new X509v2CRLBuilder(name(), Date.from(validity.from()));
            builder.setNextUpdate(Date.from(validity.until()));
            for (Revocation entry : entries) {
                builder.addCRLEntry(entry.serial(), Date.from(entry.when()), entry.code());
            }
            PublicKey own = authority.certificate().getPublicKey();
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(own));
            builder.addExtension(Extension.cRLNumber, false, new CRLNumber(number));
            return new JcaX509CRLConverter().getCRL(builder.build(signer(authority.key(), random)));
        } catch (GeneralSecurityException | CertIOException | OperatorCreationException e) {
            throw new PkiFault("The CRL of " + authority.commonName() + " cannot be signed.", e);
        }
    }

    private X500Name name() {
        return X500Name.getInstance(
                authority.certificate().getSubjectX500Principal().getEncoded());
    }

    private static X509Certificate sign(
            CertificateProfile profile,
            PublicKey key,
            X500Name issuer,
            PublicKey issuerKey,
            PrivateKey issuerSecret,
            SecureRandom random) {
        try {
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    issuer,
                    new BigInteger(SERIAL_BITS, random).max(BigInteger.ONE),
                    Date.from(profile.validity().from()),
                    Date.from(profile.validity().until()),
                    profile.subject(),
                    key);
            JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
            builder.addExtension(Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(key));
            builder.addExtension(
                    Extension.authorityKeyIdentifier, false, identifiers.createAuthorityKeyIdentifier(issuerKey));
            for (Extension extension : profile.extensions()) {
                builder.addExtension(extension);
            }
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer(issuerSecret, random)));
        } catch (GeneralSecurityException | CertIOException | OperatorCreationException e) {
            throw new PkiFault("A certificate for " + profile.subject() + " cannot be signed.", e);
        }
    }

    private static ContentSigner signer(PrivateKey key, SecureRandom random) throws OperatorCreationException {
        return new JcaContentSignerBuilder(algorithm(key))
                .setSecureRandom(random)
                .build(key);
    }

    private static String algorithm(PrivateKey key) {
        if (key instanceof ECKey ec) {
            return ec.getParams().getOrder().bitLength() > 256 ? "SHA384withECDSA" : "SHA256withECDSA";
        }
        return switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "DSA" -> "SHA256withDSA";
            default -> key.getAlgorithm();
        };
    }
}
