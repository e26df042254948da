package io.codriver.certs;

import java.nio.file.Path;
import java.security.cert.X509Certificate;

/**
 * A key with its certificate as it lies in the folder after a run.
 *
 * @param place the files
 * @param certificate the holder's own certificate
 * @param change what the run did with it
 */
public record KeyEntry(Place place, X509Certificate certificate, Change change) {
    /** The PKCS#12 file; its one entry has the certificate's common name as alias. */
    public Path keyStore() {
        return place.keyStore();
    }

    /** The file whose one line is the password of the key store. */
    public Path passwordFile() {
        return place.passwordFile();
    }

    /** The certificate and the issuing CA's, as PEM. */
    public Path certificateFile() {
        return place.certificateFile();
    }

    /** What the run did. */
    public Change.Status status() {
        return change.status();
    }

    /** Why, empty when there is nothing to say. */
    public String reason() {
        return change.reason();
    }

    /** Reads key and chain from the files. */
    public Credential credential() {
        return KeyFiles.require(place);
    }
}
