package io.codriver.agent.adapter.tls;

import io.codriver.certs.BrokerNames;
import io.codriver.certs.CertificateIssuer;
import io.codriver.certs.CertificateProfile;
import io.codriver.certs.Credential;
import io.codriver.certs.DevelopmentProfiles;
import io.codriver.certs.KeyKind;
import io.codriver.certs.Revocation;
import io.codriver.certs.Validity;
import io.codriver.certs.VehicleId;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.cert.CRLReason;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A PKI in memory whose certificates can be bent in any way. */
final class TestPki {
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final SecureRandom RANDOM = new SecureRandom();
    static final BrokerName BROKER = BrokerName.of("broker.example");

    private final Credential root;
    private final Credential issuing;

    TestPki() {
        this(DevelopmentProfiles.root(NOW), DevelopmentProfiles.issuing(NOW));
    }

    TestPki(CertificateProfile rootProfile, CertificateProfile issuingProfile) {
        this(CertificateIssuer.selfSigned(rootProfile, KeyKind.EC_P384.generate(RANDOM), RANDOM), issuingProfile);
    }

    private TestPki(Credential root, CertificateProfile issuingProfile) {
        this(root, new CertificateIssuer(root, RANDOM).issue(issuingProfile, KeyKind.EC_P256.generate(RANDOM)));
    }

    TestPki(Credential root, Credential issuing) {
        this.root = root;
        this.issuing = issuing;
    }

    static TestPki withRoot(UnaryOperator<CertificateProfile> bend) {
        return new TestPki(bend.apply(DevelopmentProfiles.root(NOW)), DevelopmentProfiles.issuing(NOW));
    }

    static TestPki withIssuing(UnaryOperator<CertificateProfile> bend) {
        return new TestPki(DevelopmentProfiles.root(NOW), bend.apply(DevelopmentProfiles.issuing(NOW)));
    }

    /** From so many days before now to so many days after it. */
    static Validity days(long from, long until) {
        return new Validity(NOW.plus(Duration.ofDays(from)), NOW.plus(Duration.ofDays(until)));
    }

    static CertificateProfile brokerProfile(String... names) {
        return DevelopmentProfiles.broker(new BrokerNames(Arrays.asList(names)), NOW);
    }

    static CertificateProfile vehicleProfile(String vid) {
        return DevelopmentProfiles.vehicle(new VehicleId(vid), NOW);
    }

    Credential root() {
        return root;
    }

    Credential issuing() {
        return issuing;
    }

    Credential issue(CertificateProfile profile) {
        return issuedBy(issuing, profile);
    }

    static Credential issuedBy(Credential authority, CertificateProfile profile) {
        return new CertificateIssuer(authority, RANDOM).issue(profile, KeyKind.EC_P256.generate(RANDOM));
    }

    Credential broker(UnaryOperator<CertificateProfile> bend) {
        return issue(bend.apply(brokerProfile("broker.example")));
    }

    Credential broker() {
        return broker(profile -> profile);
    }

    Credential vehicle(String vid) {
        return issue(vehicleProfile(vid));
    }

    BrokerTrust trust() {
        return new BrokerTrust(List.of(root.certificate()), Optional.empty());
    }

    BrokerTrust trust(X509CRL... lists) {
        return new BrokerTrust(List.of(root.certificate()), Optional.of(List.of(lists)));
    }

    X509CRL rootList(X509Certificate... revoked) {
        return list(root, days(-1, 30), revoked);
    }

    X509CRL issuingList(X509Certificate... revoked) {
        return list(issuing, days(-1, 30), revoked);
    }

    static X509CRL list(Credential authority, Validity validity, X509Certificate... revoked) {
        List<Revocation> entries = Arrays.stream(revoked)
                .map(one -> new Revocation(one.getSerialNumber(), NOW, CRLReason.KEY_COMPROMISE))
                .toList();
        return new CertificateIssuer(authority, RANDOM).revocationList(entries, validity, BigInteger.ONE);
    }
}
