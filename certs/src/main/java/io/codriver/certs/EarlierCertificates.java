package io.codriver.certs;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Remembers certificates that were renewed before their end.
 *
 * <p>Whoever copied a vehicle's key before the renewal could use it until the old certificate ends. A revocation of the
 * vehicle must void that one too, and a CRL needs its serial number.
 */
final class EarlierCertificates {
    private EarlierCertificates() {}

    /** Notes the certificates of a place before they are replaced; forgets those that have ended. */
    static void remember(Place place, StoredKey stored, Instant now) {
        Set<X509Certificate> all = all(place, stored, now);
        if (!all.isEmpty()) {
            OwnerFolder.at(place.folder())
                    .keepOpen(place.nameOf(place.earlierFile()), Pem.certificates(List.copyOf(all)));
        }
    }

    /** Every certificate of a place that is known and has not ended. */
    static Set<X509Certificate> all(Place place, StoredKey stored, Instant now) {
        Set<X509Certificate> all = new LinkedHashSet<>(CertificateFiles.readAll(place.earlierFile()));
        CertificateFiles.findFirst(place.certificateFile()).ifPresent(all::add);
        if (stored instanceof StoredKey.Good good) {
            all.add(good.credential().certificate());
        }
        all.removeIf(certificate -> Validity.of(certificate).isOver(now));
        return all;
    }
}
