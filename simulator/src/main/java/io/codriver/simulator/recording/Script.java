package io.codriver.simulator.recording;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.codriver.simulator.scenario.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps of a scenario as they are written, one after the other. */
final class Script {

    /** What takes less than this just happens; nobody waits for it. */
    static final Duration NOTICED = Duration.ofSeconds(5);

    private static final int LONGEST_COMMENT = 300;

    private final List<String> lines = new ArrayList<>();
    private Optional<Instant> now = Optional.empty();
    private Optional<Repeated> repeated = Optional.empty();
    private int steps;

    /** The last step, if it is a message that came once more. */
    private record Repeated(String name, String answer, int times) {}

    /** A step with fields; those that are empty are left out. */
    static final class Fields {

        private final StringBuilder fields = new StringBuilder();

        /** A word of the format, as it is. */
        Fields word(String name, String word) {
            fields.append(fields.isEmpty() ? " " : ", ")
                    .append(name)
                    .append(": ")
                    .append(word);
            return this;
        }

        /** Any text. */
        Fields text(String name, String value) {
            return word(name, quoted(value));
        }

        /** What is expected, if it is not what every such step expects. */
        Fields answer(String answer, String usual) {
            return answer.equals(usual) ? this : text("answer", answer);
        }

        Fields data(ObjectNode data) {
            // JSON is YAML, too; a comma and a colon with a space after it are easier to read.
            return data.isEmpty() ? this : word("data", data.toString());
        }

        @Override
        public String toString() {
            return "{" + fields + " }";
        }
    }

    /** The next step is because of this message. */
    void add(RecordedMessage because, String verb, Fields fields) throws RecordingFault {
        add(because, verb, fields.toString());
    }

    /** A step with one word. */
    void add(RecordedMessage because, String verb, String value) throws RecordingFault {
        steps++;
        if (steps > Scenario.MOST_STEPS) {
            throw RecordingFault.at(
                    because.line(),
                    "up to here it is " + Scenario.MOST_STEPS + " steps, and a scenario has no more; take fewer lines");
        }
        repeated = Optional.empty();
        lines.add("  - " + verb + ": " + value);
    }

    /** A message came once more; if it was the last that happened, that step counts one more. */
    void again(RecordedMessage because, String name, String answer) throws RecordingFault {
        Optional<Repeated> before = repeated.filter(
                last -> last.name().equals(name) && last.answer().equals(answer));
        if (before.isPresent()) {
            steps--;
            lines.remove(lines.size() - 1);
        }
        Repeated now = new Repeated(name, answer, before.map(Repeated::times).orElse(0) + 1);
        Fields fields = new Fields().text("name", name);
        if (now.times() > 1) {
            fields.word("times", Integer.toString(now.times()));
        }
        add(because, "again", fields.answer(answer, "SUCCEEDED"));
        repeated = Optional.of(now);
    }

    /** A remark for whoever reads the scenario. */
    void remark(String remark) {
        String line = remark.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029\\ufeff]", " ");
        repeated = Optional.empty();
        lines.add("  # " + line.substring(0, Math.min(line.length(), LONGEST_COMMENT)));
    }

    /**
     * Lets the time of the scenario come up to that of a message.
     *
     * @param mayGoBack whether a time before shows that somebody has set the clock; else it was written earlier
     */
    void time(RecordedMessage message, boolean mayGoBack) throws RecordingFault {
        Optional<Instant> said = message.findTime();
        if (said.isEmpty() || now.isEmpty()) {
            now = now.or(() -> said);
            return;
        }
        Duration passed = Duration.between(now.get(), said.get());
        if (passed.compareTo(NOTICED) >= 0) {
            Duration whole = Duration.ofSeconds(passed.toSeconds());
            add(message, "time", spelled(whole));
            now = now.map(before -> before.plus(whole));
        } else if (mayGoBack && passed.negated().compareTo(NOTICED) >= 0) {
            add(message, "wall-clock", "-" + spelled(passed.negated()));
            now = said;
        }
    }

    boolean isEmpty() {
        return steps == 0;
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }

    static String quoted(String value) {
        return TextNode.valueOf(value).toString();
    }

    /** As the format has it: {@code 90s}, {@code 10m}, {@code 3h}, {@code 2d}. */
    static String spelled(Duration time) {
        long seconds = time.toSeconds();
        if (seconds % Duration.ofDays(1).toSeconds() == 0) {
            return time.toDays() + "d";
        }
        if (seconds % Duration.ofHours(1).toSeconds() == 0) {
            return time.toHours() + "h";
        }
        return seconds % Duration.ofMinutes(1).toSeconds() == 0 ? time.toMinutes() + "m" : seconds + "s";
    }
}
