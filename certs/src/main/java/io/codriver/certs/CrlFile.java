package io.codriver.certs;

import java.nio.file.Path;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.X509CRL;
import java.util.List;
import java.util.Optional;

/**
 * The file {@code crl.pem} with the lists of both CAs.
 *
 * @param root the root's list
 * @param issuing the issuing CA's list
 */
record CrlFile(RevocationList root, RevocationList issuing) {
    static final String NAME = "crl.pem";

    /** The lists in the file; none when it is not there or damaged. */
    static List<X509CRL> read(Path pki) {
        try {
            Optional<byte[]> bytes = OwnerFolder.find(pki.resolve(NAME));
            return bytes.isPresent() ? Pem.readLists(bytes.get()) : List.of();
        } catch (CertificateException | CRLException e) {
            // The issuing CA is made anew then, because what was revoked is forgotten.
            return List.of();
        }
    }

    /** Replaces the file. */
    void write(Path pki) {
        OwnerFolder.at(pki).writeOpen(NAME, Pem.lists(List.of(root.crl(), issuing.crl())));
    }
}
