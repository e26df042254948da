package io.codriver.certs;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Puts a vehicle's certificates on the issuing CA's CRL. */
final class VehicleRevoker {
    private final Path pki;
    private final Authority authority;
    private final SecureRandom random;
    private final Instant now;

    VehicleRevoker(Path pki, Authority authority, SecureRandom random, Instant now) {
        this.pki = pki;
        this.authority = authority;
        this.random = random;
        this.now = now;
    }

    Change revoke(VehicleId vehicle, RevocationReason reason) {
        Place place = Place.vehicle(pki, vehicle);
        Set<X509Certificate> known = EarlierCertificates.all(place, KeyFiles.read(place), now);
        if (known.isEmpty()) {
            throw nothingToRevoke(pki, vehicle);
        }
        RevocationList list = authority.lists().issuing();
        List<Revocation> further = known.stream()
                .filter(certificate -> !list.revokes(certificate))
                .map(certificate -> Revocation.inForce(certificate, now, reason.code()))
                .toList();
        if (further.isEmpty()) {
            return new Change(
                    "CRLs",
                    Change.Status.KEPT,
                    place.what() + " was revoked before",
                    list.validity().until());
        }
        RevocationList next = list.next(authority.issuer(random), further, DevelopmentProfiles.ISSUING_LIST_LIFE, now);
        new CrlFile(authority.lists().root(), next).write(pki);
        return new Change(
                "CRLs",
                Change.Status.RENEWED,
                place.what() + " was revoked",
                next.validity().until());
    }

    static PkiFault nothingToRevoke(Path pki, VehicleId vehicle) {
        return new PkiFault("There is no certificate of vehicle " + vehicle.value() + " in " + pki
                + " that has not ended, so there is nothing to revoke. codriver-certs show lists what is there.");
    }
}
