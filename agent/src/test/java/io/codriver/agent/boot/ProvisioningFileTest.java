package io.codriver.agent.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.app.RecordedLog;
import io.codriver.agent.app.port.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file with which a car is delivered: what is taken, what is left as it is, and that nothing of it stays. */
class ProvisioningFileTest {

    private static final String VID = "car-1";

    @TempDir
    Path folder;

    private Path path = Path.of("");

    @BeforeEach
    void start() {
        RecordedLog.start();
        path = folder.resolve("primary.json");
    }

    @AfterEach
    void stop() {
        RecordedLog.stop();
    }

    static String text(String vid, String sub) {
        return "{\"vid\":\"" + vid + "\",\"user\":{\"iss\":\"https://accounts.example\",\"sub\":\"" + sub
                + "\"},\"displayName\":\"A••• B.\",\"terms\":{\"version\":\"1\",\"locale\":\"de-DE\","
                + "\"acceptedAt\":\"2026-03-20T08:12:40Z\"},\"assertion\":\"order 7\"}";
    }

    static void write(Path path, String text) throws IOException {
        Files.writeString(path, text);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void namesNobodyWhereThereIsNone() throws Fault {
        assertEquals(Optional.empty(), file().read(VID));
        file().finishDestroying();
        assertEquals(List.of(), RecordedLog.take());
    }

    @Test
    void namesAndIsDestroyed() throws Exception {
        write(path, text(VID, "anna"));
        assertEquals("anna", file().read(VID).orElseThrow().user().sub());
        assertTrue(Files.exists(path), "reading alone takes nothing away");
        file().destroy();
        assertEquals(List.of(), filesInFolder());
        assertEquals(List.of(), RecordedLog.take());
    }

    @Test
    void isOverwrittenBeforeItIsDeleted() throws Exception {
        write(path, text(VID, "anna"));
        // A second name of the same bytes shows what is left of them.
        Path witness = Files.createLink(folder.resolve("witness"), path);
        long size = Files.size(path);
        file().destroy();
        byte[] left = Files.readAllBytes(witness);
        assertEquals(size, left.length);
        for (byte one : left) {
            assertEquals(0, one);
        }
    }

    @Test
    void isDestroyedAlsoWhereThePowerWasCutInBetween() throws Exception {
        write(folder.resolve("primary.json.spent"), text(VID, "anna"));
        assertEquals(Optional.empty(), file().read(VID));
        file().finishDestroying();
        assertEquals(List.of(), filesInFolder());
    }

    @Test
    void isForItsOwnerOnly() throws Exception {
        for (String open : List.of("rw-r-----", "rw----r--", "rw--w----", "rwx--x---")) {
            write(path, text(VID, "anna"));
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(open));
            assertUnusable("Run: chmod 600 " + path);
        }
    }

    @Test
    void isNoLinkAndNoFolder() throws Exception {
        write(folder.resolve("real.json"), text(VID, "anna"));
        Files.createSymbolicLink(path, folder.resolve("real.json"));
        assertUnusable("is no file");
        Files.delete(path);
        Files.createDirectory(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        assertUnusable("is no file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"vid\":\"car-1\"}"})
    void isJsonAsItsPageSays(String text) throws Exception {
        write(path, text);
        assertUnusable("Put the right file there, or delete it");
    }

    @Test
    void isAtMostSixteenKibibytes() throws Exception {
        String text = text(VID, "anna");
        write(path, text + " ".repeat(16 * 1024 - text.getBytes(StandardCharsets.UTF_8).length));
        assertTrue(file().read(VID).isPresent());
        write(path, Files.readString(path) + " ");
        assertUnusable("over 16384 bytes");
    }

    @Test
    void isThisCarsAndSaysNothingOfAnybodyWhenItIsNot() throws Exception {
        write(path, text("car-2", "anna"));
        assertUnusable("vid is not this car's, which is car-1");
    }

    /** It stays where it is, and whoever starts the agent hears what to do. */
    private void assertUnusable(String says) throws IOException {
        List<Path> before = filesInFolder();
        Fault fault = assertThrows(Fault.class, () -> file().read(VID));
        String message = String.valueOf(fault.getMessage());
        assertTrue(message.contains(says), message);
        assertFalse(message.contains("anna") || message.contains("order"), message);
        assertEquals(Optional.empty(), file().readForStart(VID));
        List<String> log = RecordedLog.take();
        assertEquals(1, log.size());
        assertTrue(log.get(0).startsWith("ERROR") && log.get(0).contains(says), log.get(0));
        assertEquals(before, filesInFolder());
    }

    private List<Path> filesInFolder() throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private ProvisioningFile file() {
        return new ProvisioningFile(path);
    }
}
