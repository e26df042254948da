package io.codriver.simulator.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.codriver.agent.boot.HeadUnitSettings;
import io.codriver.agent.boot.Settings;
import io.codriver.simulator.broker.EmbeddedTestBroker;
import io.codriver.simulator.broker.TestBroker;
import io.codriver.simulator.broker.TestPki;
import io.codriver.simulator.program.AgentProgram;
import io.codriver.simulator.suite.PlainCloud.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real program and the example client as two processes, with a broker in between them and the cloud. */
@Tag("process")
@Timeout(180)
class HeadUnitSocketIT {

    private static final String PRESENCE = "v2c/state/presence";
    private static final String ROOT = "root";
    private static final String OTHER = "nobody";
    private static final List<String> AS_OTHER =
            List.of("setpriv", "--reuid=" + OTHER, "--regid=nogroup", "--clear-groups");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static TestBroker broker;

    @SuppressWarnings("NullAway.Init")
    private static Stage stage;

    private final String vid = "car-" + UUID.randomUUID();
    private final PlainCloud cloud = stage.plainCloud();

    @SuppressWarnings("NullAway.Init")
    private Path place;

    private Optional<AgentProgram> agent = Optional.empty();

    @BeforeAll
    static void open() {
        TestPki pki = TestPki.in(folder.resolve("pki"));
        broker = EmbeddedTestBroker.start(pki.folder(), folder.resolve("broker"));
        stage = new Stage(broker, pki, folder);
    }

    @AfterAll
    static void shut() {
        stage.close();
        broker.close();
    }

    @BeforeEach
    void makePlace() throws IOException {
        // Short, since the path of a socket may have 108 bytes, and open to other users.
        place = Files.createTempDirectory("hu");
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.copy(PythonHeadUnit.client(), place.resolve("client.py"));
    }

    @AfterEach
    void clear() throws IOException {
        agent.ifPresent(AgentProgram::kill);
        for (String name : List.of("s", "client.py")) {
            Files.deleteIfExists(place.resolve(name));
        }
        Files.delete(place);
    }

    @Test
    void linksAnAccountAndKeepsItWhenTheAgentIsKilled() throws Exception {
        run(Set.of());
        try (PythonHeadUnit headUnit = PythonHeadUnit.start(socket())) {
            headUnit.await("0 of 7 users, connected");
            String linkId = UUID.randomUUID().toString();
            Command offer = cloud.offer(vid, linkId, "first", "PRIMARY");
            cloud.send(vid, offer);
            headUnit.await("asks to become");
            headUnit.await("You may type: open, decline");
            headUnit.type("type 1234");
            headUnit.await("A security code has 6 to 12 letters or digits.");
            headUnit.type("open");
            String code = headUnit.await("Security code: ").substring("Security code: ".length());
            Command commit = cloud.commit(vid, linkId, code);
            cloud.send(vid, commit);
            JsonNode receipt = stage.heard().awaitReceipt(commit.id().toString());
            assertEquals("SUCCEEDED", receipt.path("status").asText(), receipt.toString());
            headUnit.await("1 of 7 users");
            agent.orElseThrow().kill();
            headUnit.awaitEnd();
        }
        assertTrue(Files.exists(socket()), "a killed agent leaves its socket");
        run(Set.of());
        try (PythonHeadUnit headUnit = PythonHeadUnit.start(socket())) {
            headUnit.await("1 of 7 users, connected");
        }
    }

    @Test
    void endsThatWasNotMe() throws Exception {
        run(Set.of());
        try (PythonHeadUnit headUnit = PythonHeadUnit.start(socket())) {
            headUnit.await("connected");
            String linkId = UUID.randomUUID().toString();
            Command offer = cloud.offer(vid, linkId, "first", "PRIMARY");
            cloud.send(vid, offer);
            headUnit.await("You may type: open, decline");
            headUnit.type("decline");
            JsonNode end = stage.heard().awaitResult(offer.id().toString());
            assertTrue(end.toString().contains("DECLINED_IN_CAR"), end.toString());
        }
    }

