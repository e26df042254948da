package io.codriver.agent.adapter.tls;

import static io.codriver.agent.adapter.tls.TestPki.NOW;
import static io.codriver.agent.adapter.tls.TestPki.days;

import io.codriver.certs.CertificateExtensions;
import io.codriver.certs.CertificateIssuer;
import io.codriver.certs.CertificateProfile;
import io.codriver.certs.Credential;
import io.codriver.certs.KeyKind;
import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/** Set-ups of the car that must be refused before it connects. */
final class IdentityCases {
    private static final TestPki PKI = new TestPki();

    private IdentityCases() {}

    static List<FaultCase> all() {
        Credential car = PKI.vehicle("car-7");
        Credential other = PKI.vehicle("car-8");
        List<X509Certificate> turned = List.of(
                car.certificate(), PKI.root().certificate(), PKI.issuing().certificate());
        Credential p384 = new CertificateIssuer(PKI.issuing(), TestPki.RANDOM)
                .issue(TestPki.vehicleProfile("car-7"), KeyKind.EC_P384.generate(TestPki.RANDOM));
        return List.of(
                new FaultCase("no key", TlsFault.KEY_STORE_ENTRIES, () -> load(KeyStores.of())),
                new FaultCase("two keys", TlsFault.KEY_STORE_ENTRIES, () -> load(KeyStores.of(car, other))),
                new FaultCase("a secret key", TlsFault.KEY_STORE_ENTRIES, () -> load(secretKey())),
                new FaultCase(
                        "wrong password",
                        TlsFault.KEY_STORE_UNREADABLE,
                        () -> Identity.load(KeyStores.of(car), "wrong".toCharArray(), Optional.empty())),
                new FaultCase(
                        "no files",
                        TlsFault.KEY_STORE_UNREADABLE,
                        () -> new IdentityFile("PKCS12", Path.of("missing.p12"), Path.of("missing.password")).load()),
                new FaultCase(
                        "no anchors",
                        TlsFault.TRUST_UNREADABLE,
                        () -> new TrustFiles(Path.of("missing.pem"), Optional.empty()).current()),
                new FaultCase(
                        "no PKCS#11 module",
                        TlsFault.TOKEN_UNUSABLE,
                        () -> TokenProvider.open(Path.of("/missing.so"), Optional.empty())),
                // TokenIT shows that SoftHSM and the JDK say it in this way.
                new FaultCase("a token that refuses the PIN", TlsFault.TOKEN_PIN, () -> {
                    throw TokenProvider.refusal("the token", new IOException(new IOException("CKR_PIN_INCORRECT")));
                }),
                chain("key on P-384", TlsFault.OWN_KEY, p384),
                chain("key of another car", TlsFault.OWN_KEY, new Credential(other.key(), car.chain())),
                // The JDK's PKCS12 puts the chain in order itself; other kinds do not.
                new FaultCase(
                        "chain out of order",
                        TlsFault.OWN_CHAIN,
                        () -> load(KeyStores.of("JKS", new Credential(car.key(), turned)))),
                bent("no client authentication", TlsFault.OWN_PURPOSE, p -> p.without(Extension.extendedKeyUsage)),
                bent(
                        "for servers",
                        TlsFault.OWN_PURPOSE,
                        p -> p.with(CertificateExtensions.purposes(KeyPurposeId.id_kp_serverAuth))),
                bent(
                        "no signatures",
                        TlsFault.OWN_PURPOSE,
                        p -> p.with(CertificateExtensions.keyUsage(KeyUsage.keyAgreement))),
                bent("an authority", TlsFault.OWN_PURPOSE, p -> p.with(CertificateExtensions.authority(0))),
                bent("no SAN URI", TlsFault.OWN_NAME, p -> p.without(Extension.subjectAlternativeName)),
                bent(
                        "another SAN URI",
                        TlsFault.OWN_NAME,
                        p -> p.with(CertificateExtensions.uri("urn:codriver:vehicle:car-8"))),
                bent(
                        "the cloud's SAN URI",
                        TlsFault.OWN_NAME,
                        p -> p.with(CertificateExtensions.uri("urn:codriver:cloud:car-7"))),
                bent(
                        "two SAN URIs",
                        TlsFault.OWN_NAME,
                        p -> p.with(CertificateExtensions.names(
                                List.of(uri("urn:codriver:vehicle:car-7"), uri("urn:codriver:vehicle:car-8"))))),
                bent(
                        "vid with a slash",
                        TlsFault.OWN_NAME,
                        p -> p.withCommonName("a/b").with(CertificateExtensions.uri("urn:codriver:vehicle:a/b"))),
                bent(
                        "vid with a wildcard",
                        TlsFault.OWN_NAME,
                        p -> p.withCommonName("+").with(CertificateExtensions.uri("urn:codriver:vehicle:+"))),
                usable("ended", TlsFault.OWN_CERTIFICATE_EXPIRED, p -> p.withValidity(days(-30, -1))),
                usable("not begun", TlsFault.OWN_CERTIFICATE_NOT_YET_VALID, p -> p.withValidity(days(1, 30))));
    }

    private static FaultCase bent(String name, TlsFault fault, UnaryOperator<CertificateProfile> bend) {
        return chain(name, fault, PKI.issue(bend.apply(TestPki.vehicleProfile("car-7"))));
    }

    private static FaultCase usable(String name, TlsFault fault, UnaryOperator<CertificateProfile> bend) {
        Credential car = PKI.issue(bend.apply(TestPki.vehicleProfile("car-7")));
        return new FaultCase(name, fault, () -> load(KeyStores.of(car)).requireUsable(Now.of(NOW)));
    }

    private static FaultCase chain(String name, TlsFault fault, Credential car) {
        return new FaultCase(name, fault, () -> load(KeyStores.of(car)));
    }

    private static Identity load(KeyStore store) throws TlsRefusedException {
        return Identity.load(store, KeyStores.password(), Optional.empty());
    }

    private static KeyStore secretKey() throws Exception {
        KeyStore store = KeyStores.of();
        store.setKeyEntry("key", new SecretKeySpec(new byte[16], "AES"), KeyStores.password(), null);
        return store;
    }

    private static GeneralName uri(String uri) {
        return new GeneralName(GeneralName.uniformResourceIdentifier, uri);
    }
}
