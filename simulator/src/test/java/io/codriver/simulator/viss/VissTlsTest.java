package io.codriver.simulator.viss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.adapter.viss.VissProbe;
import io.codriver.agent.app.port.Vehicle;
import io.codriver.agent.app.port.VehicleContract.Heard;
import io.codriver.agent.boot.CarLink;
import io.codriver.agent.boot.CarServer;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.certs.BrokerNames;
import io.codriver.certs.CertificateProfile;
import io.codriver.certs.Credential;
import io.codriver.certs.DevelopmentPki;
import io.codriver.certs.DevelopmentProfiles;
import io.codriver.certs.KeyKind;
import io.codriver.certs.Validity;
import io.codriver.simulator.car.SimulatedVehicle;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may be the car's server, and whom it serves. */
class VissTlsTest {

    private static final String TOKEN = "ey.the.token";

    @TempDir
    Path folder;

    private final SecureRandom random = new SecureRandom();

    @SuppressWarnings("NullAway.Init")
    private DevelopmentPki pki;

    @BeforeEach
    void make() throws IOException {
        pki = DevelopmentPki.open(folder.resolve("pki"), InstantSource.system(), random);
        Files.writeString(folder.resolve("token"), TOKEN + "\n");
    }

    @Test
    void hearsACarBehindTlsWithAToken() {
        Heard heard = new Heard();
        try (VissServer server = serve(
                        pki.ensureBroker(List.of("localhost", "127.0.0.1")).credential());
                Vehicle car = CarLink.vehicle(at(server, "localhost", pki), false, VissVehicleTest.QUICK)) {
            server.serve(new SimulatedVehicle());
            car.start(heard);
            assertTrue(heard.await(readings -> readings.isLocked()).is(Signal.TRUNK_LOCKED));
        }
    }

    @Test
    void offersTheDoctorEverySignal() throws InterruptedException {
        try (VissServer server = serve(pki.ensureBroker(List.of("localhost")).credential())) {
            assertEquals(new VissProbe.Result(Optional.empty(), Map.of()), ask(at(server, "localhost", pki)));
        }
    }

    @Test
    void isNotAServerOfAnotherName() throws InterruptedException {
        assertTrouble(
                "is for localhost", serve(pki.ensureBroker(List.of("localhost")).credential()), "127.0.0.1", pki);
    }

    @Test
    void isNotAServerWithACertificateOfAnotherRoot() throws InterruptedException {
        DevelopmentPki other = DevelopmentPki.open(folder.resolve("other"), InstantSource.system(), random);
        assertTrouble(
                "viss.roots", serve(other.ensureBroker(List.of("localhost")).credential()), "localhost", pki);
    }

    @Test
    void isNotAServerWhoseCertificateHasEnded() throws InterruptedException {
        pki.ensureAuthority();
        Instant now = Instant.now();
        CertificateProfile ended = DevelopmentProfiles.broker(new BrokerNames(List.of("localhost")), now)
                .withValidity(new Validity(now.minus(Duration.ofMinutes(4)), now.minus(Duration.ofMinutes(1))));
        assertTrouble("clock", serve(pki.issuer().issue(ended, KeyKind.EC_P256.generate(random))), "localhost", pki);
    }

    @Test
    void isNotServedWithAWrongTokenOrNone() throws InterruptedException, IOException {
        try (VissServer server = serve(pki.ensureBroker(List.of("localhost")).credential())) {
            CarServer good = at(server, "localhost", pki);
            Files.writeString(folder.resolve("token"), "ey.another.token");
            assertEquals(
                    Optional.of("the server does not take the token: 401 token_invalid"),
                    ask(good).trouble());
            assertEquals(
                    Optional.of("the server does not take the token: 401 token_missing"),
                    ask(new CarServer(good.url(), good.roots(), Optional.empty()))
                            .trouble());
            Files.delete(folder.resolve("token"));
            assertTrue(ask(good).trouble().orElseThrow().startsWith("the token cannot be read"));
        }
    }

    private void assertTrouble(String words, VissServer server, String host, DevelopmentPki trusted)
            throws InterruptedException {
        try (server) {
            VissProbe.Result result = ask(at(server, host, trusted));
            String trouble = result.trouble().orElseThrow();
            assertTrue(trouble.contains(words), trouble);
            assertFalse(trouble.contains("the broker"), trouble);
        }
    }

    private static VissProbe.Result ask(CarServer server) throws InterruptedException {
        return CarLink.ask(server, false);
    }

    private VissServer serve(Credential credential) {
        VissServer server = VissServer.start(
                new VissServer.Options(0, Optional.of(ServerTls.of(credential, random)), Optional.of(TOKEN), Set.of()),
                InstantSource.system());
        server.serve(new SimulatedVehicle());
        return server;
    }

    private CarServer at(VissServer server, String host, DevelopmentPki trusted) {
        return new CarServer(
                URI.create("wss://" + host + ":" + server.port()),
                Optional.of(trusted.trustAnchors()),
                Optional.of(folder.resolve("token")));
    }
}
