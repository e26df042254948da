package io.codriver.simulator.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

/** The timeline as it is fetched and saved: in bounds, line by line, and by nobody else. */
class TimelineSheetTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-07-01T10:00:00Z"));
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final EmptyWorld world = new EmptyWorld();
    private WebServer server;

    @BeforeEach
    void start() throws IOException {
        server = WebServer.start(world, 0, Locale.ENGLISH, CLOCK);
        record("c2v/link.offer", "{\"id\":\"m-1\",\"data\":{\"code\":\"TQ4M-9XWR\",\"role\":\"PRIMARY\"}}");
        record("v2c/receipt/link.offer", "{\"id\":\"r-1\",\"data\":{\"messageId\":\"m-1\"}}");
        record("v2c/event/link.shown", "{\"id\":\"e-1\"}");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void isSavedAsAFileOfJsonLinesWithoutACode() throws IOException {
        try (RawConnection connection = new RawConnection(server.address())) {
            List<String> head = connection.send(request("", ""));
            String all = String.join("\n", head).toLowerCase(Locale.ROOT);

            assertEquals("HTTP/1.1 200 OK", head.get(0));
            assertTrue(all.contains("content-type: application/jsonl; charset=utf-8"), all);
            assertTrue(
                    all.contains(
                            "content-disposition: attachment; filename=\"codriver-timeline-20260701t100000z.jsonl\""),
                    all);
            assertTrue(all.contains("cache-control: no-store"), all);
        }
        List<JsonNode> lines = lines("");
        assertEquals(List.of(1L, 2L, 3L), numbers(lines));
        assertEquals("•••", lines.get(0).at("/message/data/code").asText());
        assertEquals("PRIMARY", lines.get(0).at("/message/data/role").asText());
    }

    @Test
    void hasOnlyWhatTheQueryAsksFor() throws IOException {
        assertEquals(List.of(2L, 3L), numbers(lines("?after=1")));
        assertEquals(List.of(3L), numbers(lines("?most=1")));
        assertEquals(List.of(), numbers(lines("?after=3")));
        assertEquals(List.of(1L), numbers(lines("?direction=TO_CAR")));
        assertEquals(List.of(2L, 3L), numbers(lines("?direction=FROM_CAR")));
        assertEquals(List.of(2L), numbers(lines("?kind=RECEIPT&text=M-1")));
        assertEquals(List.of(1L, 2L), numbers(lines("?text=m-1")));
        assertEquals(List.of(), numbers(lines("?text=TQ4M")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?after=-1",
                "?after=one",
                "?after=99999999999999999999",
                "?most=2001",
                "?most=-1",
                "?kind=NONE",
                "?direction=to_car"
            })
    void refusesAQueryThatItDoesNotUnderstand(String query) throws IOException {
        assertEquals("HTTP/1.1 400 Bad Request", status(query, ""));
    }

    @Test
    void refusesALongTextToLookFor() throws IOException {
        assertEquals("HTTP/1.1 200 OK", status("?text=" + "x".repeat(200), ""));
        assertEquals("HTTP/1.1 400 Bad Request", status("?text=" + "x".repeat(201), ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Origin: http://evil.example\r\n", "Origin: null\r\n", "Sec-Fetch-Site: cross-site\r\n"})
    void isNotForThePagesOfOthers(String header) throws IOException {
        assertEquals("HTTP/1.1 403 Forbidden", status("", header));
    }

    @Test
    void isNotForAForeignHostOrAnotherMethod() throws IOException {
        try (RawConnection foreign = new RawConnection(server.address());
                RawConnection posting = new RawConnection(server.address())) {
            assertEquals(
                    "HTTP/1.1 403 Forbidden",
                    foreign.send("GET /api/timeline.jsonl HTTP/1.1\r\nHost: evil.example\r\n\r\n")
                            .get(0));
            assertEquals(
                    "HTTP/1.1 405 Method Not Allowed",
                    posting.send(request("", "").replace("GET", "POST")).get(0));
        }
    }

    @Test
    void tellsAnOpenPageOnlyHowFarItHasCome() throws IOException {
        try (RawConnection page = new RawConnection(server.address())) {
            page.send("GET /api/timeline HTTP/1.1\r\n" + own() + "\r\n");

            assertEquals("{\"newest\":3}", page.readData());
        }
    }

    private void record(String rest, String payload) {
        world.timeline.record("codriver/v1/car-1/" + rest, payload.getBytes(StandardCharsets.UTF_8), false);
    }

    private String own() {
        return "Host: 127.0.0.1:" + server.address().getPort() + "\r\n";
    }

    private String request(String query, String headers) {
        return "GET /api/timeline.jsonl" + query + " HTTP/1.1\r\n" + own() + headers + "Connection: close\r\n\r\n";
    }

    private String status(String query, String headers) throws IOException {
        try (RawConnection connection = new RawConnection(server.address())) {
            return connection.send(request(query, headers)).get(0);
        }
    }

    private List<JsonNode> lines(String query) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        try (RawConnection connection = new RawConnection(server.address())) {
            connection.send(request(query, ""));
            for (String line : connection.readRest()) {
                lines.add(MAPPER.readTree(line));
            }
        }
        return lines;
    }

    private static List<Long> numbers(List<JsonNode> lines) {
        return lines.stream().map(line -> line.path("number").asLong()).toList();
    }
}
