package io.codriver.agent.adapter.tls;

import static io.codriver.agent.adapter.tls.TestPki.NOW;
import static io.codriver.agent.adapter.tls.TestPki.days;

import io.codriver.certs.CertificateExtensions;
import io.codriver.certs.CertificateIssuer;
import io.codriver.certs.CertificateProfile;
import io.codriver.certs.Credential;
import io.codriver.certs.DevelopmentProfiles;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PolicyConstraints;

/** Brokers that must be refused for their certificates; each is right but for one thing. */
final class BrokerCases {
    private static final ASN1ObjectIdentifier UNKNOWN = new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1");

    /** Made once: RSA and DSA keys take their time. */
    private static final List<Shown> ALL = made();

    private BrokerCases() {}

    /** A broker's chain with the trust it is shown to. */
    record Shown(String name, TlsFault fault, List<X509Certificate> chain, BrokerTrust trust) {
        FaultCase asCase() {
            return new FaultCase(name, fault, () -> BrokerProfile.check(chain, TestPki.BROKER, trust, Now.of(NOW)));
        }
    }

    static List<Shown> all() {
        return ALL;
    }

    private static List<Shown> made() {
        TestPki pki = new TestPki();
        try {
            return Stream.of(leaves(pki), forged(pki), authorities(), keys(pki))
                    .flatMap(List::stream)
                    .toList();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Shown> leaves(TestPki pki) {
        return List.of(
                leaf(pki, "expired yesterday", TlsFault.CERTIFICATE_EXPIRED, p -> p.withValidity(days(-90, -1))),
                leaf(pki, "valid from tomorrow", TlsFault.CERTIFICATE_NOT_YET_VALID, p -> p.withValidity(days(1, 90))),
                leaf(pki, "valid for 399 days", TlsFault.VALIDITY_TOO_LONG, p -> p.withValidity(days(-1, 398))),
                leaf(
                        pki,
                        "authority as leaf",
                        TlsFault.LEAF_IS_AUTHORITY,
                        p -> p.with(CertificateExtensions.authority(0))),
                leaf(
                        pki,
                        "leaf with keyCertSign",
                        TlsFault.LEAF_IS_AUTHORITY,
                        p -> p.with(CertificateExtensions.keyUsage(KeyUsage.digitalSignature | KeyUsage.keyCertSign))),
                leaf(
                        pki,
                        "key usage that is none",
                        TlsFault.CERTIFICATE_MALFORMED,
                        p -> p.with(CertificateExtensions.extension(Extension.keyUsage, false, DERNull.INSTANCE))),
                leaf(pki, "no key usage", TlsFault.KEY_USAGE, p -> p.without(Extension.keyUsage)),
                leaf(
                        pki,
                        "key agreement only",
                        TlsFault.KEY_USAGE,
                        p -> p.with(CertificateExtensions.keyUsage(KeyUsage.keyAgreement))),
                leaf(
                        pki,
                        "no extended key usage",
                        TlsFault.EXTENDED_KEY_USAGE,
                        p -> p.without(Extension.extendedKeyUsage)),
                leaf(
                        pki,
                        "certificate of a client",
                        TlsFault.EXTENDED_KEY_USAGE,
                        p -> p.with(CertificateExtensions.purposes(KeyPurposeId.id_kp_clientAuth))),
                leaf(
                        pki,
                        "any purpose",
                        TlsFault.EXTENDED_KEY_USAGE,
                        p -> p.with(CertificateExtensions.purposes(KeyPurposeId.anyExtendedKeyUsage))),
                leaf(pki, "no name", TlsFault.NO_SUBJECT_ALT_NAME, p -> p.without(Extension.subjectAlternativeName)),
                leaf(
                        pki,
                        "only a URI as name",
                        TlsFault.NO_SUBJECT_ALT_NAME,
                        p -> p.with(CertificateExtensions.uri("urn:codriver:broker:broker.example"))),
                leaf(
                        pki,
                        "name only in the CN",
                        TlsFault.NAME_ONLY_IN_CN,
                        p -> p.withCommonName("broker.example").without(Extension.subjectAlternativeName)),
                leaf(pki, "another name", TlsFault.BROKER_NAME_MISMATCH, p -> p.with(dns("other.example"))),
                leaf(
                        pki,
                        "another name, ours in the CN",
                        TlsFault.BROKER_NAME_MISMATCH,
                        p -> p.withCommonName("broker.example").with(dns("other.example"))),
                leaf(pki, "wildcard", TlsFault.BROKER_NAME_MISMATCH, p -> p.with(dns("*.example"))),
                leaf(
                        pki,
                        "our name as e-mail address",
                        TlsFault.NO_SUBJECT_ALT_NAME,
                        p -> p.with(CertificateExtensions.names(
                                List.of(new GeneralName(GeneralName.rfc822Name, "broker.example"))))),
                leaf(
                        pki,
                        "unknown critical extension",
                        TlsFault.UNKNOWN_CRITICAL_EXTENSION,
                        p -> p.with(CertificateExtensions.extension(UNKNOWN, true, DERNull.INSTANCE))),
                leaf(
                        pki,
                        "SAN that is no SAN",
                        TlsFault.PATH_REFUSED,
                        p -> p.with(CertificateExtensions.extension(
                                Extension.subjectAlternativeName, false, DERNull.INSTANCE))));
    }

    private static List<Shown> forged(TestPki pki) throws GeneralSecurityException, IOException {
        Credential good = pki.broker();
        PrivateKey issuer = pki.issuing().key();
        return List.of(
                shown("version 1", TlsFault.CERTIFICATE_VERSION, Forge.forged(good, issuer, Forge::versionOne), pki),
                shown(
                        "negative serial number",
                        TlsFault.SERIAL_NUMBER,
                        Forge.forged(good, issuer, Forge.serial(BigInteger.valueOf(-5))),
                        pki),
                shown(
                        "serial number zero",
                        TlsFault.SERIAL_NUMBER,
                        Forge.forged(good, issuer, Forge.serial(BigInteger.ZERO)),
                        pki),
                shown(
                        "serial number of 21 bytes",
                        TlsFault.SERIAL_NUMBER,
                        Forge.forged(good, issuer, Forge.serial(BigInteger.ONE.shiftLeft(160))),
                        pki),
                shown(
                        "signed with SHA-1",
                        TlsFault.SIGNATURE_NOT_ALLOWED,
                        Forge.forged(good, issuer, "SHA1withECDSA", fields -> {}),
                        pki));
    }

    private static List<Shown> keys(TestPki pki) throws GeneralSecurityException, IOException {
        TestPki rsa = new TestPki(
                CertificateIssuer.selfSigned(DevelopmentProfiles.root(NOW), pair("RSA", 2048), TestPki.RANDOM),
                pki.issuing());
        Credential rsaIssuing = new CertificateIssuer(rsa.root(), TestPki.RANDOM)
                .issue(DevelopmentProfiles.issuing(NOW), pair("RSA", 2048));
        Credential underRsa = TestPki.issuedBy(rsaIssuing, TestPki.brokerProfile("broker.example"));
        KeyPairGenerator p521 = KeyPairGenerator.getInstance("EC");
        p521.initialize(new ECGenParameterSpec("secp521r1"));
        return List.of(
                shown("RSA authorities", TlsFault.KEY_NOT_ALLOWED, underRsa, rsa),
                shown("RSA of 3072 bits", TlsFault.KEY_NOT_ALLOWED, withKey(pki, pair("RSA", 3072)), pki),
                shown("DSA", TlsFault.KEY_NOT_ALLOWED, withKey(pki, pair("DSA", 2048)), pki),
                shown("Ed25519", TlsFault.KEY_NOT_ALLOWED, withKey(pki, pair("Ed25519", 255)), pki),
                shown("EC P-521", TlsFault.KEY_NOT_ALLOWED, withKey(pki, p521.generateKeyPair()), pki));
    }

    private static List<Shown> authorities() {
        TestPki pki = new TestPki();
        TestPki expired = TestPki.withIssuing(p -> p.withValidity(days(-700, -1)));
        TestPki oldRoot = TestPki.withRoot(p -> p.withValidity(days(-3650, -1)));
        TestPki unmarked = TestPki.withIssuing(p -> p.without(Extension.basicConstraints));
        TestPki markedNot = TestPki.withIssuing(p -> p.with(CertificateExtensions.endEntity()));
        TestPki noSign = TestPki.withIssuing(p -> p.with(CertificateExtensions.keyUsage(KeyUsage.cRLSign)));
        TestPki noUsage = TestPki.withIssuing(p -> p.without(Extension.keyUsage));
        TestPki rootNoAuthority = TestPki.withRoot(p -> p.without(Extension.basicConstraints));
        TestPki shortPath = TestPki.withRoot(p -> p.with(CertificateExtensions.authority(0)));
        TestPki clientsOnly =
                TestPki.withIssuing(p -> p.with(CertificateExtensions.purposes(KeyPurposeId.id_kp_clientAuth)));
        TestPki rootConstrained = TestPki.withRoot(p -> p.with(only("other.example")));
        TestPki constrained = TestPki.withIssuing(p -> p.with(only("other.example")));
        TestPki policies = TestPki.withIssuing(p -> p.with(CertificateExtensions.extension(
                Extension.policyConstraints, false, new PolicyConstraints(BigInteger.ZERO, null))));
        Credential under = TestPki.issuedBy(pki.vehicle("car-7"), TestPki.brokerProfile("broker.example"));
        Credential lower =
                TestPki.issuedBy(pki.issuing(), DevelopmentProfiles.issuing(NOW).withCommonName("lower"));
        return List.of(
                shown("another PKI of the same names", TlsFault.UNKNOWN_AUTHORITY, new TestPki().broker(), pki),
                new Shown(
                        "issuing certificate not sent",
                        TlsFault.UNKNOWN_AUTHORITY,
                        List.of(pki.broker().certificate()),
                        pki.trust()),
                new Shown(
                        "no anchors",
                        TlsFault.UNKNOWN_AUTHORITY,
                        pki.broker().chain(),
                        new BrokerTrust(List.of(), Optional.empty())),
                new Shown(
                        "eleven certificates",
                        TlsFault.PATH_TOO_LONG,
                        Collections.nCopies(11, pki.broker().certificate()),
                        pki.trust()),
                shown("expired issuing authority", TlsFault.AUTHORITY_EXPIRED, expired.broker(), expired),
                shown("expired root", TlsFault.ROOT_EXPIRED, oldRoot.broker(), oldRoot),
                shown("issuer without CA flag", TlsFault.NOT_AN_AUTHORITY, unmarked.broker(), unmarked),
                shown("issuer with CA:FALSE", TlsFault.NOT_AN_AUTHORITY, markedNot.broker(), markedNot),
                shown("root without CA flag", TlsFault.NOT_AN_AUTHORITY, rootNoAuthority.broker(), rootNoAuthority),
                shown("issued by a car", TlsFault.NOT_AN_AUTHORITY, under, pki),
                shown("issuer without keyCertSign", TlsFault.AUTHORITY_KEY_USAGE, noSign.broker(), noSign),
                shown("issuer without key usage", TlsFault.AUTHORITY_KEY_USAGE, noUsage.broker(), noUsage),
                shown("root with path length 0", TlsFault.PATH_TOO_LONG, shortPath.broker(), shortPath),
                shown(
                        "authority below path length 0",
                        TlsFault.PATH_TOO_LONG,
                        TestPki.issuedBy(lower, TestPki.brokerProfile("broker.example")),
                        pki),
                shown("issuer for clients only", TlsFault.EXTENDED_KEY_USAGE, clientsOnly.broker(), clientsOnly),
                shown("root for other names", TlsFault.NAME_CONSTRAINT, rootConstrained.broker(), rootConstrained),
                shown("issuer for other names", TlsFault.NAME_CONSTRAINT, constrained.broker(), constrained),
                shown("issuer that demands a policy", TlsFault.PATH_REFUSED, policies.broker(), policies));
    }

    private static Credential withKey(TestPki pki, KeyPair pair) {
        return new CertificateIssuer(pki.issuing(), TestPki.RANDOM)
                .issue(TestPki.brokerProfile("broker.example"), pair);
    }

    private static KeyPair pair(String algorithm, int size) throws GeneralSecurityException, IOException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(size);
        return generator.generateKeyPair();
    }

    private static Extension dns(String name) {
        return CertificateExtensions.names(List.of(new GeneralName(GeneralName.dNSName, name)));
    }

    private static Extension only(String name) {
        GeneralSubtree subtree = new GeneralSubtree(new GeneralName(GeneralName.dNSName, name));
        return CertificateExtensions.extension(
                Extension.nameConstraints, true, new NameConstraints(new GeneralSubtree[] {subtree}, null));
    }

    private static Shown leaf(TestPki pki, String name, TlsFault fault, UnaryOperator<CertificateProfile> bend) {
        return shown(name, fault, pki.broker(bend), pki);
    }

    private static Shown shown(String name, TlsFault fault, Credential broker, TestPki pki) {
        return new Shown(name, fault, broker.chain(), pki.trust());
    }
}
