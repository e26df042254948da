package io.codriver.agent.adapter.viss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.adapter.viss.HostileServer.Script;
import io.codriver.agent.app.port.Input;
import io.codriver.agent.app.port.VehicleContract.Heard;
import io.codriver.agent.domain.vehicle.Actuation;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.agent.domain.vehicle.Value;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Whatever a server does, the agent lives on, is never made to wait, and comes back. */
class HostileServerTest {

    private static final Pace QUICK = new Pace(
            Duration.ofMillis(300),
            Duration.ofMillis(500),
            Duration.ofSeconds(5),
            Duration.ofMillis(1),
            Duration.ofMillis(20));

    private final Heard heard = new Heard();
    private final CountDownLatch over = new CountDownLatch(1);
    private VissVehicle car = car(URI.create("ws://127.0.0.1:1"));

    @Test
    void hearsWhatMakesSenseAmongWhatDoesNot() throws Exception {
        meet(
                client -> {
                    client.shakeHands();
                    client.say("no JSON");
                    client.say("[]");
                    client.say("{\"requestId\":\"no such request\"}");
                    client.say("{\"requestId\":\"-1\",\"error\":7}");
                    client.frame(2, true, new byte[] {0, 1, 2});
                    client.frame(HostileServer.PING, true, new byte[0]);
                    client.news(Signal.LATITUDE.path(), "100");
                    client.news(Signal.TRUNK_OPEN.path(), "maybe");
                    client.news(Signal.FRONT_DRIVER_OPEN.path(), "true");
                    client.obey();
                },
                server -> {
                    Readings readings = heard.await(like -> like.is(Signal.FRONT_DRIVER_OPEN));
                    assertFalse(readings.values().containsKey(Signal.LATITUDE));
                    assertFalse(readings.values().containsKey(Signal.TRUNK_OPEN));
                });
    }

    @Test
    void comesBackAfterAMessageThatIsTooLarge() throws Exception {
        meet(
                client -> {
                    client.shakeHands();
                    client.say("x".repeat(Messages.LARGEST + 1));
                    client.obey();
                },
                server -> server.awaitConnections(3));
    }

    @Test
    void comesBackAfterAMessageThatNeverEnds() throws Exception {
        meet(
                client -> {
                    client.shakeHands();
                    client.frame(HostileServer.TEXT, false, new byte[] {'x'});
                    while (true) {
                        client.frame(0, false, new byte[0]);
                    }
                },
                server -> server.awaitConnections(3));
    }

    @Test
    void comesBackAfterAHandshakeThatNeverEnds() throws Exception {
        meet(
                client -> {
                    client.request();
                    client.raw("HTTP/1.1 101 Switching Proto");
                    stayMute();
                },
                server -> server.awaitConnections(3));
    }

    @Test
    void comesBackAfterAFloodInTheHandshake() throws Exception {
        meet(
                client -> {
                    client.request();
                    client.raw("HTTP/1.1 101 Switching Protocols\r\n");
                    while (true) {
                        client.raw("X-More: " + "x".repeat(4000) + "\r\n");
                    }
                },
                server -> server.awaitConnections(3));
    }

    @Test
    void comesBackAfterAServerThatNeverAnswers() throws Exception {
        meet(
                client -> {
                    client.shakeHands();
                    stayMute();
                },
                server -> server.awaitConnections(3));
    }

    @Test
    void comesBackAfterAServerThatFallsSilent() throws Exception {
        meet(
                client -> {
                    client.shakeHands();
                    client.news(Signal.TRUNK_OPEN.path(), "true");
                    for (int i = 0; i < 2 * (Signal.values().length - Dialogue.ONLY_SET.size()); i++) {
                        client.obeyOnce();
                    }
                    stayMute();
                },
                server -> {
                    heard.await(readings -> readings.is(Signal.TRUNK_OPEN));
                    server.awaitConnections(3);
                });
    }

    @Test
    void comesBackAfterEveryKindOfRefusal() throws Exception {
        AtomicInteger times = new AtomicInteger();
        meet(
                client -> {
                    client.request();
                    switch (times.getAndIncrement() % 4) {
                        case 0 -> client.raw("HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n");
                        case 1 ->
                            client.raw(
                                    "HTTP/1.1 302 Found\r\nLocation: ws://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n");
                        case 2 -> client.raw("\u0000\u0001\u0002 no HTTP at all");
                        default ->
                            client.raw(String.join(
                                    "\r\n",
                                    "HTTP/1.1 101 Switching Protocols",
                                    "Upgrade: websocket",
                                    "Connection: Upgrade",
                                    "Sec-WebSocket-Accept: wrong",
                                    "",
                                    ""));
                    }
                },
                server -> server.awaitConnections(8));
    }

    @Test
    void isNotDrownedByAFloodAndAnswersTheAgentAtOnce() throws Exception {
        CountDownLatch flooding = new CountDownLatch(1);
        meet(
                client -> {
                    client.shakeHands();
                    client.news(Signal.TRUNK_OPEN.path(), "true");
                    for (int i = 0; i < 2 * (Signal.values().length - Dialogue.ONLY_SET.size()); i++) {
                        client.obeyOnce();
                    }
                    for (long i = 0; ; i++) {
                        client.news(Signal.SPEED.path(), String.valueOf(i));
                        if (i == 2 * Line.MOST_A_SECOND) {
                            flooding.countDown();
                        }
                    }
                },
                server -> {
                    heard.await(readings -> readings.is(Signal.TRUNK_OPEN));
                    assertTrue(flooding.await(20, TimeUnit.SECONDS));
                    heard.await(readings -> readings.findAmount(Signal.SPEED).orElse(0.0) > Line.MOST_A_SECOND);
                    // All that was known, and one a second since: three seconds are enough for so many messages.
                    assertTrue(heard.count() < 10, () -> heard.count() + " times");
                });
    }

    @Test
    void saysThatItCouldNotTellACarThatIsNotThere() throws Exception {
        meet(client -> client.raw("no"), server -> {
            server.awaitConnections(1);
            Actuation unlock = new Actuation(UUID.randomUUID(), Map.of(Signal.TRUNK_LOCKED, new Value.Truth(false)));
            car.actuate(unlock);
            assertEquals(new Input.Acted(unlock.id(), false), heard.awaitActed());
        });
    }

    private interface Check {
        void run(HostileServer server) throws Exception;
    }

    private void meet(Script script, Check check) throws Exception {
        try (HostileServer server = new HostileServer(script)) {
            car = car(server.url());
            car.start(heard);
            check.run(server);
            assertTimeoutPreemptively(Duration.ofSeconds(5), car::close);
            assertTrue(heard.acted().size() <= 1);
        } finally {
            over.countDown();
            car.close();
        }
    }

    private static VissVehicle car(URI url) {
        Connector connector = new Connector(url, Optional.empty(), Optional.empty(), String::valueOf, QUICK.patience());
        return new VissVehicle(connector, QUICK, System::nanoTime, new Random(1));
    }

    /** Says no more, for as long as the test lasts. */
    private void stayMute() throws IOException {
        try {
            over.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
