package io.codriver.certs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The development PKI in one folder: the door to everything this library makes and keeps.
 *
 * <p>Each call first makes sure of root, issuing CA and CRLs, leaves what is still good byte for byte as it is, renews what
 * has less than a third of its life left or does not fit any more, and mends what a crash or a hand left damaged. Calls
 * are safe from any thread and process: they take turns on a lock in the folder. Every call may throw {@link PkiFault}.
 */
public final class DevelopmentPki {
    private final Path folder;
    private final InstantSource clock;
    private final SecureRandom random;
    private final OpenedKey issuingKey = new OpenedKey();

    private DevelopmentPki(Path folder, InstantSource clock, SecureRandom random) {
        this.folder = folder;
        this.clock = clock;
        this.random = random;
    }

    /** Names the folder; nothing is read or made before the first call. */
    public static DevelopmentPki open(Path folder, InstantSource clock, SecureRandom random) {
        return new DevelopmentPki(folder, clock, random);
    }

    /** Makes sure of root, issuing CA and CRLs; answers what was done with the three, in this order. */
    public List<Change> ensureAuthority() {
        return withAuthority((authority, now) -> authority.changes());
    }

    /** Makes sure of the broker's certificate for exactly these DNS names and IP addresses. */
    public KeyEntry ensureBroker(List<String> dnsAndIps) {
        BrokerNames names = new BrokerNames(dnsAndIps);
        return withAuthority((authority, now) ->
                keeper(authority, now).ensure(Place.broker(folder), DevelopmentProfiles.broker(names, now)));
    }

    /** Makes sure of the cloud's certificate. */
    public KeyEntry ensureCloud() {
        return withAuthority(
                (authority, now) -> keeper(authority, now).ensure(Place.cloud(folder), DevelopmentProfiles.cloud(now)));
    }

    /** Makes sure of a vehicle's certificate; a revoked vehicle gets a new one. */
    public KeyEntry ensureVehicle(String vid) {
        VehicleId vehicle = new VehicleId(vid);
        return withAuthority((authority, now) -> {
            OwnerFolder.at(Place.vehicles(folder));
            return keeper(authority, now)
                    .ensure(Place.vehicle(folder, vehicle), DevelopmentProfiles.vehicle(vehicle, now));
        });
    }

    /** Makes sure of the certificate of every vehicle in the folder; one whose certificate was revoked stays revoked. */
    public List<KeyEntry> ensureKnownVehicles() {
        return inspect().vehiclesInUse().stream().map(this::ensureVehicle).toList();
    }

    /** The names in the broker's certificate, when there is one. */
    public Optional<List<String>> findBrokerNames() {
        return inspect().findBrokerNames();
    }

    /** Voids every certificate that this vehicle got and that has not ended: {@code crl.pem} is written again. */
    public Change revokeVehicle(String vid, RevocationReason reason) {
        VehicleId vehicle = new VehicleId(vid);
        // Looked at before anything is made: a mistyped folder must not become a new PKI.
        if (!Files.isDirectory(Place.vehicle(folder, vehicle).folder())) {
            throw VehicleRevoker.nothingToRevoke(folder, vehicle);
        }
        return withAuthority(
                (authority, now) -> new VehicleRevoker(folder, authority, random, now).revoke(vehicle, reason));
    }

    /** What lies in the folder, without changing anything. */
    public List<InventoryRow> inventory() {
        return inspect().rows();
    }

    /** The issuing CA, to issue a certificate of one's own, for example one that a test wants to see refused. */
    public CertificateIssuer issuer() {
        return withAuthority((authority, now) -> authority.issuer(random));
    }

    /** The root's certificate: the anchor for everyone. */
    public Path trustAnchors() {
        return folder.resolve("trust.pem");
    }

    /** The certificates of issuing CA and root. */
    public Path chain() {
        return folder.resolve("chain.pem");
    }

    /** The CRLs of root and issuing CA. */
    public Path revocationLists() {
        return folder.resolve(CrlFile.NAME);
    }

    private Inventory inspect() {
        return new Inventory(folder, clock.instant());
    }

    private LeafKeeper keeper(Authority authority, Instant now) {
        return new LeafKeeper(authority, random, now);
    }

    private <T> T withAuthority(BiFunction<Authority, Instant, T> work) {
        OwnerFolder home = OwnerFolder.at(folder);
        return FolderLock.holding(home, () -> {
            Instant now = clock.instant();
            return work.apply(new AuthorityKeeper(folder, issuingKey, random, now).ensure(), now);
        });
    }
}
