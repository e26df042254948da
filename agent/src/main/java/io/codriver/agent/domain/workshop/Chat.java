package io.codriver.agent.domain.workshop;

import java.util.List;
import java.util.stream.Stream;

/**
 * The lines that users and the workshop wrote to each other.
 *
 * @param written how many there were since the last reset; the number of the newest
 * @param read the number up to which somebody in the car has seen them
 * @param lines the newest {@value #MOST}, oldest first
 */
public record Chat(long written, long read, List<Line> lines) {

    /** How many lines are kept; the oldest gives way. */
    public static final int MOST = 200;

    public Chat {
        lines = List.copyOf(lines);
    }

    static Chat none() {
        return new Chat(0, 0, List.of());
    }

    /** How many lines nobody in the car has seen. */
    public long unread() {
        return lines.stream().filter(line -> line.number() > read).count();
    }

    Chat with(Line line) {
        List<Line> all = Stream.concat(lines.stream(), Stream.of(line)).toList();
        return new Chat(line.number(), read, all.subList(Math.max(0, all.size() - MOST), all.size()));
    }

    Chat with(List<Line> changed) {
        return new Chat(written, read, changed);
    }

    /** Somebody in the car has seen what was shown; what came since is still new. */
    Chat read(long upTo) {
        return new Chat(written, Math.max(read, Math.min(upTo, written)), lines);
    }
}
