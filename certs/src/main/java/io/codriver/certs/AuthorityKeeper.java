package io.codriver.certs;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.CRLReason;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes and keeps root, issuing CA and CRLs.
 *
 * <p>When the issuing CA's certificate grows old it gets a new one for the same key and name, so that certificates and
 * CRLs made before stay good. It gets a new key only when the old one is lost, or when {@code crl.pem} is: what was
 * revoked is forgotten then, and a new key voids all of it. The root's CRL names the certificate that was replaced.
 */
final class AuthorityKeeper {
    private final Path pki;
    private final Place issuingPlace;
    private final OpenedKey issuingKey;
    private final SecureRandom random;
    private final Instant now;

    AuthorityKeeper(Path pki, OpenedKey issuingKey, SecureRandom random, Instant now) {
        this.pki = pki;
        this.issuingPlace = Place.issuing(pki);
        this.issuingKey = issuingKey;
        this.random = random;
        this.now = now;
    }

    Authority ensure() {
        RootAuthority root = RootAuthority.ensure(Place.root(pki), random, now);
        StoredKey stored = issuingKey.read(issuingPlace);
        List<X509CRL> written = CrlFile.read(pki);
        Optional<String> lost = whyUnusable(stored, root, written);
        if (stored instanceof StoredKey.Good good && lost.isEmpty()) {
            return keep(root, good.credential(), written);
        }
        return make(root, stored, written, lost.orElse(""));
    }

    private Optional<String> whyUnusable(StoredKey stored, RootAuthority root, List<X509CRL> written) {
        if (stored instanceof StoredKey.Damaged damaged) {
            return Optional.of(damaged.problem());
        }
        if (!(stored instanceof StoredKey.Good good)) {
            return CertificateFiles.findFirst(issuingPlace.certificateFile())
                    .map(left -> issuingPlace.nameOf(issuingPlace.keyStore()) + " is missing");
        }
        X509Certificate certificate = good.credential().certificate();
        if (!isSignedBy(root.certificate(), certificate)) {
            return Optional.of("it was issued by another root");
        }
        if (RevocationList.findSignedBy(certificate.getPublicKey(), written).isEmpty()
                || RevocationList.findSignedBy(root.certificate().getPublicKey(), written)
                        .isEmpty()) {
            return Optional.of("crl.pem is missing or damaged, so what was revoked is not known");
        }
        return Optional.empty();
    }

    private Authority make(RootAuthority root, StoredKey stored, List<X509CRL> written, String reason) {
        CertificateIssuer rootIssuer = root.requireIssuer(random, "to make an issuing CA");
        KeyPair keys = KeyKind.EC_P256.generate(random);
        Credential made = certify(root, rootIssuer, keys);
        Optional<RevocationList> old =
                RevocationList.findSignedBy(root.certificate().getPublicKey(), written);
        List<Revocation> replaced = replaced(root, stored, old);
        CrlFile lists = new CrlFile(
                old.map(list -> list.next(rootIssuer, replaced, DevelopmentProfiles.ROOT_LIST_LIFE, now))
                        .orElseGet(() ->
                                RevocationList.first(rootIssuer, replaced, DevelopmentProfiles.ROOT_LIST_LIFE, now)),
                RevocationList.first(
                        new CertificateIssuer(made, random), List.of(), DevelopmentProfiles.ISSUING_LIST_LIFE, now));
        // The lists go first: an issuing CA without its list counts as lost, so a crash in between is mended.
        lists.write(pki);
        KeyFiles.write(issuingPlace, made, random);
        keepDerived(root, made);
        Change.Status status = reason.isEmpty() ? Change.Status.MADE : Change.Status.RENEWED;
        return authority(root, made, lists, status, reason, new Change("CRLs", status, reason, until(lists)));
    }

    /** The certificates of the issuing CA whose key is given up; both the file and the key store may still show it. */
    private List<Revocation> replaced(RootAuthority root, StoredKey stored, Optional<RevocationList> old) {
        List<X509Certificate> candidates = new ArrayList<>(CertificateFiles.readAll(issuingPlace.certificateFile()));
        if (stored instanceof StoredKey.Good good
                && !candidates.contains(good.credential().certificate())) {
            candidates.add(good.credential().certificate());
        }
        return candidates.stream()
                .filter(certificate -> isSignedBy(root.certificate(), certificate))
                .filter(certificate ->
                        old.filter(list -> list.revokes(certificate)).isEmpty())
                .map(certificate -> Revocation.inForce(certificate, now, CRLReason.SUPERSEDED))
                .toList();
    }

