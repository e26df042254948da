package io.codriver.agent.adapter.mqtt;

import static io.codriver.agent.app.port.UplinkContract.kept;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.app.port.Input;
import io.codriver.agent.app.port.RecordingInbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is special about the uplink over TLS, against a real broker that demands certificates. */
@Tag("broker-mosquitto")
class PahoUplinkTlsIT {

    private static final int ATTEMPTS = 15;

    @TempDir
    static Path pkis;

    private static TlsFiles ours;
    private static TlsFiles others;

    @TempDir
    Path folder;

    private final RecordingInbox inbox = new RecordingInbox();
    private final Queue<String> causes = new ConcurrentLinkedQueue<>();
    private Mosquitto broker;
    private @Nullable PahoUplink uplink;

    @BeforeAll
    static void makeCertificates() {
        ours = TlsFiles.make(pkis.resolve("ours"));
        others = TlsFiles.make(pkis.resolve("others"));
    }

    @BeforeEach
    void startBroker() throws IOException {
        broker = new Mosquitto(folder, ours.mosquittoSettings());
    }

    @AfterEach
    void leavesNoThreadBehind() {
        if (uplink != null) {
            Uplinks.stop(uplink);
        }
        broker.close();
        assertEquals(Set.of(), Uplinks.threadsLeft());
    }

    private String explainAttempt(Throwable failure) {
        causes.add(failure.toString());
        return failure.toString();
    }

    private PahoUplink start(TlsFiles car, TlsFiles trusted, QuickWaiting waiting)
            throws IOException, GeneralSecurityException {
        PahoUplink started = new PahoUplink(
                new UplinkSettings(
                        Uplinks.VID, "localhost", broker.port(), Duration.ofSeconds(1), Duration.ofSeconds(3)),
                car.carTrusting(trusted),
                Optional::empty,
                Throwable::toString,
                this::explainAttempt,
                new Random(1),
                waiting);
        uplink = started;
        started.start(1, inbox);
        return started;
    }

    @Test
    void learnsEachTimeWhyTheBrokerRefusesItsCertificate() throws Exception {
        QuickWaiting waiting = QuickWaiting.stepwise(ATTEMPTS - 1);
        start(others, ours, waiting);
        for (int i = 0; i < ATTEMPTS; i++) {
            waiting.nextPause();
        }
        assertEquals(ATTEMPTS, causes.size());
        assertTrue(causes.stream().allMatch(cause -> cause.contains("unknown_ca")), causes::toString);
        assertEquals(Set.of(), Uplinks.threadsLeft("uplink"));
    }

    @Test
    void tellsTheBrokerThatItsCertificateIsRefused() throws Exception {
        QuickWaiting waiting = QuickWaiting.stepwise(0);
        start(ours, others, waiting);
        waiting.nextPause();
        assertTrue(causes.remove().contains("PKIX"));
        broker.terminate();
        assertTrue(Files.readString(folder.resolve("mosquitto.log")).contains("alert certificate unknown"));
    }

    @Test
    void comesBackToABrokerThatHung() throws Exception {
        QuickWaiting waiting = QuickWaiting.atOnce();
        PahoUplink one = start(ours, ours, waiting);
        inbox.next(Input.Connected.class);
        broker.freeze();
        one.send(kept(1));
        inbox.next(Input.Disconnected.class);
        waiting.nextPause();
        waiting.nextPause();
        broker.thaw();
        inbox.next(Input.Connected.class);
        one.send(kept(1));
        assertEquals(new Input.Sent(1), inbox.next(Input.Sent.class));
    }
}
