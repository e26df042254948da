package io.codriver.simulator.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.domain.Fitness;
import io.codriver.agent.domain.Screens;
import io.codriver.agent.domain.State;
import io.codriver.agent.domain.roster.Epoch;
import io.codriver.agent.domain.rule.Bounds;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in, and what is told to those who are not. */
class WebServerTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-07-01T10:00:00Z"));

    private final EmptyWorld world = new EmptyWorld();
    private WebServer server;
    private URI address;

    @BeforeEach
    void start() throws IOException {
        server = WebServer.start(world, 0, Locale.ENGLISH, CLOCK);
        address = server.address();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/head-unit",
                "/phone",
                "/phones",
                "/workshop",
                "/bench",
                "/timeline",
                "/style.css",
                "/page.js",
                "/texts.json",
                "/icon.svg"
            })
    void servesItsFilesWithAStrictPolicyAndWithoutCaching(String path) throws IOException {
        List<String> head = get(path, own());

        assertEquals("HTTP/1.1 200 OK", head.get(0));
        String all = String.join("\n", head).toLowerCase(Locale.ROOT);
        assertTrue(all.contains("content-security-policy: default-src 'none'; script-src 'self';"), all);
        assertTrue(all.contains("frame-ancestors 'self'"), all);
        assertTrue(all.contains("x-content-type-options: nosniff"), all);
        assertTrue(all.contains("cache-control: no-store"), all);
        assertTrue(all.contains("referrer-policy: no-referrer"), all);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example:%d", "127.0.0.2:%d", ""})
    void refusesAForeignHost(String host) throws IOException {
        String named = host.replace("%d", "" + address.getPort());

        assertEquals(
                "HTTP/1.1 403 Forbidden", get("/", "Host: " + named + "\r\n").get(0));
    }

    @Test
    void refusesTwoHostsAndNone() throws IOException {
        assertEquals("HTTP/1.1 403 Forbidden", get("/", own() + own()).get(0));
        assertEquals("HTTP/1.1 403 Forbidden", get("/", "").get(0));
    }

    @Test
    void refusesAnAddressThatNamesAServer() throws IOException {
        assertEquals(
                "HTTP/1.1 400 Bad Request", get("http://evil.example/", own()).get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "null", "https://127.0.0.1:%d", "http://127.0.0.1:1"})
    void refusesAForeignOrigin(String origin) throws IOException {
        String named = "Origin: " + origin.replace("%d", "" + address.getPort()) + "\r\n";

        assertEquals(
                "HTTP/1.1 403 Forbidden", get("/api/head-unit", own() + named).get(0));
        assertEquals(
                "HTTP/1.1 403 Forbidden",
                post(own() + named, "{\"id\":\"one\"}").get(0));
        assertEquals(List.of(), world.chosen);
    }

    @Test
    void refusesADeedWithoutOrigin() throws IOException {
        assertEquals("HTTP/1.1 403 Forbidden", post(own(), "{\"id\":\"one\"}").get(0));
        assertEquals(List.of(), world.chosen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void refusesWhatAnotherSiteEmbeds(String site) throws IOException {
        String from = "Sec-Fetch-Site: " + site + "\r\n";

        assertEquals(
                "HTTP/1.1 403 Forbidden", get("/api/head-unit", own() + from).get(0));
        assertEquals("HTTP/1.1 403 Forbidden", get("/page.js", own() + from).get(0));
        assertEquals("HTTP/1.1 200 OK", get("/", own() + from).get(0), "a link from elsewhere may lead here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/pages.properties",
                "/../pages.properties",
                "/%2e%2e/boot/",
                "/style.css/",
                "/WebServer.class",
                "/head-unit/..%2f..%2f",
                "/nothing"
            })
    void knowsNoOtherPath(String path) throws IOException {
        assertEquals("HTTP/1.1 404 Not Found", get(path, own()).get(0));
    }

    @Test
    void doesWhatItsOwnPageAsks() throws IOException {
        assertEquals(
                "HTTP/1.1 200 OK", post(own() + origin(), "{\"id\":\"one\"}").get(0));
        assertEquals(List.of("one"), world.chosen);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"id\":\"two\"}", "{\"id\":1}", "{}", "[]", "", "{\"id\":\"one\",\"id\":\"one\"}", "{} {}"})
    void refusesWhatItCannotRead(String body) throws IOException {
        assertEquals("HTTP/1.1 400 Bad Request", post(own() + origin(), body).get(0));
        assertEquals(List.of(), world.chosen);
    }

    @Test
    void refusesABodyThatIsTooLarge() throws IOException {
        String body = "{\"id\":\"" + "x".repeat(JsonBody.LARGEST) + "\"}";

        assertEquals(
                "HTTP/1.1 413 Request Entity Too Large",
                post(own() + origin(), body).get(0));
    }

    @Test
    void refusesABodyThatIsNotJson() throws IOException {
        String request = "POST /api/stage/profile HTTP/1.1\r\n" + own() + origin()
                + "Content-Type: text/plain\r\nContent-Length: 2\r\n\r\n{}";

        assertEquals("HTTP/1.1 415 Unsupported Media Type", send(request).get(0));
    }

    @Test
    void refusesOtherMethodsAndNamesTheRightOne() throws IOException {
        List<String> page = send("DELETE / HTTP/1.1\r\n" + own() + "\r\n");
        List<String> deed = get("/api/stage/profile", own());

        assertEquals("HTTP/1.1 405 Method Not Allowed", page.get(0));
        assertTrue(page.contains("Allow: GET"), page.toString());
        assertEquals("HTTP/1.1 405 Method Not Allowed", deed.get(0));
        assertTrue(deed.contains("Allow: POST"), deed.toString());
    }

    @Test
    void tellsAnOpenPageEveryChange() throws IOException {
        try (RawConnection page = new RawConnection(address)) {
            page.send("GET /api/head-unit HTTP/1.1\r\n" + own() + "\r\n");
            assertEquals(true, page.readData().contains("\"vid\":\"car-1\""));

            Epoch epoch = Epoch.of(new byte[Epoch.RANDOM_LENGTH]);
            world.headUnit.show(Screens.draw(State.fresh(world.car().profile(), Bounds.STANDARD, epoch), Fitness.GOOD));
            assertEquals(true, page.readData().contains("\"userLimit\":7"));
        }
    }

    @Test
    void boundsTheOpenPagesAndStillAnswersOthers() throws IOException {
        List<RawConnection> pages = new ArrayList<>();
        try {
            for (int i = 0; i < EventStream.MOST; i++) {
                RawConnection page = new RawConnection(address);
                pages.add(page);
                String status = page.send("GET /api/stage HTTP/1.1\r\n" + own() + "\r\n")
                        .get(0);
                assertEquals("HTTP/1.1 200 OK", status);
            }
            assertEquals(
                    "HTTP/1.1 503 Service Unavailable", get("/api/stage", own()).get(0));
            assertEquals("HTTP/1.1 200 OK", get("/", own()).get(0));
        } finally {
            for (RawConnection page : pages) {
                page.close();
            }
        }
    }

    private String own() {
        return "Host: 127.0.0.1:" + address.getPort() + "\r\n";
    }

    private String origin() {
        return "Origin: http://127.0.0.1:" + address.getPort() + "\r\n";
    }

    private List<String> get(String path, String headers) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\n" + headers + "\r\n");
    }

    private List<String> post(String headers, String body) throws IOException {
        return send("POST /api/stage/profile HTTP/1.1\r\n" + headers
                + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    private List<String> send(String request) throws IOException {
        try (RawConnection connection = new RawConnection(address)) {
            return connection.send(request);
        }
    }
}
