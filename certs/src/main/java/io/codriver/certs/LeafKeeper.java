package io.codriver.certs;

import java.io.IOException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;

/** Makes and keeps the certificate of one broker, cloud or vehicle. */
final class LeafKeeper {
    private final Authority authority;
    private final SecureRandom random;
    private final Instant now;

    LeafKeeper(Authority authority, SecureRandom random, Instant now) {
        this.authority = authority;
        this.random = random;
        this.now = now;
    }

    /** Leaves the place with a certificate that says what {@code wanted} says, and with all files derived from it. */
    KeyEntry ensure(Place place, CertificateProfile wanted) {
        StoredKey stored = KeyFiles.read(place);
        Optional<String> due = whyRenew(place, stored, wanted);
        if (stored instanceof StoredKey.Good good && due.isEmpty()) {
            boolean mended = keepDerived(place, good.credential());
            return mended
                    ? entry(place, good.credential(), Change.Status.MENDED, "a PEM file was missing or different")
                    : entry(place, good.credential(), Change.Status.KEPT, "");
        }
        EarlierCertificates.remember(place, stored, now);
        Credential made = issue(wanted);
        KeyFiles.write(place, made, random);
        keepDerived(place, made);
        return due.map(reason -> entry(place, made, Change.Status.RENEWED, reason))
                .orElseGet(() -> entry(place, made, Change.Status.MADE, ""));
    }

    private Credential issue(CertificateProfile wanted) {
        KeyPair keys = KeyKind.EC_P256.generate(random);
        Instant limit = Validity.of(authority.issuing().certificate()).until();
        CertificateProfile capped = wanted.withValidity(wanted.validity().endingBy(limit));
        return authority.issuer(random).issue(capped, keys);
    }

    private Optional<String> whyRenew(Place place, StoredKey stored, CertificateProfile wanted) {
        if (stored instanceof StoredKey.Damaged damaged) {
            return Optional.of(damaged.problem());
        }
        if (!(stored instanceof StoredKey.Good good)) {
            return CertificateFiles.findFirst(place.certificateFile())
                    .map(left -> place.nameOf(place.keyStore()) + " is missing");
        }
        Credential credential = good.credential();
        X509Certificate certificate = credential.certificate();
        if (credential.chain().size() != 2
                || !credential.chain().get(1).equals(authority.issuing().certificate())) {
            return Optional.of("the issuing CA was renewed");
        }
        if (authority.lists().issuing().revokes(certificate)) {
            return Optional.of("it was revoked");
        }
        return differs(certificate, wanted).or(() -> Renewal.reason(Validity.of(certificate), now));
    }

    private static Optional<String> differs(X509Certificate certificate, CertificateProfile wanted) {
        X500Name subject =
                X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        if (!subject.equals(wanted.subject())) {
            return Optional.of("it is for " + subject);
        }
        for (Extension extension : wanted.extensions()) {
            byte[] present = certificate.getExtensionValue(extension.getExtnId().getId());
            if (!Arrays.equals(present, encoded(extension))) {
                boolean names = extension.getExtnId().equals(Extension.subjectAlternativeName);
                return Optional.of(names ? "its names changed" : "it was made with another profile");
            }
        }
        return Optional.empty();
    }

    private static byte[] encoded(Extension extension) {
        try {
            return extension.getExtnValue().getEncoded();
        } catch (IOException e) {
            throw new IllegalArgumentException("an extension without an encoding", e);
        }
    }

    private static boolean keepDerived(Place place, Credential credential) {
        OwnerFolder folder = OwnerFolder.at(place.folder());
        KeyFiles.restrict(place);
        boolean changed = CertificateFiles.keep(place, credential.chain());
        if (place.forMosquitto()) {
            changed |= folder.keepSecret(place.nameOf(place.privateKeyFile()), Pem.privateKey(credential.key()));
        }
        return changed;
    }

    private static KeyEntry entry(Place place, Credential credential, Change.Status status, String reason) {
        X509Certificate certificate = credential.certificate();
        Change change = new Change(
                place.what(), status, reason, Validity.of(certificate).until());
        return new KeyEntry(place, certificate, change);
    }
}
