package io.codriver.certs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.certs.Change.Status;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a second run keeps and what it renews. */
class RenewalTest {
    private static final List<String> NAMES = List.of("localhost", "127.0.0.1");

    @TempDir
    private Path folder;

    private final HandClock clock = new HandClock();
    private DevelopmentPki pki = DevelopmentPki.open(Path.of(""), clock, new SecureRandom());

    @BeforeEach
    void makeAll() {
        pki = DevelopmentPki.open(folder, clock, new SecureRandom());
        pki.ensureBroker(NAMES);
        pki.ensureCloud();
        pki.ensureVehicle("mini-1");
    }

    @Test
    void theFirstRunSaysThatItMadeEverything() {
        DevelopmentPki other = DevelopmentPki.open(folder.resolve("other"), clock, new SecureRandom());
        assertEquals(
                List.of(Status.MADE, Status.MADE, Status.MADE),
                other.ensureAuthority().stream().map(Change::status).toList());
        assertEquals(Status.MADE, other.ensureCloud().status());
        assertEquals("", other.ensureCloud().reason());
    }

    @Test
    void aSecondRunKeepsEveryByte() {
        Map<String, String> before = FolderState.of(folder);
        clock.move(Duration.ofDays(15));

        List<Change> changes = pki.ensureAuthority();
        assertEquals(Status.KEPT, pki.ensureBroker(NAMES).status());
        assertEquals(Status.KEPT, pki.ensureCloud().status());
        assertEquals(Status.KEPT, pki.ensureVehicle("mini-1").status());

        assertEquals(
                List.of(Status.KEPT, Status.KEPT, Status.KEPT),
                changes.stream().map(Change::status).toList());
        assertEquals(before, FolderState.of(folder));
    }

    @Test
    void aCertificateIsRenewedOnceLessThanAThirdOfItsLifeIsLeft() {
        Duration life = Duration.ofDays(30);
        Duration third = life.plus(Validity.HEAD_START).dividedBy(3);
        clock.move(life.minus(third));
        assertEquals(Status.KEPT, pki.ensureVehicle("mini-1").status());

        clock.move(Duration.ofSeconds(1));
        KeyEntry renewed = pki.ensureVehicle("mini-1");

        assertEquals(Status.RENEWED, renewed.status());
        assertEquals("less than a third of its life was left", renewed.reason());
        assertEquals(clock.instant().plus(life), renewed.change().until());
    }

    @Test
    void aRenewedCertificateHasANewKeyUnderTheSamePassword() {
        Credential before = pki.ensureVehicle("mini-1").credential();
        String password = FolderState.of(folder).get("vehicles/mini-1/vehicle.password");
        clock.move(Duration.ofDays(29));

        Credential after = pki.ensureVehicle("mini-1").credential();

        assertNotEquals(before.certificate().getPublicKey(), after.certificate().getPublicKey());
        assertEquals(password, FolderState.of(folder).get("vehicles/mini-1/vehicle.password"));
    }

    @Test
    void theBrokerIsRenewedWhenItsNamesChange() {
        KeyEntry renewed = pki.ensureBroker(List.of("broker.example.org"));
        assertEquals(Status.RENEWED, renewed.status());
        assertEquals("its names changed", renewed.reason());
        assertEquals(List.of("broker.example.org"), pki.findBrokerNames().orElseThrow());
        assertEquals(
                Status.KEPT, pki.ensureBroker(List.of("BROKER.example.org")).status());
    }

    @Test
    void aCertificateFromTheFutureIsRenewedAndTheClockIsQuestioned() {
        clock.move(Duration.ofDays(100));
        pki.ensureCloud();
        clock.move(Duration.ofDays(-100));
        KeyEntry renewed = pki.ensureCloud();
        assertEquals(Status.RENEWED, renewed.status());
        assertTrue(renewed.reason().contains("was the clock wrong?"), renewed.reason());
    }

    @Test
    void crlsAreSignedAgainBeforeTheyEndAndKeepTheirEntries() {
        pki.revokeVehicle("mini-1", RevocationReason.CESSATION_OF_OPERATION);
        clock.move(Duration.ofDays(21));

        assertEquals(Status.RENEWED, pki.ensureAuthority().get(2).status());

        InventoryRow list = pki.inventory().get(3);
        assertEquals("CRL of issuing CA", list.what());
        assertEquals("1 revoked", list.name());
        assertEquals(3, list.serial().orElseThrow().intValueExact());
        assertEquals(
                clock.instant().plus(Duration.ofDays(30)),
                list.validity().orElseThrow().until());
    }

    @Test
    void aRevokedVehicleGetsANewCertificateOnlyWhenItIsAskedFor() {
        pki.ensureVehicle("mini-2");
        pki.revokeVehicle("mini-1", RevocationReason.KEY_COMPROMISE);

        List<String> kept = pki.ensureKnownVehicles().stream()
                .map(entry -> entry.change().what())
                .toList();
        assertEquals(List.of("vehicle mini-2"), kept);

        assertEquals("it was revoked", pki.ensureVehicle("mini-1").reason());
    }

    @Test
    void revokingTwiceChangesNothing() {
        pki.revokeVehicle("mini-1", RevocationReason.KEY_COMPROMISE);
        Map<String, String> before = FolderState.of(folder);
        assertEquals(
                Status.KEPT,
                pki.revokeVehicle("mini-1", RevocationReason.KEY_COMPROMISE).status());
        assertEquals(before, FolderState.of(folder));
    }

    @Test
    void anEndedRootStopsEverythingAndSaysWhatToDo() {
        clock.move(Duration.ofDays(3651));
        PkiFault fault = assertThrows(PkiFault.class, () -> pki.ensureCloud());
        assertTrue(fault.getMessage().startsWith("The root certificate ended at 2036-02-27T12:00:00Z"));
        assertTrue(fault.getMessage().contains("codriver-certs init"));
    }

    @Test
    void aClockBeforeTheRootStopsEverything() {
        clock.move(Duration.ofDays(-1));
        PkiFault fault = assertThrows(PkiFault.class, () -> pki.ensureCloud());
        assertTrue(fault.getMessage().contains("seems to be behind"));
    }
}
