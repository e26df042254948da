package io.codriver.certs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may read what. */
class RightsTest {
    @TempDir
    private Path folder;

    private Path home = Path.of("");
    private DevelopmentPki pki = DevelopmentPki.open(home, new HandClock(), new SecureRandom());

    @BeforeEach
    void makeAll() {
        home = folder.resolve("a").resolve("pki");
        pki = DevelopmentPki.open(home, new HandClock(), new SecureRandom());
        pki.ensureBroker(List.of("localhost"));
        pki.ensureCloud();
        pki.ensureVehicle("mini-1");
    }

    @Test
    void onlyTheOwnerEntersAnyFolder() throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            for (Path directory : all.filter(Files::isDirectory).toList()) {
                assertEquals("rwx------", rights(directory), directory.toString());
            }
        }
    }

    @Test
    void onlyTheOwnerReadsKeysAndPasswords() throws IOException {
        List<Path> secrets = FolderState.files(home).stream()
                .filter(file -> file.toString().matches(".*\\.(p12|password|key)"))
                .toList();
        assertEquals(11, secrets.size());
        for (Path secret : secrets) {
            assertEquals("rw-------", rights(secret), secret.toString());
        }
    }

    @Test
    void aSecondRunTakesForeignRightsOff() throws IOException {
        KeyEntry vehicle = pki.ensureVehicle("mini-1");
        Path key = home.resolve("broker").resolve("broker.key");
        for (Path file : List.of(vehicle.keyStore(), vehicle.passwordFile(), key)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        }
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));

        assertEquals(Change.Status.KEPT, pki.ensureVehicle("mini-1").status());
        pki.ensureBroker(List.of("localhost"));

        for (Path file : List.of(vehicle.keyStore(), vehicle.passwordFile(), key)) {
            assertEquals("rw-------", rights(file), file.toString());
        }
        assertEquals("rwx------", rights(home));
    }

    @Test
    void aPasswordIsLongRandomAndOneLine() throws IOException {
        String vehicle = Files.readString(pki.ensureVehicle("mini-1").passwordFile());
        String cloud = Files.readString(pki.ensureCloud().passwordFile());
        assertTrue(vehicle.matches("[A-Za-z0-9_-]{32}\n"));
        assertFalse(vehicle.equals(cloud));
    }

    @Test
    void aKeyStoreIsEncryptedWithAes() throws IOException {
        String bytes = HexFormat.of()
                .formatHex(Files.readAllBytes(pki.ensureVehicle("mini-1").keyStore()));
        assertTrue(bytes.contains("2a864886f70d01050d"), "PBES2, 1.2.840.113549.1.5.13");
        assertTrue(bytes.contains("60864801650304012a"), "AES-256-CBC, 2.16.840.1.101.3.4.1.42");
        assertFalse(bytes.contains("2a864886f70d010c01"), "an old encryption, below 1.2.840.113549.1.12.1");
    }

    @Test
    void secretsPrintAsRedacted() throws IOException {
        KeyEntry vehicle = pki.ensureVehicle("mini-1");
        String secret = Files.readString(vehicle.passwordFile()).strip();
        String printed = KeyFiles.findPassword(vehicle.place()) + " " + vehicle.credential() + " " + vehicle;
        assertFalse(printed.contains(secret));
        assertTrue(printed.toLowerCase(Locale.ROOT).contains("redacted"));
        assertEquals("Credential[mini-1, key redacted]", vehicle.credential().toString());
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
