package io.codriver.agent.adapter.tls;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.ProviderException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where the car's key is: in a PKCS#11 token, such as a TPM or a smart card, which signs with it and does not hand it out.
 * The certificates are in the token too, each issuer beside what it issued; the car's own has the CKA_ID of the key.
 *
 * @param library the token's PKCS#11 module
 * @param slot the number of the token's slot; empty: the first slot with a token
 * @param pinFile the file whose first line is the PIN
 * @param alias the CKA_LABEL of the car's certificate; empty: the token holds one key with a certificate
 */
public record IdentityToken(Path library, Optional<Long> slot, Path pinFile, Optional<String> alias)
        implements IdentitySource {

    @Override
    public Identity load() throws TlsRefusedException {
        char[] pin = PasswordFile.read(pinFile, "PIN file");
        Provider provider = TokenProvider.open(library, slot);
        try {
            KeyStore store = KeyStore.getInstance("PKCS11", provider);
            store.load(null, pin);
            return Identity.load(store, pin, alias);
        } catch (TlsRefusedException e) {
            throw e;
        } catch (IOException | GeneralSecurityException | ProviderException e) {
            throw TokenProvider.refusal("the token of " + library, e);
        } finally {
            Arrays.fill(pin, '\0');
        }
    }

    @Override
    public List<Path> secrets() {
        return List.of(pinFile);
    }

    @Override
    public String place() {
        return "in a token, behind " + library;
    }
}
