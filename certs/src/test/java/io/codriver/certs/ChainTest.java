package io.codriver.certs;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The JDK's own path validation, with revocation on, judges what was made. */
class ChainTest {
    @TempDir
    private Path folder;

    private final HandClock clock = new HandClock();
    private DevelopmentPki pki;

    @BeforeEach
    void open() {
        pki = DevelopmentPki.open(folder.resolve("pki"), clock, new SecureRandom());
    }

    @Test
    void brokerCloudAndVehicleLeadToTheRoot() {
        for (KeyEntry entry :
                List.of(pki.ensureBroker(List.of("localhost")), pki.ensureCloud(), pki.ensureVehicle("mini-1"))) {
            assertDoesNotThrow(
                    () -> validate(entry.credential().chain()), entry.place().what());
        }
    }

    @Test
    void aRevokedVehicleIsRefusedAndTheOthersAreNot() {
        List<X509Certificate> stolen = pki.ensureVehicle("mini-1").credential().chain();
        List<X509Certificate> other = pki.ensureVehicle("mini-2").credential().chain();

        pki.revokeVehicle("mini-1", RevocationReason.KEY_COMPROMISE);

        CertPathValidatorException refusal = assertThrows(CertPathValidatorException.class, () -> validate(stolen));
        assertEquals(BasicReason.REVOKED, refusal.getReason());
        assertDoesNotThrow(() -> validate(other));
    }

    @Test
    void aRevocationReachesTheCertificateThatWasRenewedBefore() {
        List<X509Certificate> copied = pki.ensureVehicle("mini-1").credential().chain();
        clock.move(Duration.ofDays(25));
        pki.ensureVehicle("mini-1");

        pki.revokeVehicle("mini-1", RevocationReason.KEY_COMPROMISE);

        CertPathValidatorException refusal = assertThrows(CertPathValidatorException.class, () -> validate(copied));
        assertEquals(BasicReason.REVOKED, refusal.getReason());
    }

    @Test
    void aLostCrlVoidsWhatWasIssuedBefore() throws Exception {
        List<X509Certificate> revoked = pki.ensureVehicle("mini-1").credential().chain();
        pki.revokeVehicle("mini-1", RevocationReason.KEY_COMPROMISE);
        Files.delete(pki.revocationLists());

        KeyEntry again = pki.ensureVehicle("mini-1");

        assertThrows(CertPathValidatorException.class, () -> validate(revoked));
        assertDoesNotThrow(() -> validate(again.credential().chain()));
    }

    @Test
    void aLeafStaysGoodWhenTheIssuingCaGetsANewCertificate() {
        pki.ensureAuthority();
        clock.move(DevelopmentProfiles.ISSUING_LIFE.multipliedBy(2).dividedBy(3).minusDays(1));
        List<X509Certificate> before = pki.ensureVehicle("mini-1").credential().chain();
        clock.move(Duration.ofDays(2));

        assertEquals(Change.Status.RENEWED, pki.ensureAuthority().get(1).status());

        assertDoesNotThrow(() -> validate(before));
        KeyEntry after = pki.ensureVehicle("mini-1");
        assertEquals("the issuing CA was renewed", after.reason());
        assertDoesNotThrow(() -> validate(after.credential().chain()));
    }

    private void validate(List<X509Certificate> chain) throws GeneralSecurityException, IOException {
        JdkJudge.judge(pki, chain, clock.instant());
    }
}
