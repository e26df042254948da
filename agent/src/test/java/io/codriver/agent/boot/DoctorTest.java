package io.codriver.agent.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.adapter.tls.TimeFile;
import io.codriver.certs.DevelopmentPki;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the doctor finds, and that it says what to do. */
class DoctorTest {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir
    static Path pki;

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private ConfigurationFile configuration;

    @BeforeAll
    static void makeCertificates() {
        DevelopmentPki certificates = DevelopmentPki.open(pki, InstantSource.fixed(NOW), RANDOM);
        certificates.ensureAuthority();
        certificates.ensureVehicle("car-1");
    }

    @BeforeEach
    void configure() {
        Path vehicle = pki.resolve("vehicles/car-1");
        // Nobody listens on port 1, and it answers at once.
        configuration = new ConfigurationFile(folder)
                .with("broker.host", "127.0.0.1")
                .with("broker.port", "1")
                .with("key.store", vehicle.resolve("vehicle.p12").toString())
                .with("key.password.file", vehicle.resolve("vehicle.password").toString())
                .with("trust.anchors", pki.resolve("trust.pem").toString())
                .with("trust.crls", pki.resolve("crl.pem").toString());
    }

    @Test
    void findsAllWellButABrokerThatIsNotThere() throws SettingsFault {
        List<Finding> findings = examine(NOW);
        assertEquals(
                List.of("broker"),
                findings.stream()
                        .filter(one -> one.verdict() != Finding.Verdict.OK)
                        .map(Finding::what)
                        .toList(),
                findings.toString());
        assertTrue(find(findings, "broker").text().contains("127.0.0.1:1"));
    }

    @Test
    void findsAFolderOfTheSocketInWhichAnybodyCouldPutAnotherOne() throws SettingsFault, IOException {
        Path place = Files.createDirectory(folder.resolve("place"));
        configuration
                .with("head.unit", "socket")
                .with("head.unit.socket", place.resolve("s").toString());
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwx------"));
        assertEquals(Finding.Verdict.OK, find(examine(NOW), "head unit").verdict());
        configuration.with("head.unit.user", "root");
        assertEquals(
                "others cannot get through " + place + " to the socket; run: chmod o+x " + place,
                find(examine(NOW), "head unit").text());
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwx--x--x"));
        assertTrue(find(examine(NOW), "head unit").text().endsWith("for processes of root"));
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertFailed("head unit", "chmod o-w " + place, examine(NOW));
        Files.delete(place);
        assertEquals(Finding.Verdict.WARNING, find(examine(NOW), "head unit").verdict());
    }

    @Test
    void findsAUserThatIsNotOnTheBoard() throws SettingsFault {
        configuration
                .with("head.unit", "socket")
                .with("head.unit.socket", folder.resolve("s").toString())
                .with("head.unit.user", "no-such-user-here");
        assertTrue(examine(NOW).stream().anyMatch(one -> one.text().contains("there is no user no-such-user-here")));
    }

    @Test
    void findsAClockThatCannotBeRight() throws SettingsFault {
        assertFailed("clock", "set it", examine(Instant.parse("2000-01-01T00:00:00Z")));
    }

    @Test
    void findsAClockBehindATimeThatHasBeen() throws SettingsFault, IOException {
        Path store = Files.createDirectories(folder.resolve("known"));
        configuration.with("store.folder", store.toString());
        new TimeFile(store).write(NOW);
        assertFailed("clock", NOW + " already", examine(NOW.minusSeconds(1)));
        assertEquals(Finding.Verdict.OK, find(examine(NOW), "clock").verdict());
    }

    @Test
    void findsACertificateThatHasEndedAndOneThatSoonWill() throws SettingsFault {
        assertFailed("certificate", "", examine(NOW.plus(Duration.ofDays(4000))));
        Instant end = DevelopmentPki.open(pki, InstantSource.fixed(NOW), RANDOM)
                .ensureVehicle("car-1")
                .certificate()
                .getNotAfter()
                .toInstant();
        Finding soon = find(examine(end.minusSeconds(60)), "certificate");
        assertEquals(Finding.Verdict.WARNING, soon.verdict());
        assertTrue(soon.text().contains("renew it"));
    }