    private Authority keep(RootAuthority root, Credential stored, List<X509CRL> written) {
        Optional<String> due = Renewal.reason(Validity.of(stored.certificate()), now);
        Credential issuing = stored;
        if (due.isPresent()) {
            KeyPair keys = new KeyPair(stored.certificate().getPublicKey(), stored.key());
            issuing = certify(root, root.requireIssuer(random, "to renew the issuing CA"), keys);
            KeyFiles.write(issuingPlace, issuing, random);
        }
        KeyFiles.restrict(issuingPlace);
        boolean mended = keepDerived(root, issuing);
        CrlFile lists =
                new CrlFile(requireList(root.certificate(), written), requireList(issuing.certificate(), written));
        CrlFile current = keepLists(root, issuing, lists);
        Change crls = current.equals(lists)
                ? new Change("CRLs", Change.Status.KEPT, "", until(current))
                : new Change(
                        "CRLs",
                        Change.Status.RENEWED,
                        "one of them had less than a third of its life left",
                        until(current));
        if (due.isPresent()) {
            return authority(root, issuing, current, Change.Status.RENEWED, due.get(), crls);
        }
        return mended
                ? authority(root, issuing, current, Change.Status.MENDED, "a PEM file was missing or different", crls)
                : authority(root, issuing, current, Change.Status.KEPT, "", crls);
    }

    private CrlFile keepLists(RootAuthority root, Credential issuing, CrlFile lists) {
        RevocationList rootList = lists.root();
        RevocationList issuingList = lists.issuing();
        if (isDue(rootList)) {
            rootList = renewed(root, rootList);
        }
        if (isDue(issuingList)) {
            CertificateIssuer issuer = new CertificateIssuer(issuing, random);
            issuingList = issuingList.next(issuer, List.of(), DevelopmentProfiles.ISSUING_LIST_LIFE, now);
        }
        CrlFile current = new CrlFile(rootList, issuingList);
        if (!current.equals(lists)) {
            current.write(pki);
        }
        return current;
    }

    private RevocationList renewed(RootAuthority root, RevocationList list) {
        Optional<CertificateIssuer> issuer = root.findIssuer(random);
        if (issuer.isEmpty() && !list.validity().isOver(now)) {
            // While the root key is away its list may grow old, but it may not end.
            return list;
        }
        return list.next(
                root.requireIssuer(random, "to renew the root's CRL"),
                List.of(),
                DevelopmentProfiles.ROOT_LIST_LIFE,
                now);
    }

    private boolean isDue(RevocationList list) {
        return Renewal.reason(list.validity(), now).isPresent();
    }

    private Credential certify(RootAuthority root, CertificateIssuer issuer, KeyPair keys) {
        CertificateProfile profile = DevelopmentProfiles.issuing(now);
        Validity capped =
                profile.validity().endingBy(Validity.of(root.certificate()).until());
        X509Certificate certificate = issuer.issue(profile.withValidity(capped), keys.getPublic());
        return new Credential(keys.getPrivate(), List.of(certificate, root.certificate()));
    }

    private boolean keepDerived(RootAuthority root, Credential issuing) {
        OwnerFolder folder = OwnerFolder.at(pki);
        boolean changed = CertificateFiles.keep(issuingPlace, List.of(issuing.certificate()));
        changed |= folder.keepOpen("trust.pem", Pem.certificates(List.of(root.certificate())));
        changed |= folder.keepOpen("chain.pem", Pem.certificates(issuing.chain()));
        return changed;
    }

    private Authority authority(
            RootAuthority root, Credential issuing, CrlFile lists, Change.Status status, String reason, Change crls) {
        Instant until = Validity.of(issuing.certificate()).until();
        Change change = new Change(issuingPlace.what(), status, reason, until);
        return new Authority(root.certificate(), issuing, lists, List.of(root.change(), change, crls));
    }

    private static RevocationList requireList(X509Certificate issuer, List<X509CRL> written) {
        return RevocationList.findSignedBy(issuer.getPublicKey(), written).orElseThrow();
    }

    private static Instant until(CrlFile lists) {
        Instant root = lists.root().validity().until();
        Instant issuing = lists.issuing().validity().until();
        return root.isBefore(issuing) ? root : issuing;
    }

    private static boolean isSignedBy(X509Certificate issuer, X509Certificate certificate) {
        try {
            certificate.verify(issuer.getPublicKey());
            return certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
