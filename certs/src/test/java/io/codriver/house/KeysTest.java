package io.codriver.house;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No private key is in git, and one that was added would be found. */
class KeysTest {
    @TempDir
    Path folder;

    @BeforeEach
    void startARepository() throws Exception {
        git("init", "-q");
    }

    @Test
    void thisRepositoryHoldsNoPrivateKey() throws Exception {
        assertEquals(List.of(), Keys.inGit(Path.of("..")));
    }

    @Test
    void findsAKeyByItsName() throws Exception {
        add("car.p12", new byte[0]);

        assertEquals(List.of(folder.resolve("car.p12")), Keys.inGit(folder));
    }

    @Test
    void findsAKeyInPem() throws Exception {
        for (String kind : List.of("", "EC ", "RSA ", "ENCRYPTED ", "OPENSSH ")) {
            String header = "-----BEGIN " + kind + "PRIVATE KEY-----\n";
            add("notes.txt", (header + "MIGHAgEAMBMGByqGSM49AgEGCCqG").getBytes(US_ASCII));

            assertEquals(List.of(folder.resolve("notes.txt")), Keys.inGit(folder), kind);
        }
    }

    @Test
    void findsAKeyStoreUnderAnotherName() throws Exception {
        add("car.dat", HexFormat.of().parseHex("308209c602010330820970"));
        add("old.dat", HexFormat.of().parseHex("feedfeed0000000200000001"));

        assertEquals(List.of(folder.resolve("car.dat"), folder.resolve("old.dat")), Keys.inGit(folder));
    }

    @Test
    void letsCertificatesAndCodeThatWritesKeysPass() throws Exception {
        add("car.crt", "-----BEGIN CERTIFICATE-----\nMIIBszCCAVmgAwIBAgIUQ\n".getBytes(US_ASCII));
        add("Pem.java", "\"-----BEGIN PRIVATE KEY-----\\n\" + base64".getBytes(US_ASCII));

        assertEquals(List.of(), Keys.inGit(folder));
    }

    @Test
    void letsAKeyPassThatGitDoesNotKeep() throws Exception {
        Files.writeString(folder.resolve("car.key"), "");

        assertEquals(List.of(), Keys.inGit(folder));
    }

    private void add(String name, byte[] content) throws IOException, InterruptedException {
        Files.write(folder.resolve(name), content);
        git("add", "--force", name);
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = "git";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        Process git = new ProcessBuilder(command)
                .directory(folder.toFile())
                .inheritIO()
                .start();
        assertEquals(0, git.waitFor());
    }
}
