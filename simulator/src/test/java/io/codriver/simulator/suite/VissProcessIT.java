package io.codriver.simulator.suite;

import static io.codriver.simulator.cloud.Actor.user;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.codriver.agent.boot.CarServer;
import io.codriver.agent.boot.Settings;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.simulator.broker.EmbeddedTestBroker;
import io.codriver.simulator.broker.TestBroker;
import io.codriver.simulator.broker.TestPki;
import io.codriver.simulator.car.SimulatedVehicle;
import io.codriver.simulator.cloud.Answer;
import io.codriver.simulator.cloud.CarCommands;
import io.codriver.simulator.cloud.Cloud;
import io.codriver.simulator.cloud.PhoneLink;
import io.codriver.simulator.cloud.RemoteCommands;
import io.codriver.simulator.cloud.Sent;
import io.codriver.simulator.program.AgentProgram;
import io.codriver.simulator.viss.ServerTls;
import io.codriver.simulator.viss.VissServer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real program, whose car is behind a VISS server with TLS and a token. */
@Tag("process")
class VissProcessIT {

    private static final String VID = "car-viss";
    private static final String TOKEN = "ey.the.token";

    private final SimulatedVehicle vehicle = new SimulatedVehicle();
    private final BlockingQueue<String> codes = new LinkedBlockingQueue<>();

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void doesWhatAUserWantsAndSaysWhatTheCarDoes() throws Exception {
        TestPki pki = TestPki.in(folder.resolve("pki"));
        try (TestBroker broker = EmbeddedTestBroker.start(pki.folder(), folder.resolve("broker"));
                Stage stage = new Stage(broker, pki, folder);
                VissServer server = serve(pki)) {
            AgentProgram agent = start(stage, server);
            try {
                Cloud cloud = stage.cloud();
                link(cloud);
                assertTrue(status(stage, cloud).path("locked").asBoolean());

                let(cloud, "UNLOCK");
                assertFalse(vehicle.readings().isLocked());
                assertTrue(vehicle.set(Readings.of(Signal.FRONT_DRIVER_OPEN, true)));
                awaitDoor(stage, cloud, true);
                assertTrue(vehicle.set(Readings.of(Signal.FRONT_DRIVER_OPEN, false)));
                awaitDoor(stage, cloud, false);
                let(cloud, "LOCK");
                assertTrue(vehicle.readings().isLocked());

                int port = server.port();
                server.shut();
                Sent unheard = cloud.send(VID, RemoteCommands.order(user("owner"), "HORN"));
                assertEquals(
                        Optional.of("CAR_FAILED"), Phone.await(unheard.end()).reason());
                assertTrue(vehicle.set(Readings.of(Signal.FRONT_DRIVER_OPEN, true)));
                server.open(port);
                awaitDoor(stage, cloud, true);
                let(cloud, "HORN");
                assertFalse(agent.awaitEnd(0));
            } finally {
                agent.kill();
            }
            assertFalse(Files.readString(folder.resolve("agent.log")).contains(TOKEN));
        }
    }

    private VissServer serve(TestPki pki) {
        SecureRandom random = new SecureRandom();
        VissServer server = VissServer.start(
                new VissServer.Options(
                        0,
                        Optional.of(ServerTls.of(
                                pki.pki()
                                        .ensureBroker(List.of("localhost", "127.0.0.1"))
                                        .credential(),
                                random)),
                        Optional.of(TOKEN),
                        Set.of()),
                InstantSource.system());
        server.serve(vehicle);
        return server;
    }

    private AgentProgram start(Stage stage, VissServer server) throws Exception {
        CarServer car = new CarServer(
                URI.create("wss://localhost:" + server.port()),
                Optional.of(stage.pki().pki().trustAnchors()),
                Optional.of(Files.writeString(folder.resolve("token"), TOKEN)));
        Settings settings = stage.settings(VID, "mini-os9", stage.broker().port(), Optional.of(car));
        return AgentProcess.start(settings, folder, codes);
    }

    private void link(Cloud cloud) throws InterruptedException {
        Phone.await(cloud.when(known -> known.car(VID).isReady()));
        PhoneLink link = cloud.offer(VID, Crew.account("owner"), "PRIMARY", Phone.DISPLAY);
        String code = Optional.ofNullable(codes.poll(Heard.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .orElseThrow(() -> new AssertionError("no code was shown"));
        Answer answer = Phone.await(cloud.commit(link, code, Phone.LOCALE));
        assertEquals("SUCCEEDED", answer.status(), answer.toString());
        Phone.await(cloud.when(known -> known.users(VID).findUid("owner").isPresent()));
    }

    private static void let(Cloud cloud, String service) {
        Sent sent = cloud.send(VID, RemoteCommands.order(user("owner"), service));
        Answer begin = Phone.await(sent.answer());
        assertEquals("IN_PROGRESS", begin.status(), begin.toString());
        Answer end = Phone.await(sent.end());
        assertEquals("SUCCEEDED", end.status(), end.toString());
    }

    private static void awaitDoor(Stage stage, Cloud cloud, boolean open) {
        JsonNode status = status(stage, cloud);
        while (status.path("signals").path(Signal.FRONT_DRIVER_OPEN.path()).asBoolean() != open) {
            // Within a second the agent hears of it; the test's own time ends this loop.
            status = status(stage, cloud);
        }
    }

    private static JsonNode status(Stage stage, Cloud cloud) {
        String uid = cloud.users(VID).findUid("owner").orElseThrow();
        Set<String> known = Set.copyOf(ids(stage, uid));
        Answer answer = Phone.await(cloud.send(VID, CarCommands.view(user("owner"), "STATUS", OptionalLong.empty()))
                .answer());
        assertEquals("SUCCEEDED", answer.status(), answer.toString());
        return stage.heard()
                .awaitOn(
                        VID, topic(uid), body -> !known.contains(body.path("id").asText()))
                .path("data");
    }

    private static List<String> ids(Stage stage, String uid) {
        return stage.heard().on(VID, topic(uid)).stream()
                .map(body -> body.path("id").asText())
                .toList();
    }

    private static String topic(String uid) {
        return "v2c/user/" + uid + "/status";
    }
}
