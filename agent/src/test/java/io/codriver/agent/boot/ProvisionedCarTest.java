package io.codriver.agent.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.adapter.sqlite.RosterReader;
import io.codriver.agent.adapter.sqlite.SqliteStore;
import io.codriver.agent.app.RecordedLog;
import io.codriver.agent.app.port.Fault;
import io.codriver.agent.app.port.Store;
import io.codriver.agent.app.port.StoredSamples;
import io.codriver.agent.domain.roster.Roster;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.roster.UserId;
import io.codriver.certs.DevelopmentPki;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole agent, with a store and without a broker, that finds a file that names its primary. */
class ProvisionedCarTest {

    private static final String VID = "car-1";

    @TempDir
    static Path pki;

    @TempDir
    Path folder;

    private final List<String> log = new ArrayList<>();
    private Path delivery = Path.of("");
    private Path file = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private Settings settings;

    @BeforeAll
    static void makeCertificates() {
        DevelopmentPki certificates = DevelopmentPki.open(pki, InstantSource.system(), new SecureRandom());
        certificates.ensureAuthority();
        certificates.ensureVehicle(VID);
    }

    @BeforeEach
    void configure() throws Exception {
        RecordedLog.start();
        Path vehicle = pki.resolve("vehicles").resolve(VID);
        // Nobody listens on port 1, and it answers at once.
        ConfigurationFile configuration = new ConfigurationFile(folder)
                .with("broker.host", "127.0.0.1")
                .with("broker.port", "1")
                .with("head.unit", "none")
                .with("key.store", vehicle.resolve("vehicle.p12").toString())
                .with("key.password.file", vehicle.resolve("vehicle.password").toString())
                .with("trust.anchors", pki.resolve("trust.pem").toString())
                .with("provisioning.file", "delivery/primary.json");
        settings = SettingsReader.read(configuration.file(), Map.of());
        delivery = Files.createDirectory(folder.resolve("delivery"));
        file = delivery.resolve("primary.json");
    }

    @AfterEach
    void stop() {
        RecordedLog.stop();
    }

    @Test
    void hasItsPrimaryFromTheFirstStartAndNothingIsLeftOfTheFile() throws Exception {
        ProvisioningFileTest.write(file, ProvisioningFileTest.text(VID, "anna"));
        assertTrue(isIn(delivery, "anna"), "the search finds what is there");
        start();
        assertEquals(List.of("anna"), accounts());
        assertTrue(roster().users().get(0).isPrimary());
        assertFalse(isIn(delivery, "anna"));
        assertEquals(0, filesBeside());
        assertEquals(List.of(), loggedAboutTheFile());
    }

    @Test
    void destroysTheFileAtTheNextStartWhenThePowerWasCutBefore() throws Exception {
        ProvisioningFileTest.write(file, ProvisioningFileTest.text(VID, "anna"));
        start();
        ProvisioningFileTest.write(file, ProvisioningFileTest.text(VID, "anna"));
        start();
        assertEquals(List.of("anna"), accounts());
        assertEquals(1, roster().revision());
        assertEquals(0, filesBeside());
        assertEquals(List.of(), loggedAboutTheFile(), "nobody has done anything wrong");
    }

    @Test
    void finishesDestroyingWhereThePowerWasCutInBetween() throws Exception {
        ProvisioningFileTest.write(file.resolveSibling("primary.json.spent"), ProvisioningFileTest.text(VID, "anna"));
        start();
        assertEquals(List.of(), accounts());
        assertEquals(0, filesBeside());
    }

    @Test
    void takesNobodyInWhoIsNamedToACarThatHasUsers() throws Exception {
        ProvisioningFileTest.write(file, ProvisioningFileTest.text(VID, "anna"));
        start();
        ProvisioningFileTest.write(file, ProvisioningFileTest.text(VID, "mallory"));
        start();
        assertEquals(List.of("anna"), accounts());
        assertEquals(0, filesBeside());
        assertEquals(1, loggedAboutTheFile().size());
        assertTrue(loggedAboutTheFile().get(0).startsWith("WARN"));
    }

    @Test
    void bringsNoFormerOwnerBackIntoACarThatWasReset() throws Exception {
        try (Store store = SqliteStore.open(settings.storeFolder())) {
            store.commit(StoredSamples.only(StoredSamples.reset(1)));
        }
        ProvisioningFileTest.write(file, ProvisioningFileTest.text(VID, "seller"));
        start();
        assertEquals(List.of(), accounts());
        assertEquals(0, filesBeside());
        assertEquals(1, loggedAboutTheFile().size());
    }

    @Test
    void startsWithoutAFileThatCannotBeUsedAndLeavesItAsItIs() throws Exception {
        String anotherCars = ProvisioningFileTest.text("car-2", "anna");
        ProvisioningFileTest.write(file, anotherCars);
        start();
        assertEquals(List.of(), accounts());
        assertEquals(anotherCars, Files.readString(file));
        assertEquals(1, loggedAboutTheFile().size());
        assertTrue(loggedAboutTheFile().get(0).startsWith("ERROR"));
        assertFalse(loggedAboutTheFile().get(0).contains("anna"));
    }

    private void start() throws Exception {
        RunningAgent.start(settings, new NoHeadUnit(), new NoVehicle(), problem -> {})
                .close();
        log.addAll(RecordedLog.take());
    }

    private List<String> loggedAboutTheFile() {
        return log.stream().filter(line -> line.contains("provisioning file")).toList();
    }

    private Roster roster() throws Fault {
        return RosterReader.find(settings.storeFolder()).orElseThrow();
    }

    private List<String> accounts() throws Fault {
        return roster().users().stream().map(User::id).map(UserId::sub).toList();
    }

    private long filesBeside() throws IOException {
        try (var files = Files.list(delivery)) {
            return files.count();
        }
    }

    private static boolean isIn(Path folder, String text) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path one : files.toList()) {
                if (Files.readString(one, StandardCharsets.ISO_8859_1).contains(text)) {
                    return true;
                }
            }
            return false;
        }
    }
}
