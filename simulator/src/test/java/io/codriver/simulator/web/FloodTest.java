package io.codriver.simulator.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The server of the pages under more than it can bear: it says so, and goes on afterwards. */
class FloodTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-07-01T10:00:00Z"));

    private static final int MOST_TRIES = 100;

    private final List<RawConnection> connections = new ArrayList<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private final CountDownLatch arrived = new CountDownLatch(WebServer.REQUESTS_AT_ONCE);

    private WebServer server;
    private URI address;

    @BeforeEach
    void start() throws IOException {
        server = WebServer.start(new SlowWorld(), 0, Locale.ENGLISH, CLOCK);
        address = server.address();
    }

    @AfterEach
    void stop() throws IOException {
        released.countDown();
        for (RawConnection one : connections) {
            one.close();
        }
        server.close();
    }

    @Test
    void tellsWhoeverComesWhileAllAreBusyToComeAgain() throws IOException, InterruptedException {
        for (int i = 0; i < WebServer.REQUESTS_AT_ONCE; i++) {
            open().write(deed());
        }
        arrived.await();

        RawConnection late = open();
        List<String> head = late.send("GET / HTTP/1.1\r\n" + own() + "Connection: close\r\n\r\n");
        assertEquals("HTTP/1.1 503 Service Unavailable", head.get(0));
        assertTrue(head.contains("Retry-after: 1"), head.toString());
        assertTrue(late.readRest().toString().contains("Too many requests at once"));

        released.countDown();
        assertEquals("HTTP/1.1 200 OK", pageInTheEnd());
    }

    @Test
    void hangsUpOnWhoeverComesWhileTheMostConnectionsAreOpenAndRecovers() throws IOException {
        int refused = 0;
        for (int i = 0; i < WebServer.CONNECTIONS + 100; i++) {
            RawConnection one = open();
            one.write("GET / HTTP/1.1\r\nHost: ");
        }
        for (RawConnection one : connections) {
            refused += one.isClosedByServer() ? 1 : 0;
        }
        // Those over the number at once, and the others when they have taken too long to say what they want.
        assertEquals(connections.size(), refused);
        assertEquals("HTTP/1.1 200 OK", page());
    }

    /** What whoever comes again gets, when those before have gone their way. */
    private String pageInTheEnd() throws IOException {
        String answer = page();
        for (int tries = 1; tries < MOST_TRIES && !answer.endsWith("OK"); tries++) {
            answer = page();
        }
        return answer;
    }

    private String page() throws IOException {
        return open().send("GET / HTTP/1.1\r\n" + own() + "\r\n").get(0);
    }

    private RawConnection open() throws IOException {
        RawConnection connection = new RawConnection(address);
        connections.add(connection);
        return connection;
    }

    private String deed() {
        String body = "{\"id\":\"one\"}";
        return "POST /api/stage/profile HTTP/1.1\r\n" + own() + "Origin: http://127.0.0.1:" + address.getPort()
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private String own() {
        return "Host: 127.0.0.1:" + address.getPort() + "\r\n";
    }

    /** A car that does not come before it is let. */
    private final class SlowWorld extends EmptyWorld {
        @Override
        public void chooseProfile(String id) {
            arrived.countDown();
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
