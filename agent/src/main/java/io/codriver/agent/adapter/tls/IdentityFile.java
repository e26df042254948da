package io.codriver.agent.adapter.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where the car's key is: a key store, and beside it a file whose first line is the password.
 *
 * @param type the {@link KeyStore} type, usually {@code PKCS12}
 */
public record IdentityFile(String type, Path keyStore, Path passwordFile) implements IdentitySource {

    /** Reads both files. */
    @Override
    public Identity load() throws TlsRefusedException {
        char[] password = PasswordFile.read(passwordFile, "password file");
        try (InputStream in = Files.newInputStream(keyStore)) {
            KeyStore store = KeyStore.getInstance(type);
            store.load(in, password);
            return Identity.load(store, password, Optional.empty());
        } catch (TlsRefusedException e) {
            throw e;
        } catch (IOException | GeneralSecurityException e) {
            throw new TlsRefusedException(
                    TlsFault.KEY_STORE_UNREADABLE, "the key store " + keyStore + " cannot be read (" + e + ")", e);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    @Override
    public List<Path> secrets() {
        return List.of(keyStore, passwordFile);
    }

    @Override
    public String place() {
        return "in the file " + keyStore;
    }
}
