package io.codriver.simulator.timeline;

import io.codriver.simulator.timeline.TimelineMessage.Direction;
import io.codriver.simulator.timeline.TimelineMessage.Kind;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which messages somebody wants to see.
 *
 * @param text that is somewhere in the car, the topic, the ids, the type or the content, in capital or small letters; empty for
 *     any
 * @param direction only those that go this way
 * @param kind only these
 */
public record TimelineFilter(String text, Optional<Direction> direction, Optional<Kind> kind) {

    /** The longest text that is looked for. */
    public static final int LONGEST = 200;

    /** @throws IllegalArgumentException if the text is too long */
    public TimelineFilter {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("a text to look for has " + LONGEST + " characters at most");
        }
        text = text.toLowerCase(Locale.ROOT);
    }

    /** Lets everything through. */
    public static TimelineFilter none() {
        return new TimelineFilter("", Optional.empty(), Optional.empty());
    }

    boolean lets(TimelineMessage message) {
        return direction.filter(way -> way != message.kind().direction()).isEmpty()
                && kind.filter(one -> one != message.kind()).isEmpty()
                && (text.isEmpty()
                        || texts(message)
                                .anyMatch(one -> one.toLowerCase(Locale.ROOT).contains(text)));
    }

    private static Stream<String> texts(TimelineMessage message) {
        return Stream.concat(
                Stream.of(message.car(), message.topic(), message.content().text()),
                Stream.of(message.id(), message.answers(), message.type()).flatMap(Optional::stream));
    }
}
