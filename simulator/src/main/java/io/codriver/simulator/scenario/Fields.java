package io.codriver.simulator.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The fields of one part of a file, read strictly: what is wrong is said with where it is. */
record Fields(String where, ObjectNode fields) {

    private static final int MOST_COUNT = 10_000;
    private static final double FARTHEST = 2_000;
    private static final int LONGEST_TEXT = 2_000;
    private static final Duration LONGEST = Duration.ofDays(3_660);

    static Fields of(String where, JsonNode value) throws ScenarioFault {
        if (value instanceof ObjectNode object) {
            return new Fields(where, object);
        }
        throw new ScenarioFault(where + ": needs fields, such as '{ who: Anna }'");
    }

    /** Says which fields there may be, so that a slip of the pen is noticed. */
    void allow(String... names) throws ScenarioFault {
        List<String> known = List.of(names);
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            if (!known.contains(field.getKey())) {
                throw new ScenarioFault(
                        where + ": there is no field '" + field.getKey() + "'; fields are " + String.join(", ", known));
            }
        }
    }

    String text(String name) throws ScenarioFault {
        Optional<String> found = findText(name);
        if (found.isEmpty()) {
            throw new ScenarioFault(where + ": '" + name + "' is missing");
        }
        return found.get();
    }

    Optional<String> findText(String name) throws ScenarioFault {
        JsonNode value = fields.get(name);
        return value == null ? Optional.empty() : Optional.of(word(where + ", " + name, value));
    }

    Optional<ObjectNode> findObject(String name) throws ScenarioFault {
        JsonNode value = fields.get(name);
        return value == null
                ? Optional.empty()
                : Optional.of(of(where + ", " + name, value).fields());
    }

    Optional<Integer> findCount(String name) throws ScenarioFault {
        JsonNode value = fields.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isInt() || value.intValue() < 0 || value.intValue() > MOST_COUNT) {
            throw new ScenarioFault(where + ", " + name + ": is a whole number from 0 to " + MOST_COUNT);
        }
        return Optional.of(value.intValue());
    }

    Optional<Boolean> findTruth(String name) throws ScenarioFault {
        JsonNode value = fields.get(name);
        if (value != null && !value.isBoolean()) {
            throw new ScenarioFault(where + ", " + name + ": is true or false");
        }
        return Optional.ofNullable(value).map(JsonNode::booleanValue);
    }

    String choice(String name, List<String> choices) throws ScenarioFault {
        String chosen = text(name);
        if (!choices.contains(chosen)) {
            throw new ScenarioFault(where + ", " + name + ": is one of " + String.join(", ", choices));
        }
        return chosen;
    }

    String role() throws ScenarioFault {
        return choice("as", List.of("primary", "secondary")).toUpperCase(Locale.ROOT);
    }

    /** Who makes and shows the code, as the ceremony that the contract has for it. */
    Optional<String> findCeremony() throws ScenarioFault {
        Optional<String> found = findText("code-of");
        if (found.isEmpty()) {
            return found;
        }
        return Optional.of(
                switch (found.get()) {
                    case "car" -> "DISPLAY_VEHICLE_CODE";
                    case "cloud" -> "DISPLAY_CLOUD_CODE";
                    case "phone" -> "ENTRY";
                    default -> throw new ScenarioFault(where + ", code-of: is one of car, cloud, phone");
                });
    }

    /** A status or a reason of the contract. */
    String answer(String usual) throws ScenarioFault {
        return findText("answer").orElse(usual);
    }

    List<JsonNode> list(String name) throws ScenarioFault {
        JsonNode value = fields.get(name);
        if (value == null || !value.isArray()) {
            throw new ScenarioFault(where + ": '" + name + "' is a list");
        }
        List<JsonNode> all = new ArrayList<>();
        value.forEach(all::add);
        return all;
    }

    /** Signals by their paths in the Vehicle Signal Specification. */
    Readings readings() throws ScenarioFault {
        Readings readings = Readings.NONE;
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            String path = field.getKey();
            Optional<Signal> signal = Signal.find(path);
            if (signal.isEmpty()) {
                throw new ScenarioFault(where + ": this car has no signal '" + path + "'");
            }
            readings = readings.and(reading(signal.get(), field.getValue()));
        }
        return readings;
    }

    private Readings reading(Signal signal, JsonNode value) throws ScenarioFault {
        return switch (signal.kind()) {
            case TRUTH -> Readings.of(signal, findTruth(signal.path()).orElseThrow());
            case WORD -> Readings.of(signal, word(where, value));
            case AMOUNT -> {
                if (!value.isNumber()) {
                    throw new ScenarioFault(where + ": " + signal.path() + " is a number");
                }
                yield Readings.of(signal, value.doubleValue());
            }
            case WORDS -> throw new ScenarioFault(where + ": " + signal.path() + " cannot be set here");
        };
    }

    static String word(String where, JsonNode value) throws ScenarioFault {
        // YAML takes some words, such as on and off, for something else.
        if (!value.isValueNode()
                || value.isNull()
                || value.asText().isBlank()
                || value.asText().length() > LONGEST_TEXT) {
            throw new ScenarioFault(where + ": needs a word");
        }
        return value.asText();
    }

    static <T extends Enum<T>> T oneOf(String where, JsonNode value, Class<T> kind) throws ScenarioFault {
        String said = word(where, value);
        return Arrays.stream(kind.getEnumConstants())
                .filter(one -> spelled(one).equals(said))
                .findFirst()
                .orElseThrow(() -> new ScenarioFault(where + ": is one of "
                        + Arrays.stream(kind.getEnumConstants())
                                .map(Fields::spelled)
                                .collect(Collectors.joining(", "))));
    }

    static Duration duration(String where, JsonNode value) throws ScenarioFault {
        String said = word(where, value).toUpperCase(Locale.ROOT);
        boolean back = said.startsWith("-");
        String plain = back ? said.substring(1) : said;
        try {
            Duration time = Duration.parse(plain.endsWith("D") ? "P" + plain : "PT" + plain);
            if (time.isNegative() || time.compareTo(LONGEST) > 0) {
                throw new ScenarioFault(where + ": is longer than " + LONGEST.toDays() + " days");
            }
            return back ? time.negated() : time;
        } catch (DateTimeParseException e) {
            throw new ScenarioFault(where + ": is a time such as 90s, 10m, 3h or 2d");
        }
    }

    static double kilometres(String where, JsonNode value) throws ScenarioFault {
        if (!value.isNumber() || !(value.doubleValue() > 0 && value.doubleValue() <= FARTHEST)) {
            throw new ScenarioFault(where + ": is a number of kilometres, up to " + FARTHEST);
        }
        return value.doubleValue();
    }

    private static String spelled(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
