package io.codriver.simulator.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.simulator.timeline.JsonLines;
import io.codriver.simulator.timeline.Timeline;
import io.codriver.simulator.timeline.TimelineFilter;
import io.codriver.simulator.timeline.TimelineMessage;
import java.net.HttpURLConnection;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The timeline for its page and for whoever saves it: a page that watches is told only how far it has come, and fetches what
 * it has not got.
 */
final class TimelineSheet {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final SimulatedWorld world;
    private final InstantSource clock;

    TimelineSheet(SimulatedWorld world, InstantSource clock) {
        this.world = world;
        this.clock = clock;
    }

    /** How far it has come. */
    ObjectNode draw() {
        return MAPPER.createObjectNode().put("newest", world.timeline().newest());
    }

    /** The newest messages as JSON Lines: {@code after} a number, at {@code most} so many, with a filter. */
    Reply write(String query) throws RequestRefused {
        long after = number(query, "after", Long.MAX_VALUE).orElse(0);
        long most = number(query, "most", Timeline.MOST).orElse(Timeline.MOST);
        String lines = JsonLines.of(world.timeline().read(after, filter(query), (int) most));
        return Reply.text("application/jsonl", lines)
                .savedAs("codriver-timeline-" + STAMP.format(clock.instant()) + ".jsonl");
    }

    private static TimelineFilter filter(String query) throws RequestRefused {
        String text = Query.value(query, "text");
        if (text.length() > TimelineFilter.LONGEST) {
            throw bad("'text' has " + TimelineFilter.LONGEST + " characters at most.");
        }
        return new TimelineFilter(
                text,
                one(query, "direction", TimelineMessage.Direction.values()),
                one(query, "kind", TimelineMessage.Kind.values()));
    }

    private static <E extends Enum<E>> Optional<E> one(String query, String name, E[] values) throws RequestRefused {
        String value = Query.value(query, name);
        Optional<E> found =
                Arrays.stream(values).filter(one -> one.name().equals(value)).findFirst();
        if (found.isEmpty() && !value.isEmpty()) {
            throw bad("'" + name + "' is one of " + Arrays.toString(values) + ".");
        }
        return found;
    }

    private static OptionalLong number(String query, String name, long highest) throws RequestRefused {
        String value = Query.value(query, name);
        if (value.isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            long number = Long.parseLong(value);
            if (number >= 0 && number <= highest) {
                return OptionalLong.of(number);
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number that is too high.
        }
        throw bad("'" + name + "' is a whole number from 0 to " + highest + ".");
    }

    private static RequestRefused bad(String sentence) {
        return new RequestRefused(HttpURLConnection.HTTP_BAD_REQUEST, sentence);
    }
}
