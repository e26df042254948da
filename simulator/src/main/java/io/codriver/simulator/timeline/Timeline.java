package io.codriver.simulator.timeline;

import io.codriver.simulator.timeline.TimelineMessage.Direction;
import io.codriver.simulator.timeline.TimelineMessage.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The last messages between cloud and cars, without their secrets. It is bounded in number and size: the oldest go first.
 * Its lock guards all of its fields; any thread may write and read.
 */
public final class Timeline {

    /** The most messages that are kept. */
    public static final int MOST = 2000;

    /** The most characters that all messages together keep. */
    static final int LARGEST = 8 * 1024 * 1024;

    private static final int LONGEST_TOPIC = 256;
    /** What is further apart is no delay but a wrong clock. */
    private static final Duration LONGEST_DELAY = Duration.ofDays(3650);

    private final InstantSource clock;
    private final Deque<TimelineMessage> messages = new ArrayDeque<>();
    /** The last commands by their ids, the oldest first. */
    private final Map<String, Asked> commands = new LinkedHashMap<>();

    private final Mask mask = new Mask();
    private long newest;
    private int characters;

    /** A command that went out. */
    private record Asked(Instant at, String topic) {}

    /** An empty one. */
    public Timeline(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Takes down a message that passes now.
     *
     * @param topic all of it: {@code codriver/v1/{vid}/…}
     * @param payload any bytes
     * @param kept whether the broker had kept it for whoever comes later
     */
    public synchronized void record(String topic, byte[] payload, boolean kept) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Address address = Address.of(topic);
        DecodedMessage read = DecodedMessage.of(payload, mask);
        boolean fromCar = address.kind().direction() == Direction.FROM_CAR;
        if (!fromCar) {
            read.id().ifPresent(id -> note(id, new Asked(now, address.rest())));
        }
        Optional<Instant> written = read.time().filter(time -> fromCar);
        Optional<Asked> asked = read.answers().filter(id -> fromCar).map(commands::get);
        newest++;
        messages.add(new TimelineMessage(
                newest,
                now,
                address.kind(),
                address.car(),
                address.rest(),
                read.id(),
                read.answers(),
                asked.map(Asked::topic),
                read.type(),
                payload.length,
                written.flatMap(time -> delay(time, now)),
                asked.flatMap(command -> delay(command.at(), now)),
                kept,
                read.content()));
        characters += read.content().text().length();
        while (messages.size() > MOST || characters > LARGEST) {
            characters -= messages.remove().content().text().length();
        }
    }

    /** The number of the newest message; 0 as long as there was none. */
    public synchronized long newest() {
        return newest;
    }

    /**
     * Of the messages that the filter lets through, the newest ones, in the order in which they passed.
     *
     * @param after only those with a higher number
     * @param most how many at most
     */
    public List<TimelineMessage> read(long after, TimelineFilter filter, int most) {
        List<TimelineMessage> found = new ArrayList<>();
        Iterator<TimelineMessage> newestFirst = copy().descendingIterator();
        while (newestFirst.hasNext() && found.size() < most) {
            TimelineMessage message = newestFirst.next();
            if (message.number() <= after) {
                break;
            }
            if (filter.lets(message)) {
                found.add(message);
            }
        }
        Collections.reverse(found);
        return found;
    }

    /** To be looked through without holding up who writes. */
    private synchronized ArrayDeque<TimelineMessage> copy() {
        return new ArrayDeque<>(messages);
    }

    private void note(String id, Asked command) {
        commands.remove(id);
        commands.put(id, command);
        if (commands.size() > MOST) {
            commands.remove(commands.keySet().iterator().next());
        }
    }

    private static Optional<Duration> delay(Instant from, Instant to) {
        return Optional.of(Duration.between(from, to))
                .filter(delay -> delay.abs().compareTo(LONGEST_DELAY) <= 0);
    }

    /** A topic in its parts. */
    private record Address(String car, Kind kind, String rest) {

        /** Levels before the direction: codriver/v1/{vid}. */
        private static final int PREFIX = 3;

        static Address of(String topic) {
            String shortened = topic.substring(0, Math.min(topic.length(), LONGEST_TOPIC));
            String[] levels = shortened.split("/", PREFIX + 1);
            return levels.length <= PREFIX
                    ? new Address("", Kind.OTHER, shortened)
                    : new Address(levels[PREFIX - 1], kind(levels[PREFIX]), levels[PREFIX]);
        }

        private static Kind kind(String rest) {
            if (rest.startsWith("c2v/")) {
                return Kind.COMMAND;
            }
            String[] levels = rest.split("/", -1);
            return switch (levels.length > 1 ? levels[1] : "") {
                case "receipt" -> Kind.RECEIPT;
                case "event" -> Kind.EVENT;
                case "state" -> Kind.STATE;
                case "user" -> Kind.VIEW;
                default -> Kind.OTHER;
            };
        }
    }
}
