package io.codriver.certs;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.codriver.certs.Change.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Files that a hand, a disk or a power cut damaged. */
class DamageTest {
    /** The root's key may be away; what its loss means has tests of its own. */
    private static final Set<String> ROOT_KEY = Set.of("root/root.p12", "root/root.password");

    @TempDir
    private Path folder;

    private final HandClock clock = new HandClock();
    private DevelopmentPki pki = DevelopmentPki.open(Path.of(""), clock, new SecureRandom());

    @BeforeEach
    void makeAll() {
        pki = DevelopmentPki.open(folder, clock, new SecureRandom());
        ensureAll(pki);
    }

    @TestFactory
    Stream<DynamicTest> anyDamagedFileIsMendedByTheNextRun() {
        return FolderState.of(folder).keySet().stream()
                .filter(name -> !ROOT_KEY.contains(name))
                .flatMap(name -> Stream.of(
                        dynamicTest(name + " missing", () -> mends(name, Files::delete)),
                        dynamicTest(name + " cut in half", () -> mends(name, DamageTest::halve)),
                        dynamicTest(name + " empty", () -> mends(name, file -> Files.write(file, new byte[0]))),
                        dynamicTest(
                                name + " garbage", () -> mends(name, file -> Files.writeString(file, "garbage\n")))));
    }

    @Test
    void aDamagedFileIsNamed() throws IOException {
        Files.delete(folder.resolve("broker/broker.password"));
        assertEquals(
                "broker.password is missing or empty",
                pki.ensureBroker(List.of("localhost")).reason());
        Files.delete(folder.resolve("cloud/cloud.p12"));
        assertEquals("cloud.p12 is missing", pki.ensureCloud().reason());
        Files.writeString(folder.resolve("vehicles/mini-1/vehicle.password"), "wrong\n");
        assertEquals(
                "vehicle.p12 cannot be opened with its password",
                pki.ensureVehicle("mini-1").reason());
    }

    @Test
    void theRootKeyMayBeAwayWhileItIsNotNeeded() throws IOException {
        takeRootKeyAway();
        clock.move(Duration.ofDays(25));

        ensureAll(pki);

        assertEquals(InventoryRow.State.OFFLINE, pki.inventory().get(0).state());
    }

    @Test
    void theRootKeyIsAskedForWhenItIsNeeded() throws IOException {
        takeRootKeyAway();
        clock.move(Duration.ofDays(500));
        PkiFault fault = assertThrows(PkiFault.class, () -> pki.ensureAuthority());
        assertTrue(fault.getMessage().startsWith("The root key is needed to renew the issuing CA"), fault.getMessage());
    }

    @Test
    void aRootWithoutKeyAndCertificateIsNeverReplacedSilently() throws IOException {
        Files.delete(folder.resolve("root/root.crt"));
        Files.writeString(folder.resolve("root/root.p12"), "garbage");
        Map<String, String> before = FolderState.of(folder);
        PkiFault fault = assertThrows(PkiFault.class, () -> pki.ensureAuthority());
        assertTrue(fault.getMessage().contains("cannot be read"), fault.getMessage());
        assertEquals(before, FolderState.of(folder));
    }

    @Test
    void aPowerCutAtAnyMomentOfTheFirstRunIsMendedByTheNext() throws Exception {
        int cuts = 0;
        for (boolean cut = true; cut; cuts++) {
            Path place = folder.resolve("cut-" + cuts);
            cut = isCut(DevelopmentPki.open(place, clock, new RandomUntilPowerCut(cuts)));
            DevelopmentPki next = DevelopmentPki.open(place, clock, new SecureRandom());
            List<KeyEntry> entries = ensureAll(next);
            for (KeyEntry entry : entries) {
                JdkJudge.judge(next, entry.credential().chain(), clock.instant());
            }
        }
        assertTrue(cuts > 20, "only " + cuts + " moments");
    }

    private static boolean isCut(DevelopmentPki pki) {
        try {
            ensureAll(pki);
            return false;
        } catch (RandomUntilPowerCut.PowerCut e) {
            return true;
        }
    }

    private void mends(String name, Damage damage) throws IOException, GeneralSecurityException {
        damage.to(folder.resolve(name));
        List<Change> authority = pki.ensureAuthority();
        List<KeyEntry> entries = ensureAll(pki);

        List<Change> changes = new ArrayList<>(authority);
        entries.forEach(entry -> changes.add(entry.change()));
        assertTrue(changes.stream().anyMatch(change -> change.status() != Status.KEPT), "nobody noticed");
        changes.stream()
                .filter(change -> change.status() != Status.KEPT)
                .forEach(change -> assertTrue(!change.reason().isEmpty(), change.what() + " has no reason"));
        for (KeyEntry entry : entries) {
            JdkJudge.judge(pki, entry.credential().chain(), clock.instant());
        }
        Map<String, String> mended = FolderState.of(folder);
        assertDoesNotThrow(() -> ensureAll(pki));
        assertEquals(mended, FolderState.of(folder));
    }

    private void takeRootKeyAway() throws IOException {
        Files.delete(folder.resolve("root/root.p12"));
        Files.delete(folder.resolve("root/root.password"));
    }

    private static List<KeyEntry> ensureAll(DevelopmentPki pki) {
        return List.of(pki.ensureBroker(List.of("localhost")), pki.ensureCloud(), pki.ensureVehicle("mini-1"));
    }

    private static void halve(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    }

    private interface Damage {
        void to(Path file) throws IOException;
    }
}