    @Test
    void saysGoodbyeAndTakesItsSocketAwayWhenItIsToldToEnd() throws Exception {
        run(Set.of());
        try (PythonHeadUnit headUnit = PythonHeadUnit.start(socket())) {
            headUnit.await("connected");
            agent.orElseThrow().askToEnd();
            headUnit.await("the agent ends");
            headUnit.awaitEnd();
        }
        assertTrue(agent.orElseThrow().awaitEnd(Heard.PATIENCE.toMillis()));
        assertFalse(Files.exists(socket()));
    }

    @Test
    void onlyTheUserThatIsNamedMaySpeak() throws Exception {
        assumeTrue(
                ROOT.equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/setpriv")),
                "only root can become another user");
        run(Set.of(OTHER));
        try (PythonHeadUnit root = PythonHeadUnit.start(socket())) {
            root.await("the user root may not speak here");
            root.awaitEnd();
        }
        try (PythonHeadUnit other = PythonHeadUnit.startAs(AS_OTHER, place.resolve("client.py"), socket())) {
            other.await("of 7 users");
        }
        String log = Files.readString(runFolder().resolve("agent.log"));
        assertTrue(log.contains("The user root tried to speak as the head unit"), log);
    }

    @Test
    void noOtherUserComesNearIfNoneIsNamed() throws Exception {
        assumeTrue(
                ROOT.equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/setpriv")),
                "only root can become another user");
        run(Set.of());
        try (PythonHeadUnit other = PythonHeadUnit.startAs(AS_OTHER, place.resolve("client.py"), socket())) {
            other.await("PermissionError");
            other.awaitEnd();
        }
    }

    @Test
    void aSecondAgentLeavesTheSocketOfTheFirstAlone() throws Exception {
        run(Set.of());
        Settings second = settings("car-" + UUID.randomUUID(), Set.of());
        Path otherFolder = Files.createDirectories(folder.resolve(vid + "-second"));
        AgentProgram late = AgentProcess.start(second, otherFolder, new LinkedBlockingQueue<>());
        assertTrue(late.awaitEnd(Heard.PATIENCE.toMillis()));
        String log = Files.readString(otherFolder.resolve("agent.log"));
        assertTrue(log.contains("head.unit.socket: " + socket() + " belongs to a program that runs"), log);
        assertFalse(log.contains("bug"), log);
        try (PythonHeadUnit headUnit = PythonHeadUnit.start(socket())) {
            headUnit.await("of 7 users");
        }
    }

    private Path socket() {
        return place.resolve("s");
    }

    private Path runFolder() {
        return folder.resolve(vid + "-run");
    }

    /** Starts the program, and waits until it is connected: then its socket is there. */
    private void run(Set<String> users) throws Exception {
        List<JsonNode> before = List.copyOf(stage.heard().on(vid, PRESENCE));
        Settings settings = settings(vid, users);
        AgentProgram started =
                AgentProcess.start(settings, Files.createDirectories(runFolder()), new LinkedBlockingQueue<>());
        agent = Optional.of(started);
        stage.heard()
                .awaitOn(vid, PRESENCE, said -> said.path("state").asText().equals("ready") && !before.contains(said));
    }

    private Settings settings(String name, Set<String> users) {
        Settings one = stage.settings(name, "mini-os9", broker.port());
        return new Settings(
                one.brokerHost(),
                one.brokerPort(),
                one.keepAlive(),
                one.key(),
                one.trustAnchors(),
                one.trustCrls(),
                one.allowTls12(),
                one.storeFolder(),
                one.provisioningFile(),
                one.profile(),
                new HeadUnitSettings(HeadUnitSettings.Kind.SOCKET, socket(), users, Optional.empty()),
                one.history(),
                one.language(),
                one.carServer());
    }
}
