package io.codriver.certs;

import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;

/**
 * The root: everyone's trust anchor. Its key is opened only when it has to sign, and may be away until then.
 *
 * @param place its files
 * @param certificate the self-signed certificate
 * @param change what the run did with it
 */
record RootAuthority(Place place, X509Certificate certificate, Change change) {
    /** Reads or makes the root. */
    static RootAuthority ensure(Place place, SecureRandom random, Instant now) {
        Optional<X509Certificate> written = CertificateFiles.findFirst(place.certificateFile());
        if (written.isPresent()) {
            KeyFiles.restrict(place);
            return checked(place, written.get(), Change.Status.KEPT, "", now);
        }
        StoredKey stored = KeyFiles.read(place);
        if (stored instanceof StoredKey.Good good) {
            CertificateFiles.keep(place, good.credential().chain());
            String reason = place.nameOf(place.certificateFile()) + " was missing or damaged";
            return checked(place, good.credential().certificate(), Change.Status.MENDED, reason, now);
        }
        boolean nothingYet = stored instanceof StoredKey.Missing
                && OwnerFolder.find(place.certificateFile()).isEmpty();
        if (!nothingYet) {
            // A new root would silently cut off everyone who trusts the old one; a person has to want that.
            throw new PkiFault(
                    "The root in " + place.folder() + " cannot be read. Bring its files back from a copy, or move "
                            + "the whole PKI folder away and run codriver-certs init: then every car and broker needs new files.");
        }
        Credential made =
                CertificateIssuer.selfSigned(DevelopmentProfiles.root(now), KeyKind.EC_P384.generate(random), random);
        KeyFiles.write(place, made, random);
        CertificateFiles.keep(place, made.chain());
        return checked(place, made.certificate(), Change.Status.MADE, "", now);
    }

    /** The signer, when the key is here. */
    Optional<CertificateIssuer> findIssuer(SecureRandom random) {
        return KeyFiles.read(place) instanceof StoredKey.Good good
                        && good.credential().certificate().equals(certificate)
                ? Optional.of(new CertificateIssuer(good.credential(), random))
                : Optional.empty();
    }

    /** The signer; throws {@link PkiFault} when the key is away. */
    CertificateIssuer requireIssuer(SecureRandom random, String purpose) {
        return findIssuer(random)
                .orElseThrow(() -> new PkiFault("The root key is needed " + purpose + ", but " + place.keyStore()
                        + " with "
                        + place.passwordFile() + " is not here, cannot be opened, or does not belong to "
                        + place.certificateFile() + ". Bring both files back and run again; they may be taken away"
                        + " afterwards."));
    }

    private static RootAuthority checked(
            Place place, X509Certificate certificate, Change.Status status, String reason, Instant now) {
        Validity validity = Validity.of(certificate);
        if (validity.isOver(now)) {
            throw new PkiFault(
                    "The root certificate ended at " + validity.until() + ", so nothing below it is trusted any "
                            + "more. Check the clock of this machine; if it is right, move "
                            + place.folder().getParent()
                            + " away and run codriver-certs init: every car and broker needs new files.");
        }
        if (validity.isAhead(now)) {
            throw new PkiFault("The root certificate starts only at " + validity.from()
                    + ". The clock of this machine (" + now + ") seems to be behind; set it right and run again.");
        }
        return new RootAuthority(place, certificate, new Change(place.what(), status, reason, validity.until()));
    }
}
