package io.codriver.simulator.broker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The private temporary folder that HiveMQ reads its configuration and trust store from while it runs.
 *
 * <p>Only the owner can read it, because the configuration holds the key store's password.
 */
record BrokerFolder(Path root) {

    // The store holds public certificates only, but HiveMQ demands a password.
    static final String TRUST_PASSWORD = "public";

    /** Makes the folder and fills it for a listener on {@code port}. */
    static BrokerFolder create(BrokerSettings settings, int port) throws IOException, GeneralSecurityException {
        BrokerFolder folder = new BrokerFolder(Files.createTempDirectory(
                "codriver-broker-",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))));
        try {
            Files.createDirectory(folder.configuration());
            Files.createDirectory(folder.extensions());
            Path trust = folder.root.resolve("trust.p12");
            writeTrustStore(settings.pki().resolve("trust.pem"), trust);
            Path broker = settings.pki().resolve("broker");
            String password = Files.readString(broker.resolve("broker.password"), StandardCharsets.UTF_8)
                    .strip();
            Files.writeString(
                    folder.configuration().resolve("config.xml"),
                    new HiveMqConfiguration(
                                    settings.host(),
                                    port,
                                    broker.resolve("broker.p12").toString(),
                                    password,
                                    trust.toString(),
                                    TRUST_PASSWORD)
                            .xml());
            return folder;
        } catch (IOException | GeneralSecurityException e) {
            folder.delete();
            throw e;
        }
    }

    Path configuration() {
        return root.resolve("conf");
    }

    Path extensions() {
        return root.resolve("extensions");
    }

    /** Removes the folder and all that is in it. */
    void delete() throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> found = Files.walk(root)) {
            deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }

    static void writeTrustStore(Path anchors, Path target) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream in = Files.newInputStream(anchors)) {
            for (Certificate anchor : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("anchor-" + store.size(), anchor);
            }
        }
        try (OutputStream out = Files.newOutputStream(target)) {
            store.store(out, TRUST_PASSWORD.toCharArray());
        }
    }
}
