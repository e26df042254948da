package io.codriver.certs;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Reads what lies in a PKI folder and judges it; changes nothing. */
final class Inventory {
    private final Path pki;
    private final Instant now;
    private final List<X509CRL> lists;

    Inventory(Path pki, Instant now) {
        this.pki = pki;
        this.now = now;
        this.lists = CrlFile.read(pki);
    }

    List<InventoryRow> rows() {
        List<InventoryRow> rows = new ArrayList<>();
        Place root = Place.root(pki);
        Place issuing = Place.issuing(pki);
        if (Files.exists(root.folder())) {
            rows.add(rootRow(root));
            rows.add(listRow("CRL of root", root));
        }
        if (Files.exists(issuing.folder())) {
            rows.add(row("issuing CA", issuing, root));
            rows.add(listRow("CRL of issuing CA", issuing));
        }
        for (Place place : List.of(Place.broker(pki), Place.cloud(pki))) {
            if (Files.exists(place.folder())) {
                rows.add(row(place.what(), place, issuing));
            }
        }
        vehicles().forEach(place -> rows.add(row("vehicle", place, issuing)));
        return rows;
    }

    /** The vehicles in the folder, except those whose certificate was revoked. */
    List<String> vehiclesInUse() {
        return vehicles().stream()
                .filter(place -> VehicleId.isPossible(place.what()))
                .filter(place -> row("vehicle", place, Place.issuing(pki)).state() != InventoryRow.State.REVOKED)
                .map(Place::what)
                .toList();
    }

    /** The names in the broker's certificate. */
    Optional<List<String>> findBrokerNames() {
        return CertificateFiles.findFirst(Place.broker(pki).certificateFile())
                .map(Inventory::names)
                .filter(names -> !names.isEmpty());
    }

    private List<Place> vehicles() {
        Path folder = Place.vehicles(pki);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, Files::isDirectory)) {
            TreeSet<String> names = new TreeSet<>();
            entries.forEach(entry -> names.add(folder.relativize(entry).toString()));
            return names.stream()
                    .map(name -> new Place(name, folder.resolve(name), "vehicle"))
                    .toList();
        } catch (IOException e) {
            throw new PkiFault("Cannot list " + folder + ". Check that it belongs to you.", e);
        }
    }

    private InventoryRow rootRow(Place place) {
        InventoryRow row = row(place.what(), place, place);
        boolean away = KeyFiles.read(place) instanceof StoredKey.Missing
                && CertificateFiles.findFirst(place.certificateFile()).isPresent();
        InventoryRow.State state = away ? stateOf(row.validity(), InventoryRow.State.OFFLINE) : row.state();
        return new InventoryRow(row.what(), row.name(), row.serial(), row.validity(), state);
    }

    private InventoryRow row(String what, Place place, Place issuer) {
        Optional<X509Certificate> certificate = CertificateFiles.findFirst(place.certificateFile());
        Optional<Validity> validity = certificate.map(Validity::of);
        InventoryRow.State state;
        if (certificate.isEmpty() || !holds(place, certificate.get())) {
            state = InventoryRow.State.DAMAGED;
        } else if (isRevoked(certificate.get(), issuer)) {
            state = InventoryRow.State.REVOKED;
        } else {
            state = stateOf(validity, InventoryRow.State.OK);
        }
        return new InventoryRow(
                what,
                certificate.map(Inventory::name).orElse(place.what()),
                certificate.map(X509Certificate::getSerialNumber),
                validity,
                state);
    }

    private InventoryRow listRow(String what, Place issuer) {
        Optional<RevocationList> list = CertificateFiles.findFirst(issuer.certificateFile())
                .flatMap(certificate -> RevocationList.findSignedBy(certificate.getPublicKey(), lists));
        int revoked = list.map(found -> found.entries().size()).orElse(0);
        Optional<Validity> validity = list.map(RevocationList::validity);
        return new InventoryRow(
                what,
                revoked + " revoked",
                list.map(RevocationList::number),
                validity,
                list.isEmpty() ? InventoryRow.State.DAMAGED : stateOf(validity, InventoryRow.State.OK));
    }

    private boolean isRevoked(X509Certificate certificate, Place issuer) {
        return CertificateFiles.findFirst(issuer.certificateFile())
                .flatMap(above -> RevocationList.findSignedBy(above.getPublicKey(), lists))
                .filter(list -> list.revokes(certificate))
                .isPresent();
    }

    private InventoryRow.State stateOf(Optional<Validity> validity, InventoryRow.State good) {
        if (validity.isEmpty()) {
            return InventoryRow.State.DAMAGED;
        }
        Validity life = validity.get();
        if (life.isAhead(now)) {
            return InventoryRow.State.NOT_YET;
        }
        if (life.isOver(now)) {
            return InventoryRow.State.EXPIRED;
        }
        return life.isNearlyOver(now) ? InventoryRow.State.RENEW_SOON : good;
    }

    private static boolean holds(Place place, X509Certificate certificate) {
        return KeyFiles.read(place) instanceof StoredKey.Good good
                && good.credential().certificate().equals(certificate);
    }

    private static String name(X509Certificate certificate) {
        String common = Credential.commonName(certificate);
        return common.equals(DevelopmentProfiles.BROKER_NAME) ? String.join(", ", names(certificate)) : common;
    }

    private static List<String> names(X509Certificate certificate) {
        try {
            return Optional.ofNullable(certificate.getSubjectAlternativeNames()).stream()
                    .flatMap(Collection::stream)
                    .map(name -> String.valueOf(name.get(1)))
                    .toList();
        } catch (CertificateParsingException e) {
            // Shown as a certificate without a name; the next run makes another.
            return List.of();
        }
    }
}
