package io.codriver.simulator.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.certs.Credential;
import io.codriver.simulator.broker.RawClient.Received;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every broker must do before a car is put on it. The tests look at what happens, not at reason codes: Mosquitto
 * grants a forbidden subscription and then delivers nothing, HiveMQ refuses it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrokerRulesContract {

    private static final String CAR = "car-1";
    private static final String THIEF = "car-2";

    private TestPki pki;
    private Credential revoked;
    private TestBroker broker;

    /** Starts a broker of the kind under test. */
    abstract TestBroker start(Path pki, Path folder);

    @BeforeAll
    void startBroker(@TempDir Path folder) {
        pki = TestPki.in(folder.resolve("pki"));
        revoked = pki.revokedCar("car-3");
        broker = start(pki.folder(), folder.resolve("broker"));
    }

    @AfterAll
    void stopBroker() {
        // It is null when the start failed or was skipped.
        if (broker != null) {
            broker.close();
        }
    }

    @Test
    void carriesMessagesBetweenACarAndTheCloud() throws Exception {
        try (RawClient cloud = cloud();
                RawClient car = car("car-4")) {
            cloud.subscribe("codriver/v1/+/v2c/#");
            car.subscribe("codriver/v1/car-4/c2v/#");
            cloud.publish("codriver/v1/car-4/c2v/link.offer", "offer", false);
            assertEquals(new Received("codriver/v1/car-4/c2v/link.offer", "offer", false), car.next());
            car.publish("codriver/v1/car-4/v2c/receipt", "receipt", false);
            assertEquals(new Received("codriver/v1/car-4/v2c/receipt", "receipt", false), cloud.next());
        }
    }

    @Test
    void givesRoomForTheContractsMessages() throws Exception {
        try (RawClient car = car("car-4")) {
            Integer receiveMaximum = car.limits().getReceiveMaximum();
            Long maximumPacket = car.limits().getMaximumPacketSize();
            assertTrue(receiveMaximum == null || receiveMaximum >= 16, "receive maximum " + receiveMaximum);
            assertTrue(maximumPacket == null || maximumPacket > 16 * 1024, "maximum packet " + maximumPacket);
        }
    }

    @Test
    void keepsACarFromReadingWhatIsSentToAnother() throws Exception {
        try (RawClient cloud = cloud();
                RawClient thief = car(THIEF)) {
            for (String filter : List.of(
                    "codriver/v1/car-1/c2v/#",
                    "codriver/v1/car-1/v2c/#",
                    "codriver/v1/+/c2v/#",
                    "codriver/#",
                    "#",
                    "$share/g/codriver/v1/car-1/c2v/#",
                    "$share/g/codriver/v1/+/v2c/#")) {
                try (RawClient fresh = thief.isConnected() ? thief : car(THIEF)) {
                    fresh.subscribe(filter);
                }
            }
            try (RawClient again = car(THIEF)) {
                again.subscribe("codriver/v1/car-2/c2v/#");
                cloud.publish("codriver/v1/car-1/c2v/link.offer", "secret", false);
                cloud.publish("codriver/v1/car-1/c2v/link.offer", "secret", true);
                cloud.publish("codriver/v1/car-1/c2v/link.offer", "", true);
                cloud.publish("codriver/v1/car-2/c2v/link.offer", "marker", false);
                assertEquals("marker", again.next().payload());
                assertTrue(again.nothingBut("marker"));
            }
        }
    }

    @Test
    void keepsACarFromWritingWhereAnotherReadsOrWrites() throws Exception {
        try (RawClient cloud = cloud();
                RawClient victim = car(CAR)) {
            cloud.subscribe("codriver/v1/car-1/v2c/#");
            cloud.subscribe("codriver/v1/car-2/v2c/#");
            victim.subscribe("codriver/v1/car-1/c2v/#");
            for (String topic : List.of(
                    "codriver/v1/car-1/v2c/receipt",
                    "codriver/v1/car-1/v2c/state/presence",
                    "codriver/v1/car-1/c2v/link.offer",
                    "codriver/v1/car-2/c2v/link.offer")) {
                // A broker may end the connection for each.
                try (RawClient thief = car(THIEF)) {
                    thief.tryToPublish(topic, "forged");
                }
            }
            try (RawClient thief = car(THIEF)) {
                thief.publish("codriver/v1/car-2/v2c/receipt", "marker", false);
            }
            assertEquals("marker", cloud.next().payload());
            cloud.publish("codriver/v1/car-1/c2v/link.offer", "marker", false);
            assertEquals("marker", victim.next().payload());
            assertTrue(cloud.nothingBut("marker") && victim.nothingBut("marker"));
        }
    }

    @Test
    void keepsACarFromSpeakingUnderAnothersClientId() throws Exception {
        try (RawClient cloud = cloud();
                RawClient victim = car("car-8")) {
            victim.subscribe("codriver/v1/car-8/c2v/#");
            tryToConnect(pki.car(THIEF), "car-8", options -> {});
            cloud.publish("codriver/v1/car-8/c2v/link.offer", "for the car", false);
            assertEquals("for the car", victim.next().payload());
            assertTrue(victim.isConnected());
        }
    }

    @Test
    void keepsACarFromTakingAnothersSession() throws Exception {
        try (RawClient victim = car("car-9")) {
            victim.subscribe("codriver/v1/car-9/c2v/#");
        }
        try (RawClient cloud = cloud()) {
            cloud.publish("codriver/v1/car-9/c2v/link.offer", "queued", false);
        }
        tryToConnect(pki.car(THIEF), "car-9", options -> {});
        try (RawClient victim = car("car-9")) {
            assertTrue(victim.sessionPresent());
            assertEquals("queued", victim.next().payload());
        }
    }

    @Test
    void keepsACarFromLeavingAWillInAnothersName() throws Exception {
        try (RawClient cloud = cloud()) {
            cloud.subscribe("codriver/v1/car-1/v2c/state/presence");
            cloud.subscribe("codriver/v1/car-2/v2c/state/presence");
            tryToConnect(pki.car(THIEF), THIEF, will("codriver/v1/car-1/v2c/state/presence", "forged"));
            tryToConnect(pki.car(THIEF), THIEF, will("codriver/v1/car-2/v2c/state/presence", "marker"));
            assertEquals(new Received("codriver/v1/car-2/v2c/state/presence", "marker", false), cloud.next());
            assertTrue(cloud.nothingBut("marker"));
        }
    }

    @Test
    void refusesAClientWithoutACertificate() throws Exception {
        assertRefused(Optional.empty(), "certificate_required", "bad_certificate");
    }

    @Test
    void refusesACertificateThatHasEnded() throws Exception {
        assertRefused(Optional.of(pki.expiredCar(CAR)), "expired", "certificate_unknown");
    }

    @Test
    void refusesACertificateOfAnotherAuthority() throws Exception {
        assertRefused(Optional.of(pki.foreignCar(CAR)), "unknown");
    }

    @Test
    void refusesACertificateThatWasRevoked() throws Exception {
        assertRefused(Optional.of(revoked), "revoked");
    }

    @Test
    void keepsSessionsAndQueuedMessagesOverARestart() throws Exception {
        try (RawClient car = car("car-5")) {
            car.subscribe("codriver/v1/car-5/c2v/#");
            car.publish("codriver/v1/car-5/v2c/state/presence", "ready", true);
        }
        int more = 1_200;
        try (RawClient cloud = cloud()) {
            // More than the 1,000 that HiveMQ keeps by default.
            for (int i = 0; i < more; i++) {
                cloud.publish("codriver/v1/car-5/c2v/link.offer", String.valueOf(i), false);
            }
        }
        broker.restart();
        try (RawClient car = car("car-5");
                RawClient cloud = cloud()) {
            assertTrue(car.sessionPresent());
            for (int i = 0; i < more; i++) {
                assertEquals(String.valueOf(i), car.next().payload());
            }
            cloud.subscribe("codriver/v1/car-5/v2c/#");
            assertEquals(new Received("codriver/v1/car-5/v2c/state/presence", "ready", true), cloud.next());
        }
    }

    @Test
    void takesConnectionsAgainAfterItWasKilled() throws Exception {
        broker.kill();
        assertThrows(MqttException.class, () -> car("car-4"));
        broker.start();
        car("car-4").close();
    }

    /** For brokers that are a process of their own. */
    final void hangsWhileItIsFrozen() throws Exception {
        try (RawClient cloud = cloud();
                RawClient car = car("car-10")) {
            car.subscribe("codriver/v1/car-10/c2v/#");
            broker.freeze();
            try {
                assertThrows(
                        SocketTimeoutException.class,
                        () -> Handshake.findRefusal(broker, pki.pki().trustAnchors(), Optional.empty(), CAR));
                assertTrue(car.isConnected());
            } finally {
                broker.thaw();
            }
            cloud.publish("codriver/v1/car-10/c2v/link.offer", "after the thaw", false);
            assertEquals("after the thaw", car.next().payload());
        }
    }

    final TestBroker broker() {
        return broker;
    }

    final TestPki pki() {
        return pki;
    }

    /** HiveMQ's TLS knows fewer causes than OpenSSL's, so each broker may name its own. */
    final void assertRefused(Optional<Credential> credential, String... causes) throws IOException {
        String refusal = Handshake.findRefusal(broker, pki.pki().trustAnchors(), credential, CAR)
                .orElseThrow(() -> new AssertionError("the broker let it in"));
        assertTrue(Stream.of(causes).anyMatch(refusal.toLowerCase(Locale.ROOT)::contains), refusal);
    }

    private RawClient cloud() throws MqttException {
        RawClient client = RawClient.connect(
                broker, pki.pki().trustAnchors(), pki.cloud(), "cloud", options -> options.setCleanStart(true));
        assertFalse(client.sessionPresent());
        return client;
    }

    final RawClient car(String vid) throws MqttException {
        return RawClient.connect(broker, pki.pki().trustAnchors(), pki.car(vid), vid);
    }

    /** Connects and cuts the connection at once; the broker may refuse. */
    private void tryToConnect(Credential credential, String id, Consumer<MqttConnectionOptions> change)
            throws IOException {
        try {
            RawClient.connect(broker, pki.pki().trustAnchors(), credential, id, change)
                    .cut();
        } catch (MqttException e) {
            assertTrue(e.getReasonCode() >= 0x80, e.toString());
        }
    }

    private static Consumer<MqttConnectionOptions> will(String topic, String payload) {
        return options ->
                options.setWill(topic, new MqttMessage(payload.getBytes(StandardCharsets.UTF_8), 1, false, null));
    }
}
