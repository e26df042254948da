package io.codriver.simulator.timeline;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.List;

/** Messages as JSON Lines: one JSON object a line, each line ended with a line feed. */
public final class JsonLines {

    private JsonLines() {}

    /** All of them, in their order. */
    public static String of(List<TimelineMessage> messages) {
        StringBuilder lines = new StringBuilder();
        messages.forEach(message -> lines.append(line(message)).append('\n'));
        return lines.toString();
    }

    /** One of them, without the end of the line. */
    public static String line(TimelineMessage message) {
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("number", message.number())
                .put("at", message.at().toString())
                .put("direction", message.kind().direction().name())
                .put("kind", message.kind().name())
                .put("car", message.car())
                .put("topic", message.topic());
        message.id().ifPresent(id -> line.put("id", id));
        message.answers().ifPresent(id -> line.put("answers", id));
        message.answersTopic().ifPresent(topic -> line.put("answersTopic", topic));
        message.type().ifPresent(type -> line.put("type", type));
        line.put("bytes", message.size());
        message.delay().ifPresent(delay -> line.put("delayMillis", delay.toMillis()));
        message.afterCommand().ifPresent(delay -> line.put("afterCommandMillis", delay.toMillis()));
        line.put("kept", message.kept()).put("form", message.content().form().name());
        String text = message.content().text();
        switch (message.content().form()) {
            case WHOLE -> line.putRawValue("message", new RawValue(text));
            case CUT -> line.put("beginning", text);
            case NOT_JSON -> {
                // The line says so; there is nothing else to say.
            }
        }
        return line.toString();
    }
}
