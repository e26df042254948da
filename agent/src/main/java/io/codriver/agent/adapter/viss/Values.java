package io.codriver.agent.adapter.viss;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.agent.domain.vehicle.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Values as VISS version 2 writes them: always strings, and lists of strings. What servers make of that differs, so numbers
 * and truth values of JSON are read too.
 */
final class Values {

    private static final int LONGEST_WORD = 64;
    private static final int MOST_WORDS = 64;
    /** Java's own parser also takes "NaN", "1d" and hexadecimal. */
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{1,24}(\\.[0-9]{0,24})?([eE][-+]?[0-9]{1,3})?");

    private Values() {}

    /** What a signal is said to be; nothing if it cannot be that. */
    static Optional<Value> find(Signal signal, JsonNode node) {
        if (node.isNull()) {
            return Optional.of(new Value.Unknown());
        }
        Optional<Value> value = switch (signal.kind()) {
            case TRUTH -> findTruth(node);
            case AMOUNT -> findAmount(node);
            case WORD -> findWord(node).map(Value.Word::new);
            case WORDS -> findWords(node);
        };
        return value.filter(one -> isTaken(signal, one));
    }

    /** How a value is written. */
    static JsonNode write(Value value) {
        if (value instanceof Value.Truth truth) {
            return TextNode.valueOf(String.valueOf(truth.is()));
        }
        if (value instanceof Value.Amount amount) {
            // "100" and not "100.0": where the signal is a whole number, servers do not read the latter.
            return TextNode.valueOf(
                    BigDecimal.valueOf(amount.of()).stripTrailingZeros().toPlainString());
        }
        if (value instanceof Value.Word word) {
            return TextNode.valueOf(word.is());
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        if (value instanceof Value.Words words) {
            words.are().forEach(list::add);
            return list;
        }
        throw new IllegalArgumentException("nothing can be set to unknown");
    }

    private static Optional<Value> findTruth(JsonNode node) {
        if (node.isBoolean()) {
            return Optional.of(new Value.Truth(node.booleanValue()));
        }
        return switch (node.isTextual() ? node.textValue().toLowerCase(Locale.ROOT) : "") {
            case "true" -> Optional.of(new Value.Truth(true));
            case "false" -> Optional.of(new Value.Truth(false));
            default -> Optional.empty();
        };
    }

    private static Optional<Value> findAmount(JsonNode node) {
        String text = node.isTextual() ? node.textValue() : node.isNumber() ? node.asText() : "";
        if (!NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        double number = Double.parseDouble(text);
        // There is one zero: the other would count as a change.
        return Double.isFinite(number) ? Optional.of(new Value.Amount(number + 0.0)) : Optional.empty();
    }

    private static Optional<String> findWord(JsonNode node) {
        return Optional.of(node)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(text -> text.length() <= LONGEST_WORD);
    }

    private static Optional<Value> findWords(JsonNode node) {
        if (!node.isArray() || node.size() > MOST_WORDS) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>();
        node.forEach(one -> findWord(one).ifPresent(words::add));
        return words.size() == node.size() ? Optional.of(new Value.Words(words)) : Optional.empty();
    }

    private static boolean isTaken(Signal signal, Value value) {
        try {
            return Readings.of(signal, value).find(signal).isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
