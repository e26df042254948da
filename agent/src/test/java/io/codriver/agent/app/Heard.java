package io.codriver.agent.app;

import io.codriver.agent.app.port.Outgoing;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a message to the cloud says, taken from its text: a library would take longer than the agent. */
record Heard(String topic, String text) {

    private static final String DATA = "\"data\":";

    Heard(Outgoing message) {
        this(message.topic(), new String(message.payload().toArray(), StandardCharsets.UTF_8));
    }

    boolean isReceipt() {
        return topic.equals("v2c/receipt");
    }

    boolean isEvent(String type) {
        return topic.equals("v2c/event/" + type);
    }

    /** The first member of that name in its data: a text, a number or a truth value. */
    Optional<String> find(String name) {
        String label = "\"" + name + "\":";
        int at = text.indexOf(label, Math.max(0, text.indexOf(DATA)));
        if (at < 0) {
            return Optional.empty();
        }
        int begin = at + label.length();
        if (text.charAt(begin) == '"') {
            return Optional.of(text.substring(begin + 1, text.indexOf('"', begin + 1)));
        }
        int end = begin;
        while (",}]".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return Optional.of(text.substring(begin, end));
    }

    /** The same, or nothing said. */
    String get(String name) {
        return find(name).orElse("");
    }

    /** All of its data. */
    String data() {
        return text.substring(text.indexOf(DATA));
    }
}
