package io.codriver.simulator.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.codriver.agent.adapter.tls.IdentityToken;
import io.codriver.agent.boot.Settings;
import io.codriver.certs.CertificateIssuer;
import io.codriver.certs.DevelopmentProfiles;
import io.codriver.certs.VehicleId;
import io.codriver.simulator.broker.MosquittoTestBroker;
import io.codriver.simulator.broker.TestBroker;
import io.codriver.simulator.broker.TestPki;
import io.codriver.simulator.program.AgentProgram;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real process with its key in a token (SoftHSM2) that made the key itself, at a real Mosquitto. */
@Tag("broker-mosquitto")
class TokenAgentIT {

    private static final Path MODULE = Path.of("/usr/lib/softhsm/libsofthsm2.so");
    private static final String PIN = "1234";

    private final String vid = "car-" + UUID.randomUUID();
    private final BlockingQueue<String> codes = new LinkedBlockingQueue<>();

    @TempDir
    Path folder;

    @Test
    void linksAnAccountWithAKeyThatNobodyEverHadInHand() throws Exception {
        TestPki pki = TestPki.in(folder.resolve("pki"));
        try (TestBroker broker = MosquittoTestBroker.start(pki.folder(), folder.resolve("broker"));
                Stage stage = new Stage(broker, pki, folder)) {
            PlainCloud cloud = stage.plainCloud();
            Path pin = Files.writeString(folder.resolve("pin"), PIN + "\n");
            Optional<Long> slot = Optional.of(fillToken(pki));
            Settings file = stage.settings(vid, "mini-os9", broker.port());
            Settings car = BadSettings.with(file, new IdentityToken(MODULE, slot, pin, Optional.empty()));

            AgentProgram first = start(car, "first");
            await(first);
            Links.link(stage.heard(), cloud, vid, codes);
            first.kill();
            AgentProgram second = start(car, "second");
            await(second);
            JsonNode roster = stage.heard()
                    .awaitOn(vid, "v2c/state/roster", one -> one.path("users").size() == 1);
            assertEquals("PRIMARY", roster.at("/users/0/role").asText());
            String doctor = doctor("second");
            assertTrue(
                    doctor.contains("the car's key is in a token, behind " + MODULE + " and cannot be read out"),
                    doctor);
            assertTrue(doctor.contains("takes the car's certificate"), doctor);
            second.kill();

            Path wrong = Files.writeString(folder.resolve("wrong"), "4321\n");
            AgentProgram refused =
                    start(BadSettings.with(file, new IdentityToken(MODULE, slot, wrong, Optional.empty())), "refused");
            assertTrue(refused.awaitEnd(Heard.PATIENCE.toMillis()));
            assertEquals(78, refused.exitCode());
            List<String> said = new LogFile(folder.resolve("refused/agent.log")).find("TOKEN_PIN");
            assertEquals(1, said.size(), said::toString);
            assertTrue(said.get(0).contains("CKR_PIN_INCORRECT"), said::toString);
        }
    }

    private static void await(AgentProgram agent) throws Exception {
        agent.connected().get(Heard.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertFalse(agent.awaitEnd(0));
    }

    private AgentProgram start(Settings car, String run) throws IOException {
        return AgentProcess.start(car, Files.createDirectories(folder.resolve(run)), codes, environment());
    }

    private Map<String, String> environment() {
        return Map.of("SOFTHSM2_CONF", folder.resolve("softhsm2.conf").toString());
    }

    private String doctor(String run) throws Exception {
        return run(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "io.codriver.agent.boot.CodriverAgent",
                "doctor",
                "--config",
                folder.resolve(run).resolve("agent.properties").toString());
    }

    /** A token that makes a key itself, with the certificates; gives its slot. */
    private long fillToken(TestPki pki) throws Exception {
        Files.writeString(
                folder.resolve("softhsm2.conf"),
                "directories.tokendir = " + Files.createDirectory(folder.resolve("tokens")) + "\nlog.level = ERROR\n");
        String made =
                run("softhsm2-util", "--init-token", "--free", "--label", "car", "--pin", PIN, "--so-pin", "0000");
        tool("--keypairgen", "--key-type", "EC:prime256v1", "--id", "01", "--label", "car");
        Path key = folder.resolve("public.der");
        tool("--read-object", "--type", "pubkey", "--id", "01", "--output-file", key.toString());
        PublicKey own = KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(Files.readAllBytes(key)));
        CertificateIssuer issuer = pki.pki().issuer();
        put("01", issuer.issue(DevelopmentProfiles.vehicle(new VehicleId(vid), Instant.now()), own));
        try (InputStream in = Files.newInputStream(pki.pki().chain())) {
            put("02", (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        return Long.parseLong(made.replaceAll("(?s).* slot (\\d+).*", "$1"));
    }

    private void put(String id, X509Certificate certificate) throws Exception {
        Path file = Files.write(folder.resolve(id + ".der"), certificate.getEncoded());
        tool("--write-object", file.toString(), "--type", "cert", "--id", id, "--label", "car " + id);
    }

    private void tool(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of("pkcs11-tool", "--module", MODULE.toString(), "--token-label", "car", "--login", "--pin", PIN));
        command.addAll(Arrays.asList(arguments));
        run(command.toArray(String[]::new));
    }

    private String run(String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(Heard.PATIENCE.toSeconds(), TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), said);
        return said;
    }
}
