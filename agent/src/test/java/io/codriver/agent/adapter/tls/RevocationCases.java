package io.codriver.agent.adapter.tls;

import static io.codriver.agent.adapter.tls.TestPki.NOW;
import static io.codriver.agent.adapter.tls.TestPki.days;

import io.codriver.certs.CertificateExtensions;
import io.codriver.certs.Credential;
import java.security.cert.X509CRL;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyUsage;

/** Brokers that must be refused because of the revocation lists. */
final class RevocationCases {
    private RevocationCases() {}

    static List<FaultCase> all() {
        TestPki pki = new TestPki();
        Credential broker = pki.broker();
        X509CRL old = TestPki.list(pki.issuing(), days(-60, -30), broker.certificate());
        TestPki noLists = TestPki.withIssuing(p -> p.with(CertificateExtensions.keyUsage(KeyUsage.keyCertSign)));
        return List.of(
                with(
                        "revoked",
                        TlsFault.CERTIFICATE_REVOKED,
                        broker,
                        pki.trust(pki.rootList(), pki.issuingList(broker.certificate()))),
                with(
                        "revoked in an old list only",
                        TlsFault.CERTIFICATE_REVOKED,
                        broker,
                        pki.trust(pki.rootList(), old, pki.issuingList())),
                with(
                        "issuing authority revoked",
                        TlsFault.CERTIFICATE_REVOKED,
                        broker,
                        pki.trust(pki.rootList(pki.issuing().certificate()), pki.issuingList())),
                with("no list at all", TlsFault.REVOCATION_LIST_MISSING, broker, pki.trust(new X509CRL[0])),
                with("no list of the root", TlsFault.REVOCATION_LIST_MISSING, broker, pki.trust(pki.issuingList())),
                with(
                        "list of yesterday",
                        TlsFault.REVOCATION_LIST_NOT_CURRENT,
                        broker,
                        pki.trust(pki.rootList(), TestPki.list(pki.issuing(), days(-8, -1)))),
                with(
                        "list of tomorrow",
                        TlsFault.REVOCATION_LIST_NOT_CURRENT,
                        broker,
                        pki.trust(pki.rootList(), TestPki.list(pki.issuing(), days(1, 8)))),
                with(
                        "list signed by another",
                        TlsFault.REVOCATION_LIST_UNUSABLE,
                        broker,
                        pki.trust(pki.rootList(), new TestPki().issuingList())),
                with(
                        "issuer that may not sign lists",
                        TlsFault.REVOCATION_LIST_UNUSABLE,
                        noLists.broker(),
                        noLists.trust(noLists.rootList(), noLists.issuingList())));
    }

    private static FaultCase with(String name, TlsFault fault, Credential broker, BrokerTrust trust) {
        return new FaultCase(
                name, fault, () -> BrokerProfile.check(broker.chain(), TestPki.BROKER, trust, Now.of(NOW)));
    }
}
