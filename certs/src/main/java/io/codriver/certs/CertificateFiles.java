package io.codriver.certs;

import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/** Reads and writes the PEM files with certificates. */
final class CertificateFiles {
    private CertificateFiles() {}

    /** The certificates of a file; none when it is not there or cannot be read. */
    static List<X509Certificate> readAll(Path file) {
        try {
            Optional<byte[]> bytes = OwnerFolder.find(file);
            return bytes.isPresent() ? Pem.readCertificates(bytes.get()) : List.of();
        } catch (CertificateException e) {
            // A damaged file counts as none: whoever needs it writes it again from the key store.
            return List.of();
        }
    }

    /** The first certificate of a file. */
    static Optional<X509Certificate> findFirst(Path file) {
        return readAll(file).stream().findFirst();
    }

    /** Writes the certificate file of a place when it differs; says whether it did. */
    static boolean keep(Place place, List<X509Certificate> chain) {
        return OwnerFolder.at(place.folder()).keepOpen(place.nameOf(place.certificateFile()), Pem.certificates(chain));
    }
}
