package io.codriver.certs;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Reads and writes the PKCS#12 file and the password file of a place.
 *
 * <p>The PKCS#12 file is the truth about a holder: renaming it into place is the one moment in which a new certificate
 * exists. The password lies there before, and everything else is derived from it afterwards, so a crash at any moment
 * leaves a state that the next run completes.
 */
public final class KeyFiles {
    private KeyFiles() {}

    /** Writes a credential, good or bad, with a random password; a readable old password stays in use. */
    public static void write(Place place, Credential credential, SecureRandom random) {
        OwnerFolder folder = OwnerFolder.at(place.folder());
        Password password = findPassword(place).orElseGet(() -> {
            Password fresh = Password.random(random);
            folder.writeSecret(place.nameOf(place.passwordFile()), fresh.line().getBytes(StandardCharsets.UTF_8));
            return fresh;
        });
        folder.writeSecret(place.nameOf(place.keyStore()), encode(credential, password));
    }

    /** Reads the credential of a place; throws {@link PkiFault} when there is none or it cannot be read. */
    public static Credential require(Place place) {
        StoredKey stored = read(place);
        if (stored instanceof StoredKey.Good good) {
            return good.credential();
        }
        String problem = stored instanceof StoredKey.Damaged damaged
                ? damaged.problem()
                : place.nameOf(place.keyStore()) + " is missing";
        throw new PkiFault("There is no usable key for " + place.what() + " in " + place.folder() + ": " + problem
                + ". Run codriver-certs init.");
    }

    /** Takes foreign rights off the files of a place that was copied or checked out with too many. */
    static void restrict(Place place) {
        OwnerFolder folder = OwnerFolder.at(place.folder());
        folder.restrictSecret(place.nameOf(place.keyStore()));
        folder.restrictSecret(place.nameOf(place.passwordFile()));
    }

    static StoredKey read(Place place) {
        Optional<byte[]> bytes = OwnerFolder.find(place.keyStore());
        if (bytes.isEmpty()) {
            return new StoredKey.Missing();
        }
        Optional<Password> password = findPassword(place);
        if (password.isEmpty()) {
            return new StoredKey.Damaged(place.nameOf(place.passwordFile()) + " is missing or empty");
        }
        return decode(place, bytes.get(), password.get());
    }

    /** The password of a place, when its file is there and not empty. */
    public static Optional<Password> findPassword(Place place) {
        return OwnerFolder.find(place.passwordFile())
                .map(bytes -> Password.ofLine(new String(bytes, StandardCharsets.UTF_8)))
                .filter(password -> !password.isEmpty());
    }

    /** Since JDK 16 the key store encrypts with PBES2 (AES-256, HMAC-SHA-256) and seals with HMAC-SHA-256 by default. */
    private static byte[] encode(Credential credential, Password password) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            credential.keyStore(password).store(bytes, password.characters());
            return bytes.toByteArray();
        } catch (GeneralSecurityException | IOException e) {
            throw new PkiFault("The key store of " + credential.commonName() + " cannot be encoded.", e);
        }
    }

    private static StoredKey decode(Place place, byte[] bytes, Password password) {
        String file = place.nameOf(place.keyStore());
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(bytes), password.characters());
            List<String> aliases = Collections.list(store.aliases());
            if (aliases.size() != 1) {
                return new StoredKey.Damaged(file + " holds " + aliases.size() + " entries instead of one");
            }
            Key key = store.getKey(aliases.get(0), password.characters());
            Certificate[] chain = store.getCertificateChain(aliases.get(0));
            if (!(key instanceof PrivateKey secret) || chain == null || chain.length == 0) {
                return new StoredKey.Damaged(file + " holds no key with a certificate");
            }
            List<X509Certificate> certificates =
                    Arrays.stream(chain).map(X509Certificate.class::cast).toList();
            return new StoredKey.Good(new Credential(secret, certificates));
        } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
            return new StoredKey.Damaged(file + " cannot be opened with its password");
        }
    }
}
