package io.codriver.simulator.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.codriver.agent.contract.ContractSchemas;
import io.codriver.simulator.cloud.Cloud;
import io.codriver.simulator.suite.PlainCloud.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** All that was said through the broker, in order, each message held against the contract. Any thread. */
final class Heard implements Cloud.Tap {

    /** Longer than anything takes on a busy machine, and than the longest pause before the car connects again. */
    static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int VID = 2;
    private static final int AFTER_VID = 3;

    private final List<Message> messages = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    /**
     * One message.
     *
     * @param topic behind {@code codriver/v1/{vid}/}
     */
    record Message(String vid, String topic, JsonNode body) {

        /** The data of a receipt, an event or a command. */
        JsonNode data() {
            return body.path("data");
        }

        boolean answers(String messageId) {
            return topic.equals("v2c/receipt")
                    && data().path("messageId").asText().equals(messageId);
        }
    }

    @Override
    public synchronized void message(String topic, byte[] payload) {
        String[] levels = topic.split("/", AFTER_VID + 1);
        faults.addAll(ContractSchemas.validate(levels[AFTER_VID], payload));
        messages.add(new Message(levels[VID], levels[AFTER_VID], tree(payload)));
        notifyAll();
    }

    /** Everything so far. */
    synchronized List<Message> all() {
        return List.copyOf(messages);
    }

    /** What a car said on one topic so far. */
    List<JsonNode> on(String vid, String topic) {
        return all().stream()
                .filter(message -> message.vid().equals(vid) && message.topic().equals(topic))
                .map(Message::body)
                .toList();
    }

    /** The topics on which a car said something, in order, retained states aside. */
    List<String> said(String vid) {
        return all().stream()
                .filter(message -> message.vid().equals(vid))
                .map(Message::topic)
                .filter(topic -> topic.startsWith("v2c/") && !topic.startsWith("v2c/state/"))
                .toList();
    }

    /** The data of every different receipt for a message, however often the broker delivered each. */
    List<JsonNode> receipts(String messageId) {
        return all().stream()
                .filter(message -> message.answers(messageId))
                .map(Message::body)
                .distinct()
                .map(body -> body.get("data"))
                .toList();
    }

    /** Waits for the first receipt for a message. */
    JsonNode awaitReceipt(String messageId) {
        return awaitReceipts(messageId, 1).get(0);
    }

    /** Waits for the receipt for a message; there must be one only that is no duplicate. */
    JsonNode awaitOnlyReceipt(Command command) {
        String id = command.id().toString();
        awaitReceipt(id);
        List<JsonNode> first = receipts(id).stream()
                .filter(receipt -> !receipt.path("duplicate").asBoolean())
                .toList();
        assertEquals(1, first.size(), first.toString());
        return first.get(0);
    }

    /** Waits until there are so many different receipts for a message. */
    List<JsonNode> awaitReceipts(String messageId, int count) {
        return await(
                "receipt for " + messageId,
                all -> Optional.of(receipts(messageId)).filter(receipts -> receipts.size() >= count));
    }

    /** Waits for the end of a command that was in progress. */
    JsonNode awaitResult(String messageId) {
        return awaitMessage(
                        "result of " + messageId,
                        message -> message.topic().equals("v2c/event/command.result")
                                && message.data().path("messageId").asText().equals(messageId))
                .data();
    }

    /** Waits until a car has said this on a topic. */
    JsonNode awaitOn(String vid, String topic, Predicate<JsonNode> condition) {
        return awaitMessage(
                        topic + " of " + vid,
                        message -> message.vid().equals(vid)
                                && message.topic().equals(topic)
                                && condition.test(message.body()))
                .body();
    }

    /** Fails if any message was not as the contract says. */
    synchronized void assertHeldTheContract() {
        assertEquals(List.of(), faults);
    }

    private Message awaitMessage(String what, Predicate<Message> condition) {
        return await(what, all -> all.stream().filter(condition).findFirst());
    }

    private synchronized <T> T await(String what, Function<List<Message>, Optional<T>> find) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (Optional<T> found = find.apply(messages); ; found = find.apply(messages)) {
                long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
                if (found.isPresent()) {
                    return found.get();
                }
                if (left <= 0) {
                    throw new AssertionError("no " + what + "; heard: " + messages);
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    static JsonNode tree(byte[] payload) {
        try {
            return JSON.readTree(payload);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
