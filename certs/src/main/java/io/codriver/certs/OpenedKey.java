package io.codriver.certs;

import java.util.Arrays;
import java.util.Optional;

/**
 * Remembers the key store that was opened last, as long as its files do not change.
 *
 * <p>A key store is opened with a slow hash. The issuing CA's is needed for every certificate, which a fleet of cars would
 * feel. Not safe for several threads: it is used under the folder's lock only.
 */
final class OpenedKey {
    private Optional<byte[]> keyStore = Optional.empty();
    private Optional<byte[]> password = Optional.empty();
    private StoredKey opened = new StoredKey.Missing();

    /** The same as {@link KeyFiles#read}. */
    StoredKey read(Place place) {
        Optional<byte[]> keyStoreNow = OwnerFolder.find(place.keyStore());
        Optional<byte[]> passwordNow = OwnerFolder.find(place.passwordFile());
        if (!isSame(keyStore, keyStoreNow) || !isSame(password, passwordNow)) {
            opened = KeyFiles.read(place);
            keyStore = keyStoreNow;
            password = passwordNow;
        }
        return opened;
    }

    private static boolean isSame(Optional<byte[]> before, Optional<byte[]> now) {
        return before.isPresent() && now.isPresent() && Arrays.equals(before.get(), now.get());
    }
}
