package io.codriver.certs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** OpenSSL, which Mosquitto uses, reads and believes what was made. */
@Tag("process")
class OpenSslIT {
    private static final long SECONDS = 60;

    @TempDir
    private Path folder;

    private DevelopmentPki pki = DevelopmentPki.open(Path.of(""), InstantSource.system(), new SecureRandom());

    @BeforeEach
    void open() {
        pki = DevelopmentPki.open(folder.resolve("pki"), InstantSource.system(), new SecureRandom());
    }

    @Test
    void verifiesTheChainsStrictlyWithCrls() throws Exception {
        KeyEntry broker = pki.ensureBroker(List.of("localhost", "127.0.0.1", "::1"));
        assertEquals(
                0, verify(broker, "sslserver", "-verify_hostname", "localhost").code());
        assertEquals(0, verify(broker, "sslserver", "-verify_ip", "127.0.0.1").code());
        assertEquals(0, verify(broker, "sslserver", "-verify_ip", "::1").code());
        assertEquals(0, verify(pki.ensureCloud(), "sslclient").code());
        assertEquals(0, verify(pki.ensureVehicle("mini-1"), "sslclient").code());
    }

    @Test
    void refusesAnotherNameAnotherUseAndARevokedVehicle() throws Exception {
        KeyEntry broker = pki.ensureBroker(List.of("localhost"));
        KeyEntry vehicle = pki.ensureVehicle("mini-1");
        assertRefused("hostname mismatch", verify(broker, "sslserver", "-verify_hostname", "example.org"));
        assertRefused("unsuitable certificate purpose", verify(vehicle, "sslserver"));
        pki.revokeVehicle("mini-1", RevocationReason.KEY_COMPROMISE);
        assertRefused("certificate revoked", verify(vehicle, "sslclient"));
    }

    @Test
    void readsTheBrokersKeyWithItsCurve() throws Exception {
        KeyEntry broker = pki.ensureBroker(List.of("localhost"));
        Answer key = openssl("pkey", "-in", broker.place().privateKeyFile().toString(), "-noout", "-text");
        assertEquals(0, key.code(), key.text());
        assertTrue(key.text().contains("prime256v1"), key.text());

        Answer fromKey = openssl("pkey", "-in", broker.place().privateKeyFile().toString(), "-pubout");
        Answer fromCertificate = openssl("x509", "-in", broker.certificateFile().toString(), "-noout", "-pubkey");
        assertEquals(fromCertificate.text(), fromKey.text());
    }

    @Test
    void opensTheKeyStoreWithThePasswordFile() throws Exception {
        KeyEntry vehicle = pki.ensureVehicle("mini-1");
        Answer store = openssl(
                "pkcs12",
                "-in",
                vehicle.keyStore().toString(),
                "-info",
                "-noout",
                "-passin",
                "file:" + vehicle.passwordFile());
        assertEquals(0, store.code(), store.text());
        assertTrue(store.text().contains("PBES2, PBKDF2, AES-256-CBC"), store.text());
        assertTrue(store.text().contains("MAC: sha256"), store.text());
    }

    private Answer verify(KeyEntry entry, String purpose, String... further) throws Exception {
        List<String> arguments =
                new ArrayList<>(List.of("verify", "-x509_strict", "-crl_check_all", "-purpose", purpose));
        arguments.addAll(List.of("-CAfile", pki.trustAnchors().toString()));
        arguments.addAll(List.of("-CRLfile", pki.revocationLists().toString()));
        arguments.addAll(List.of("-untrusted", pki.chain().toString()));
        arguments.addAll(List.of(further));
        arguments.add(entry.certificateFile().toString());
        return openssl(arguments.toArray(String[]::new));
    }

    private static void assertRefused(String reason, Answer answer) {
        assertTrue(answer.code() != 0, answer.text());
        assertTrue(answer.text().contains(reason), answer.text());
    }

    private Answer openssl(String... arguments) throws IOException, InterruptedException {
        Path text = Files.createTempFile(folder, "openssl", ".txt");
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        Process process = start(command, text);
        try {
            assertTrue(process.waitFor(SECONDS, TimeUnit.SECONDS), "openssl does not end: " + command);
            return new Answer(process.exitValue(), Files.readString(text, StandardCharsets.UTF_8));
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process start(List<String> command, Path text) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(text.toFile())
                    .start();
        } catch (IOException e) {
            throw new AssertionError("openssl is not installed; on Debian and Ubuntu: apt-get install openssl", e);
        }
    }

    private record Answer(int code, String text) {}
}
