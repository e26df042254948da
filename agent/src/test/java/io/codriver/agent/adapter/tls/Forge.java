package io.codriver.agent.adapter.tls;

import io.codriver.certs.Credential;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;

/** Makes certificates that no honest tool makes: takes a good one apart, bends a field, and signs it again. */
final class Forge {
    static final int SERIAL = 1;
    static final int ALGORITHM = 2;
    static final int KEY = 6;
    static final int EXTENSIONS = 7;

    private Forge() {}

    static Credential forged(Credential good, PrivateKey issuer, Consumer<List<ASN1Encodable>> bend)
            throws GeneralSecurityException, IOException {
        return forged(good, issuer, "SHA256withECDSA", bend);
    }

    static Credential forged(Credential good, PrivateKey issuer, String algorithm, Consumer<List<ASN1Encodable>> bend)
            throws GeneralSecurityException, IOException {
        List<X509Certificate> chain = new ArrayList<>(good.chain());
        chain.set(0, (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(bytes(good.certificate(), issuer, algorithm, bend))));
        return new Credential(good.key(), chain);
    }

    static byte[] bytes(X509Certificate good, PrivateKey issuer, String algorithm, Consumer<List<ASN1Encodable>> bend)
            throws GeneralSecurityException, IOException {
        List<ASN1Encodable> fields = new ArrayList<>(List.of(((ASN1Sequence) Certificate.getInstance(good.getEncoded())
                        .getTBSCertificate()
                        .toASN1Primitive())
                .toArray()));
        AlgorithmIdentifier signedWith = new DefaultSignatureAlgorithmIdentifierFinder().find(algorithm);
        fields.set(ALGORITHM, signedWith);
        bend.accept(fields);
        ASN1Sequence toBeSigned = sequence(fields);
        Signature signer = Signature.getInstance(algorithm);
        signer.initSign(issuer);
        signer.update(toBeSigned.getEncoded("DER"));
        return sequence(List.of(toBeSigned, signedWith, new DERBitString(signer.sign())))
                .getEncoded("DER");
    }

    /** Version 1: no version field and no extensions. */
    static void versionOne(List<ASN1Encodable> fields) {
        fields.remove(EXTENSIONS);
        fields.remove(0);
    }

    static Consumer<List<ASN1Encodable>> serial(BigInteger serial) {
        return fields -> fields.set(SERIAL, new ASN1Integer(serial));
    }

    /** The same key on the same curve, with the curve as numbers in place of its name. */
    static void curveWrittenOut(List<ASN1Encodable> fields) {
        SubjectPublicKeyInfo named = SubjectPublicKeyInfo.getInstance(fields.get(KEY));
        AlgorithmIdentifier numbers =
                new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, ECNamedCurveTable.getByName("secp256r1"));
        fields.set(
                KEY, new SubjectPublicKeyInfo(numbers, named.getPublicKeyData().getOctets()));
    }

    static void extensionsTwice(List<ASN1Encodable> fields) {
        ASN1Sequence once = (ASN1Sequence) ((ASN1TaggedObject) fields.get(EXTENSIONS)).getExplicitBaseObject();
        List<ASN1Encodable> twice = new ArrayList<>(List.of(once.toArray()));
        twice.add(once.getObjectAt(once.size() - 1));
        fields.set(EXTENSIONS, new DERTaggedObject(true, 3, sequence(twice)));
    }

    static void anotherAlgorithmInside(List<ASN1Encodable> fields) {
        fields.set(ALGORITHM, new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA512));
    }

    private static DERSequence sequence(List<ASN1Encodable> parts) {
        ASN1EncodableVector vector = new ASN1EncodableVector();
        parts.forEach(vector::add);
        return new DERSequence(vector);
    }
}
