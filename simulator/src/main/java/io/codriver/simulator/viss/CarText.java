package io.codriver.simulator.viss;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.agent.domain.vehicle.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Values as KUKSA databroker writes and reads them: strings, lists of strings, and nothing else. */
final class CarText {

    private CarText() {}

    static JsonNode write(Value value) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (value instanceof Value.Truth truth) {
            return json.textNode(truth.is() ? "true" : "false");
        }
        if (value instanceof Value.Amount amount) {
            boolean whole = amount.of() == Math.rint(amount.of()) && Math.abs(amount.of()) < Long.MAX_VALUE;
            return json.textNode(whole ? String.valueOf((long) amount.of()) : String.valueOf(amount.of()));
        }
        if (value instanceof Value.Word word) {
            return json.textNode(word.is());
        }
        if (value instanceof Value.Words words) {
            return words.are().stream().collect(json::arrayNode, (list, one) -> list.add(one), (a, b) -> a.addAll(b));
        }
        return json.nullNode();
    }

    static Optional<Value> find(Signal signal, JsonNode written) {
        if (signal.kind() == Signal.Kind.WORDS) {
            List<String> words = new ArrayList<>();
            written.forEach(one -> words.add(one.asText()));
            return Optional.of(new Value.Words(words));
        }
        if (!written.isTextual()) {
            return Optional.empty();
        }
        String text = written.textValue();
        return switch (signal.kind()) {
            case TRUTH ->
                text.equals("true") || text.equals("false")
                        ? Optional.of(new Value.Truth(text.equals("true")))
                        : Optional.empty();
            case AMOUNT -> findAmount(signal, text);
            default -> Optional.of(new Value.Word(text));
        };
    }

    private static Optional<Value> findAmount(Signal signal, String text) {
        try {
            Value value = new Value.Amount(Double.parseDouble(text));
            return Readings.of(signal, value).find(signal);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