    @Test
    void findsAKeyThatOthersCanRead() throws SettingsFault, IOException {
        Path key = Files.copy(pki.resolve("vehicles/car-1/vehicle.p12"), folder.resolve("open.p12"));
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        configuration.with("key.store", key.toString());
        Finding open = find(examine(NOW), "key");
        assertEquals(Finding.Verdict.WARNING, open.verdict());
        assertTrue(open.text().contains("chmod 600 " + key));
    }

    @Test
    void findsAKeyThatIsNotThereOrDoesNotOpen() throws SettingsFault, IOException {
        configuration.with("key.store", "nothing.p12");
        assertFailed("key", "nothing.p12", examine(NOW));
        Files.writeString(folder.resolve("wrong.password"), "wrong\n");
        configuration
                .with("key.store", pki.resolve("vehicles/car-1/vehicle.p12").toString())
                .with("key.password.file", "wrong.password");
        assertFailed("key", "", examine(NOW));
    }

    @Test
    void findsTrustThatIsNotThereAndARevocationListThatIsOld() throws SettingsFault {
        assertFailed("trust", "fetch it anew", examine(NOW.plus(Duration.ofDays(4000))));
        configuration.with("trust.anchors", "nobody.pem");
        assertFailed("trust", "nobody.pem", examine(NOW));
    }

    @Test
    void findsACarThatIsNotThereAndATokenThatOthersCanRead() throws SettingsFault, IOException {
        Path token = Files.writeString(folder.resolve("token"), "ey.x.y");
        Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-r--r--"));
        configuration
                .with("vehicle", "viss")
                .with("viss.url", "ws://127.0.0.1:1")
                .with("viss.token.file", token.toString());
        List<Finding> findings = examine(NOW);
        assertFailed("vehicle", "ws://127.0.0.1:1: ", findings);
        assertTrue(findings.stream().anyMatch(one -> one.text().contains("chmod 600 " + token)));
    }

    @Test
    void findsAStoreThatIsNoStore() throws SettingsFault, IOException {
        Files.writeString(folder.resolve("store"), "a file where a folder should be");
        assertFailed("store", "is not a folder", examine(NOW));
    }

    @Test
    void looksAtTheFileThatNamesThePrimaryAndLeavesIt() throws SettingsFault, IOException {
        Path file = folder.resolve("primary.json");
        configuration.with("provisioning.file", file.toString());
        assertTrue(find(examine(NOW), "provisioning").text().contains("no file"));
        ProvisioningFileTest.write(file, ProvisioningFileTest.text("car-1", "anna"));
        Finding good = find(examine(NOW), "provisioning");
        assertEquals(Finding.Verdict.OK, good.verdict());
        assertTrue(good.text().contains("next start"), good.text());
        ProvisioningFileTest.write(file, ProvisioningFileTest.text("car-2", "anna"));
        assertFailed("provisioning", "vid is not this car's", examine(NOW));
        assertTrue(Files.exists(file));
    }

    @Test
    void lookingChangesNothing() throws SettingsFault {
        assertTrue(find(examine(NOW), "store").text().contains("new"));
        assertTrue(Files.notExists(folder.resolve("store")));
    }

    private List<Finding> examine(Instant now) throws SettingsFault {
        Settings settings = SettingsReader.read(configuration.file(), Map.of());
        return new Doctor(settings, configuration.file(), InstantSource.fixed(now), RANDOM).examine();
    }

    /** The first of that place that is not fine, or else the first. */
    private static Finding find(List<Finding> findings, String what) {
        List<Finding> there =
                findings.stream().filter(one -> one.what().equals(what)).toList();
        return there.stream()
                .filter(one -> one.verdict() != Finding.Verdict.OK)
                .findFirst()
                .orElseGet(() -> there.get(0));
    }

    private static void assertFailed(String what, String says, List<Finding> findings) {
        Finding finding = find(findings, what);
        assertEquals(Finding.Verdict.FAILED, finding.verdict(), findings.toString());
        assertTrue(finding.text().contains(says), finding.text());
        assertTrue(finding.line().startsWith("FAIL"), finding.line());
    }
}
