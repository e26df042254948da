package io.codriver.certs;

import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;

/**
 * The root: everyone's trust anchor, whose key may be away.
 *
 * @param certificate the self-signed certificate
 * @param key the key with that certificate, when {@code root.p12} is here
 * @param change what the run did with it
 */
record RootAuthority(X509Certificate certificate, Optional<Credential> key, Change change) {
    /** The signer; throws {@link PkiFault} when the key is away. */
    CertificateIssuer requireIssuer(Place place, SecureRandom random, String purpose) {
        Credential credential = key.orElseThrow(() -> new PkiFault(
                "The root key is needed " + purpose + ", but " + place.keyStore() + " with " + place.passwordFile()
                        + " is not here or cannot be opened. Bring both files back and run again; they may be taken away"
                        + " afterwards."));
        return new CertificateIssuer(credential, random);
    }

    /** Reads or makes the root. */
    static RootAuthority ensure(Place place, SecureRandom random, Instant now) {
        Optional<X509Certificate> written = CertificateFiles.findFirst(place.certificateFile());
        StoredKey stored = KeyFiles.read(place);
        if (stored instanceof StoredKey.Good good) {
            return withKey(place, good.credential(), now);
        }
        if (written.isPresent()) {
            return checked(place, written.get(), Optional.empty(), Change.Status.KEPT, "its key is not here", now);
        }
        boolean fresh = stored instanceof StoredKey.Missing
                && OwnerFolder.find(place.certificateFile()).isEmpty();
        if (!fresh) {
            // A new root would silently cut off everyone who trusts the old one; a person has to want that.
            throw new PkiFault(
                    "The root in " + place.folder() + " cannot be read. Bring its files back from a copy, or move "
                            + "the whole PKI folder away and run codriver-certs init: then every car and broker needs new files.");
        }
        Credential made =
                CertificateIssuer.selfSigned(DevelopmentProfiles.root(now), KeyKind.EC_P384.generate(random), random);
        KeyFiles.write(place, made, random);
        CertificateFiles.keep(place, made.chain());
        return checked(place, made.certificate(), Optional.of(made), Change.Status.MADE, "", now);
    }

    private static RootAuthority withKey(Place place, Credential credential, Instant now) {
        KeyFiles.restrict(place);
        boolean mended = CertificateFiles.keep(place, credential.chain());
        return checked(
                place,
                credential.certificate(),
                Optional.of(credential),
                mended ? Change.Status.MENDED : Change.Status.KEPT,
                mended ? "root.crt was missing or different" : "",
                now);
    }

    private static RootAuthority checked(
            Place place,
            X509Certificate certificate,
            Optional<Credential> key,
            Change.Status status,
            String reason,
            Instant now) {
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
        return new RootAuthority(certificate, key, new Change(place.what(), status, reason, validity.until()));
    }
}
