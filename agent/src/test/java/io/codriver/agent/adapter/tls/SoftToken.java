package io.codriver.agent.adapter.tls;

import io.codriver.certs.Pem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A token of SoftHSM2, made and filled by the programs that people use. The module reads the list of tokens once in a
 * process: all are made before the first is opened.
 */
final class SoftToken {
    static final String PIN = "1234";
    static final Path MODULE = Path.of("/usr/lib/softhsm/libsofthsm2.so");

    private static final Path CONFIGURATION = Path.of(System.getenv("SOFTHSM2_CONF"));

    private final String label;
    private final long slot;

    private SoftToken(String label, long slot) {
        this.label = label;
        this.slot = slot;
    }

    /** An empty token, in the place that the module's environment names. */
    static SoftToken make(String label) throws IOException {
        Path tokens = CONFIGURATION.resolveSibling("tokens");
        Files.createDirectories(tokens);
        Files.writeString(
                CONFIGURATION,
                "directories.tokendir = " + tokens + "\nobjectstore.backend = file\nlog.level = ERROR\n");
        String said =
                run("softhsm2-util", "--init-token", "--free", "--label", label, "--pin", PIN, "--so-pin", "0000");
        return new SoftToken(label, Long.parseLong(said.replaceAll("(?s).* slot (\\d+).*", "$1")));
    }

    /** Makes a key pair in the token; nobody ever has the private key outside. */
    PublicKey generate(String id, String kind, String... more) throws IOException, GeneralSecurityException {
        List<String> arguments =
                new ArrayList<>(List.of("--keypairgen", "--key-type", kind, "--id", id, "--label", "car"));
        arguments.addAll(List.of(more));
        tool(arguments.toArray(String[]::new));
        Path file = CONFIGURATION.resolveSibling(label + id + ".der");
        tool("--read-object", "--type", "pubkey", "--id", id, "--output-file", file.toString());
        return KeyFactory.getInstance(kind.startsWith("EC") ? "EC" : "RSA")
                .generatePublic(new X509EncodedKeySpec(Files.readAllBytes(file)));
    }

    /** Puts a key into the token that was made outside. */
    void put(String id, PrivateKey key) throws IOException {
        Path file = CONFIGURATION.resolveSibling(label + id + ".pem");
        Files.write(file, Pem.privateKey(key));
        run("softhsm2-util", "--import", file.toString(), "--token", label, "--label", "car", "--id", id, "--pin", PIN);
    }

    void put(String id, String name, X509Certificate certificate) throws IOException, GeneralSecurityException {
        Path file = Files.write(CONFIGURATION.resolveSibling(label + id + ".crt"), certificate.getEncoded());
        tool("--write-object", file.toString(), "--type", "cert", "--id", id, "--label", name);
    }

    IdentityToken with(Path pinFile, Optional<String> alias) {
        return new IdentityToken(MODULE, Optional.of(slot), pinFile, alias);
    }

    static void removeAll() throws IOException {
        if (Files.exists(CONFIGURATION.resolveSibling("tokens"))) {
            try (Stream<Path> all = Files.walk(CONFIGURATION.resolveSibling("tokens"))) {
                for (Path one :
                        all.sorted((left, right) -> right.compareTo(left)).toList()) {
                    Files.delete(one);
                }
            }
        }
    }

    private void tool(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of("pkcs11-tool", "--module", MODULE.toString(), "--token-label", label, "--login", "--pin", PIN));
        command.addAll(List.of(arguments));
        run(command.toArray(String[]::new));
    }

    private static String run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(String.join(" ", command) + ": " + said);
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        return said;
    }
}
