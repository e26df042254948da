package io.codriver.agent.adapter.tls;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;

/**
 * Where the car's key is: a key store, and beside it a file whose first line is the password.
 *
 * @param type the {@link KeyStore} type, usually {@code PKCS12}
 */
public record IdentityFile(String type, Path keyStore, Path passwordFile) {

    /**
     * Reads both files and checks what is in them.
     *
     * @throws TlsRefusedException saying which file is missing or wrong, or which rule the certificate breaks
     */
    public Identity load() throws TlsRefusedException {
        char[] password = readPassword();
        try (InputStream in = Files.newInputStream(keyStore)) {
            KeyStore store = KeyStore.getInstance(type);
            store.load(in, password);
            return Identity.load(store, password);
        } catch (TlsRefusedException e) {
            throw e;
        } catch (IOException | GeneralSecurityException e) {
            throw new TlsRefusedException(
                    TlsFault.KEY_STORE_UNREADABLE, "the key store " + keyStore + " cannot be read (" + e + ")", e);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private char[] readPassword() throws TlsRefusedException {
        try (BufferedReader reader = Files.newBufferedReader(passwordFile)) {
            String line = reader.readLine();
            if (line == null || line.isBlank()) {
                throw new TlsRefusedException(
                        TlsFault.KEY_STORE_UNREADABLE, "the password file " + passwordFile + " is empty");
            }
            return line.strip().toCharArray();
        } catch (IOException e) {
            throw new TlsRefusedException(
                    TlsFault.KEY_STORE_UNREADABLE,
                    "the password file " + passwordFile + " cannot be read (" + e + ")",
                    e);
        }
    }
}
