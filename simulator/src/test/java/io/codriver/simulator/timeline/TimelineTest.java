package io.codriver.simulator.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.codriver.simulator.timeline.TimelineMessage.Direction;
import io.codriver.simulator.timeline.TimelineMessage.Form;
import io.codriver.simulator.timeline.TimelineMessage.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written down of the messages that pass, and how much of it. */
class TimelineTest {

    private static final String CAR = "codriver/v1/car-1/";
    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");

    private Instant now = NOON;
    private final Timeline timeline = new Timeline(() -> now);

    @Test
    void saysOfACommandWhatItIsAndHowLarge() {
        record(
                "c2v/link.commit",
                "{\"id\":\"m-1\",\"type\":\"codriver.link.commit.v1\",\"time\":\"2026-07-01T11:00:00Z\","
                        + "\"data\":{\"linkId\":\"L-1\",\"code\":\"TQ4M-9XWR\"}}");

        TimelineMessage command = only();
        assertEquals(1, command.number());
        assertEquals(NOON, command.at());
        assertEquals(Kind.COMMAND, command.kind());
        assertEquals(Direction.TO_CAR, command.kind().direction());
        assertEquals("car-1", command.car());
        assertEquals("c2v/link.commit", command.topic());
        assertEquals(Optional.of("m-1"), command.id());
        assertEquals(Optional.of("codriver.link.commit.v1"), command.type());
        assertEquals(118, command.size());
        assertEquals(Optional.empty(), command.delay(), "it has just been sent");
        assertEquals(
                "{\"id\":\"m-1\",\"type\":\"codriver.link.commit.v1\",\"time\":\"2026-07-01T11:00:00Z\","
                        + "\"data\":{\"linkId\":\"L-1\",\"code\":\"•••\"}}",
                command.content().text());
    }

    @Test
    void saysHowLongAnAnswerWasOnItsWayAndHowLongAfterItsCommandItCame() {
        record("c2v/link.offer", "{\"id\":\"m-1\"}");
        now = NOON.plusMillis(250);
        record(
                "v2c/receipt/link.offer",
                "{\"id\":\"r-1\",\"time\":\"2026-07-01T12:00:00.210Z\",\"data\":{\"messageId\":\"m-1\"}}");
        now = NOON.plusSeconds(60);
        record(
                "v2c/event/command.result",
                "{\"id\":\"r-2\",\"time\":\"2026-07-01T12:01:00.005Z\",\"data\":{\"messageId\":\"m-1\"}}");

        List<TimelineMessage> all = all();
        assertEquals(Optional.of("m-1"), all.get(1).answers());
        assertEquals(Optional.of("c2v/link.offer"), all.get(1).answersTopic());
        assertEquals(Optional.of(Duration.ofMillis(40)), all.get(1).delay());
        assertEquals(Optional.of(Duration.ofMillis(250)), all.get(1).afterCommand());
        assertEquals(Optional.of(Duration.ofMillis(-5)), all.get(2).delay(), "the car's clock is ahead");
        assertEquals(Optional.of(Duration.ofMinutes(1)), all.get(2).afterCommand());
    }

    @Test
    void anAnswerToWhatWasNeverAskedHasNoTimeAfterIt() {
        record("v2c/receipt/link.offer", "{\"data\":{\"messageId\":\"m-1\"}}");
        record("c2v/link.offer", "{\"id\":\"m-1\"}");

        assertEquals(Optional.of("m-1"), all().get(0).answers());
        assertEquals(Optional.empty(), all().get(0).afterCommand());
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1000000000-12-31T23:59:59Z", "yesterday", "", "0000-01-01T00:00:00Z"})
    void aTimeThatCannotBeIsNoDelay(String time) {
        record("v2c/event/link.shown", "{\"time\":\"" + time + "\"}");

        assertEquals(Optional.empty(), only().delay());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "TQ4M-9XWR",
                "\"TQ4M-9XWR\"",
                "[\"TQ4M-9XWR\"]",
                "{\"code\":\"TQ4M-9XWR\"",
                "{} TQ4M-9XWR",
                "null"
            })
    void ofWhatIsNoJsonObjectNothingIsKept(String payload) {
        record("v2c/event/odd", payload);

        assertEquals(Form.NOT_JSON, only().content().form());
        assertEquals(payload.length(), only().size());
        assertEquals(false, JsonLines.line(only()).contains("TQ4M"));
    }

