package io.codriver.certs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.CertPathValidatorException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import org.bouncycastle.asn1.x509.Extension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The issuing step can make what nobody should accept, and the command cannot. */
class BentCertificateTest {
    @TempDir
    private Path folder;

    private final HandClock clock = new HandClock();
    private final SecureRandom random = new SecureRandom();
    private DevelopmentPki pki = DevelopmentPki.open(Path.of(""), clock, random);

    @BeforeEach
    void open() {
        pki = DevelopmentPki.open(folder, clock, random);
    }

    @Test
    void anExpiredOneIsRefusedByTheJdk() {
        CertificateProfile expired = profile()
                .withValidity(new Validity(
                        clock.instant().minus(Duration.ofDays(2)),
                        clock.instant().minus(Duration.ofDays(1))));
        Credential bent = pki.issuer().issue(expired, KeyKind.EC_P256.generate(random));
        assertThrows(CertPathValidatorException.class, () -> JdkJudge.judge(pki, bent.chain(), clock.instant()));
    }

    @Test
    void oneWithoutPurposesAndNames() {
        CertificateProfile bare =
                profile().without(Extension.extendedKeyUsage).without(Extension.subjectAlternativeName);
        X509Certificate bent =
                pki.issuer().issue(bare, KeyKind.EC_P256.generate(random)).certificate();
        assertNull(bent.getExtensionValue(Extension.extendedKeyUsage.getId()));
        assertNull(bent.getExtensionValue(Extension.subjectAlternativeName.getId()));
    }

    @Test
    void oneThatSaysItIsACa() {
        CertificateProfile authority = profile().with(CertificateExtensions.authority(0));
        X509Certificate bent =
                pki.issuer().issue(authority, KeyKind.EC_P256.generate(random)).certificate();
        assertEquals(0, bent.getBasicConstraints());
    }

    @Test
    void oneWithAWeakKeyGoesIntoAKeyStore() throws GeneralSecurityException {
        KeyPairGenerator weak = KeyPairGenerator.getInstance("RSA");
        weak.initialize(1024, random);
        Credential bent = pki.issuer().issue(profile(), weak.generateKeyPair());
        Password password = Password.random(random);

        KeyStore store = bent.keyStore(password);

        X509Certificate kept = (X509Certificate) store.getCertificate("mini-1");
        assertEquals(1024, ((RSAPublicKey) kept.getPublicKey()).getModulus().bitLength());
        assertTrue(store.isKeyEntry("mini-1"));
    }

    @Test
    void oneOfAnotherCaIsRefusedByTheJdk() {
        pki.ensureAuthority();
        DevelopmentPki other = DevelopmentPki.open(folder.resolve("other"), clock, random);
        Credential foreign = other.ensureVehicle("mini-1").credential();
        assertThrows(CertPathValidatorException.class, () -> JdkJudge.judge(pki, foreign.chain(), clock.instant()));
    }

    @Test
    void oneThatIsWrittenToFilesIsReadBack() {
        Credential bent = pki.issuer().issue(profile(), KeyKind.EC_P384.generate(random));
        Place place = new Place("bent vehicle", folder.resolve("bent"), "vehicle");
        KeyFiles.write(place, bent, random);
        assertEquals(bent.chain(), KeyFiles.require(place).chain());
    }

    private CertificateProfile profile() {
        return DevelopmentProfiles.vehicle(new VehicleId("mini-1"), clock.instant());
    }
}
