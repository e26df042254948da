package io.codriver.agent.adapter.tls;

import static io.codriver.agent.adapter.tls.TestPki.NOW;
import static io.codriver.agent.adapter.tls.TestPki.days;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.codriver.certs.CertificateIssuer;
import io.codriver.certs.Credential;
import io.codriver.certs.KeyKind;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BrokerProfileTest {
    private final TestPki pki = new TestPki();

    static Stream<FaultCase> badCertificates() {
        return BrokerCases.all().stream().map(BrokerCases.Shown::asCase);
    }

    static Stream<FaultCase> badRevocationLists() {
        return RevocationCases.all().stream();
    }

    static Stream<Consumer<List<ASN1Encodable>>> unreadable() {
        return Stream.of(Forge::extensionsTwice, Forge::anotherAlgorithmInside, Forge::curveWrittenOut);
    }

    @ParameterizedTest
    @MethodSource({"badCertificates", "badRevocationLists"})
    void refuses(FaultCase refused) {
        refused.verify();
    }

    @Test
    void believesABrokerThatFollowsTheProfile() {
        believes(pki.broker().chain(), "broker.example", pki.trust());
        believes(pki.broker().chain(), "BROKER.Example.", pki.trust());
    }

    @Test
    void believesAnAddressAsName() {
        Credential broker = pki.issue(TestPki.brokerProfile("127.0.0.1", "::1"));

        believes(broker.chain(), "127.0.0.1", pki.trust());
        believes(broker.chain(), "[::1]", pki.trust());
    }

    @Test
    void believesACertificateOnP384() {
        Credential broker = new CertificateIssuer(pki.issuing(), TestPki.RANDOM)
                .issue(TestPki.brokerProfile("broker.example"), KeyKind.EC_P384.generate(TestPki.RANDOM));

        believes(broker.chain(), "broker.example", pki.trust());
    }

    @Test
    void believesTheLastInstantAndNotTheNext() {
        List<X509Certificate> chain =
                pki.broker(p -> p.withValidity(days(-1, 0))).chain();

        believes(chain, "broker.example", pki.trust());
        assertEquals(
                TlsFault.CERTIFICATE_EXPIRED,
                assertThrows(
                                TlsRefusedException.class,
                                () -> BrokerProfile.check(
                                        chain, TestPki.BROKER, pki.trust(), Now.of(NOW.plus(Duration.ofMillis(1)))))
                        .fault());
    }

    @Test
    void believesExactly398Days() {
        believes(pki.broker(p -> p.withValidity(days(-1, 397))).chain(), "broker.example", pki.trust());
    }

    @Test
    void believesAChainInAnyOrderAndWithTheRootInIt() {
        List<X509Certificate> chain = new ArrayList<>(pki.broker().chain());
        chain.add(1, pki.root().certificate());
        chain.add(1, new TestPki().issuing().certificate());

        believes(chain, "broker.example", pki.trust());
    }

    @Test
    void believesUnderTheOldAndTheNewRootOfOneName() {
        TestPki other = new TestPki();
        BrokerTrust both =
                new BrokerTrust(List.of(pki.root().certificate(), other.root().certificate()), Optional.empty());

        believes(pki.broker().chain(), "broker.example", both);
        believes(other.broker().chain(), "broker.example", both);
    }

    @Test
    void believesWhatNoCurrentListRevokes() {
        Credential other = pki.broker();

        believes(
                pki.broker().chain(),
                "broker.example",
                pki.trust(pki.rootList(), pki.issuingList(other.certificate())));
    }

    /** In a handshake JSSE reads the certificate first, so these never come to the profile. */
    @ParameterizedTest
    @MethodSource("unreadable")
    void isToldOfWhatTheJdkCannotRead(Consumer<List<ASN1Encodable>> bend) throws Exception {
        byte[] bytes = Forge.bytes(pki.broker().certificate(), pki.issuing().key(), "SHA256withECDSA", bend);

        CertificateException unread = assertThrows(
                CertificateException.class,
                () -> CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes)));
        assertEquals(TlsFault.CERTIFICATE_MALFORMED, TlsFailure.describe(unread).fault());
    }

    @Test
    void doesNotTakeMd5OrRsaForASignature() {
        assertFalse(SignatureRule.isAllowed(PKCSObjectIdentifiers.md5WithRSAEncryption.getId()));
        assertFalse(SignatureRule.isAllowed(PKCSObjectIdentifiers.sha256WithRSAEncryption.getId()));
        assertFalse(SignatureRule.isAllowed(X9ObjectIdentifiers.ecdsa_with_SHA1.getId()));
    }

    @Test
    void namesBothSidesOfAMismatch() {
        TlsRefusedException refused = assertThrows(
                TlsRefusedException.class,
                () -> BrokerProfile.check(
                        pki.issue(TestPki.brokerProfile("a.example", "10.0.0.1"))
                                .chain(),
                        BrokerName.of("b.example"),
                        pki.trust(),
                        Now.of(NOW)));

        assertEquals(
                "BROKER_NAME_MISMATCH: the broker's certificate is for a.example, 10.0.0.1, but the car was told to"
                        + " connect to b.example; correct broker.host, or issue the certificate for that name",
                refused.getMessage());
    }

    /** Why this profile exists: what the trust manager of the JDK lets through with the same anchors at the same time. */
    @Test
    void refusesWhatTheJdkAccepts() throws Exception {
        Set<String> accepted = BrokerCases.all().stream()
                .filter(JdkTrust::accepts)
                .map(BrokerCases.Shown::name)
                .collect(Collectors.toSet());

        Set<String> expected = Set.of(
                "expired root",
                "root for other names",
                "authority as leaf",
                "leaf with keyCertSign",
                "no key usage",
                "no extended key usage",
                "any purpose",
                "valid for 399 days",
                "negative serial number");
        List<String> missing = new ArrayList<>(expected);
        missing.removeAll(accepted);
        assertEquals(List.of(), missing, () -> "the JDK accepts only " + accepted);
    }

    private static void believes(List<X509Certificate> chain, String name, BrokerTrust trust) {
        assertDoesNotThrow(() -> BrokerProfile.check(chain, BrokerName.of(name), trust, Now.of(NOW)));
    }
}