    @Test
    void bytesAndDepthsThatNoParserLikesBreakNothing() {
        timeline.record(CAR + "v2c/event/odd", new byte[] {(byte) 0xff, 0, (byte) 0xc3}, false);
        record("v2c/event/odd", "{\"a\":".repeat(5000) + "1" + "}".repeat(5000));
        record("v2c/event/odd", "{\"id\":{\"id\":1},\"type\":[],\"time\":7,\"data\":\"x\"}");
        record("v2c/event/odd", "{\"id\":\"" + "x".repeat(1000) + "\"}");

        assertEquals(
                List.of(Form.NOT_JSON, Form.NOT_JSON, Form.WHOLE, Form.WHOLE),
                all().stream().map(message -> message.content().form()).toList());
        assertEquals(
                List.of(),
                all().stream().flatMap(message -> message.id().stream()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "codriver", "codriver/v1/car-1", "codriver/v1/car-1/", "codriver/v1/car-1/v2c"})
    void aTopicThatIsNotOfTheContractIsWrittenDownToo(String topic) {
        timeline.record(topic, "{}".getBytes(StandardCharsets.UTF_8), false);

        assertEquals(Kind.OTHER, only().kind());
    }

    @Test
    void tellsTheKindsApart() {
        record("c2v/user.remove", "{}");
        record("v2c/receipt/user.remove", "{}");
        record("v2c/event/users.changed", "{}");
        record("v2c/state/roster", "{}");
        record("v2c/user/uid-1/trips", "{}");

        assertEquals(
                List.of(Kind.COMMAND, Kind.RECEIPT, Kind.EVENT, Kind.STATE, Kind.VIEW),
                all().stream().map(TimelineMessage::kind).toList());
        assertEquals(4, find("", Direction.FROM_CAR).size());
    }

    @Test
    void forgetsTheOldestOfTooMany() {
        for (int i = 0; i < Timeline.MOST + 3; i++) {
            record("c2v/x", "{}");
        }

        assertEquals(Timeline.MOST, all().size());
        assertEquals(4, all().get(0).number());
        assertEquals(Timeline.MOST + 3, timeline.newest());
    }

    @Test
    void keepsOnlyTheBeginningOfALongMessageAndNoSecretInIt() {
        record("v2c/event/x", "{\"code\":\"TQ4M-9XWR\",\"text\":\"" + "y".repeat(DecodedMessage.LONGEST) + "\"}");

        assertEquals(Form.CUT, only().content().form());
        assertEquals(DecodedMessage.LONGEST, only().content().text().length());
        assertEquals(false, only().content().text().contains("TQ4M"));
    }

    @Test
    void forgetsTheOldestWhenAllTogetherAreTooLarge() {
        int fit = Timeline.LARGEST / DecodedMessage.LONGEST;
        String large = "{\"text\":\"" + "y".repeat(DecodedMessage.LONGEST) + "\"}";
        for (int i = 0; i < fit + 2; i++) {
            record("v2c/event/x", large);
        }

        assertEquals(fit, all().size());
        assertEquals(3, all().get(0).number());
    }

    @Test
    void givesTheNewestAfterANumberInTheirOrder() {
        for (int i = 0; i < 10; i++) {
            record("c2v/x", "{}");
        }

        assertEquals(List.of(9L, 10L), numbers(timeline.read(4, TimelineFilter.none(), 2)));
        assertEquals(List.of(9L, 10L), numbers(timeline.read(8, TimelineFilter.none(), 5)));
        assertEquals(List.of(), numbers(timeline.read(10, TimelineFilter.none(), 5)));
        assertEquals(List.of(), numbers(timeline.read(0, TimelineFilter.none(), 0)));
    }

    @Test
    void findsTextInAnyPartAndNoneThatIsMasked() {
        record("c2v/link.offer", "{\"id\":\"M-1\",\"type\":\"One\",\"data\":{\"code\":\"TQ4M\",\"wish\":\"Wipers\"}}");
        record("v2c/receipt/x", "{\"data\":{\"messageId\":\"m-1\"}}");

        assertEquals(2, find("m-1").size());
        assertEquals(1, find("LINK.").size());
        assertEquals(1, find("wipers").size());
        assertEquals(2, find("CAR-1").size());
        assertEquals(0, find("TQ4M").size());
        assertThrows(IllegalArgumentException.class, () -> find("x".repeat(TimelineFilter.LONGEST + 1)));
    }

    @Test
    void writesOneJsonObjectALine() throws IOException {
        record("c2v/link.offer", "{\"id\":\"m-1\",\"type\":\"codriver.link.offer.v1\",\"data\":{\"text\":\"a\\nb\"}}");
        now = NOON.plusMillis(250);
        timeline.record(
                CAR + "v2c/receipt/link.offer",
                "{\"id\":\"r-1\",\"time\":\"2026-07-01T12:00:00.210Z\",\"data\":{\"messageId\":\"m-1\"}}"
                        .getBytes(StandardCharsets.UTF_8),
                true);
        record("v2c/event/odd", "odd");
        record("v2c/event/x", "{\"text\":\"" + "y".repeat(DecodedMessage.LONGEST) + "\"}");

        String text = JsonLines.of(all());
        List<String> lines = text.lines().toList();
        assertEquals(4, lines.size());
        assertEquals(true, text.endsWith("\n"));
        JsonMapper mapper = JsonMapper.builder().build();
        JsonNode first = mapper.readTree(lines.get(0));
        assertEquals("a\nb", first.at("/message/data/text").asText());
        assertEquals("TO_CAR", first.path("direction").asText());
        assertEquals(
                mapper.readTree("{\"number\":2,\"at\":\"2026-07-01T12:00:00.250Z\",\"direction\":\"FROM_CAR\","
                        + "\"kind\":\"RECEIPT\",\"car\":\"car-1\",\"topic\":\"v2c/receipt/link.offer\",\"id\":\"r-1\","
                        + "\"answers\":\"m-1\",\"answersTopic\":\"c2v/link.offer\",\"bytes\":73,\"delayMillis\":40,\"afterCommandMillis\":250,\"kept\":true,"
                        + "\"form\":\"WHOLE\",\"message\":{\"id\":\"r-1\",\"time\":\"2026-07-01T12:00:00.210Z\","
                        + "\"data\":{\"messageId\":\"m-1\"}}}"),
                mapper.readTree(lines.get(1)));
        assertEquals("NOT_JSON", mapper.readTree(lines.get(2)).path("form").asText());
        assertEquals(
                DecodedMessage.LONGEST,
                mapper.readTree(lines.get(3)).path("beginning").asText().length());
    }

    private void record(String rest, String payload) {
        timeline.record(CAR + rest, payload.getBytes(StandardCharsets.UTF_8), false);
    }

    private List<TimelineMessage> all() {
        return timeline.read(0, TimelineFilter.none(), Timeline.MOST);
    }

    private TimelineMessage only() {
        assertEquals(1, all().size());
        return all().get(0);
    }

    private List<TimelineMessage> find(String text, Direction... ways) {
        Optional<Direction> way = List.of(ways).stream().findFirst();
        return timeline.read(0, new TimelineFilter(text, way, Optional.empty()), Timeline.MOST);
    }

    private static List<Long> numbers(List<TimelineMessage> messages) {
        return messages.stream().map(TimelineMessage::number).toList();
    }
}
