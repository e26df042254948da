package io.codriver.agent.adapter.tls;

import io.codriver.certs.Credential;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;

/** Key stores in memory and on disk. */
final class KeyStores {
    private static final String PASSWORD = "not a secret";

    private KeyStores() {}

    static char[] password() {
        return PASSWORD.toCharArray();
    }

    static KeyStore of(Credential... credentials) throws GeneralSecurityException, IOException {
        return of("PKCS12", credentials);
    }

    static KeyStore of(String type, Credential... credentials) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(type);
        store.load(null, null);
        for (int i = 0; i < credentials.length; i++) {
            store.setKeyEntry(
                    "key" + i,
                    credentials[i].key(),
                    password(),
                    credentials[i].chain().toArray(X509Certificate[]::new));
        }
        return store;
    }

    static IdentityFile file(Path folder, Credential credential) throws GeneralSecurityException, IOException {
        Path file = folder.resolve("vehicle.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            of(credential).store(out, password());
        }
        return new IdentityFile("PKCS12", file, Files.writeString(folder.resolve("vehicle.password"), PASSWORD + "\n"));
    }
}
