package io.codriver.simulator.broker;

import io.codriver.certs.CertificateProfile;
import io.codriver.certs.Credential;
import io.codriver.certs.DevelopmentPki;
import io.codriver.certs.DevelopmentProfiles;
import io.codriver.certs.KeyKind;
import io.codriver.certs.RevocationReason;
import io.codriver.certs.Validity;
import io.codriver.certs.VehicleId;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** A development PKI with a broker, the cloud, cars, and certificates that no broker may accept. */
public final class TestPki {

    private final InstantSource clock = InstantSource.system();
    private final SecureRandom random = new SecureRandom();
    private final Path folder;
    private final DevelopmentPki pki;

    private TestPki(Path folder) {
        this.folder = folder;
        pki = DevelopmentPki.open(folder, clock, random);
    }

    /** Makes one in {@code folder} with a broker certificate for loopback. */
    public static TestPki in(Path folder) {
        TestPki made = new TestPki(folder);
        made.pki.ensureBroker(List.of("localhost", "127.0.0.1"));
        made.pki.ensureCloud();
        return made;
    }

    /** The folder in the layout that brokers and agents read. */
    public Path folder() {
        return folder;
    }

    /** The library's own door to the folder. */
    public DevelopmentPki pki() {
        return pki;
    }

    /** The cloud's good certificate. */
    public Credential cloud() {
        return pki.ensureCloud().credential();
    }

    /** A car's good certificate. */
    public Credential car(String vid) {
        return pki.ensureVehicle(vid).credential();
    }

    /** A car's certificate that was good and is on the revocation list. */
    public Credential revokedCar(String vid) {
        Credential credential = car(vid);
        pki.revokeVehicle(vid, RevocationReason.KEY_COMPROMISE);
        return credential;
    }

    /** A car's certificate that ended a minute ago. */
    public Credential expiredCar(String vid) {
        Instant now = clock.instant();
        return pki.issuer()
                .issue(
                        profile(vid)
                                .withValidity(new Validity(
                                        now.minus(Duration.ofMinutes(4)), now.minus(Duration.ofMinutes(1)))),
                        KeyKind.EC_P256.generate(random));
    }

    /** A certificate of this PKI whose subject names one car and whose URI names another. */
    public Credential carOfTwoNames(String commonName, String uriName) {
        return pki.issuer().issue(profile(uriName).withCommonName(commonName), KeyKind.EC_P256.generate(random));
    }

    /** A car's certificate of another PKI with the same names. */
    public Credential foreignCar(String vid) {
        Path elsewhere = folder.resolveSibling("foreign-" + UUID.randomUUID());
        return DevelopmentPki.open(elsewhere, clock, random).ensureVehicle(vid).credential();
    }

    private CertificateProfile profile(String vid) {
        return DevelopmentProfiles.vehicle(new VehicleId(vid), clock.instant());
    }
}
