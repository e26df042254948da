package io.codriver.simulator.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.agent.domain.vehicle.Value;
import java.net.HttpURLConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The car's signals as the bench reads and writes them, each by its path in the Vehicle Signal Specification. */
final class BenchSignals {

    private static final List<String> IGNITION = List.of("UNDEFINED", "LOCK", "OFF", "ACC", "ON", "START");
    private static final Pattern TROUBLE_CODE = Pattern.compile("[A-Z0-9]{1,8}");
    private static final int MOST_CODES = 10;
    private static final double FASTEST = 300;
    private static final double FULL = 100;
    private static final double FARTHEST_METRES = 2_000_000;
    private static final double LONGEST_LIFE = 10_000_000_000.0;
    private static final double MOST_PRESSURE = 600;
    private static final double SERVICE_KILOMETRES = 100_000;
    private static final double SERVICE_SECONDS = 100_000_000;

    /** The numbers that a signal may say. */
    private record Range(double least, double most) {}

    private BenchSignals() {}

    /** Every signal that says something. */
    static void draw(Readings readings, ObjectNode drawn) {
        readings.values().forEach((signal, value) -> put(signal.path(), value, drawn));
    }

    private static void put(String path, Value value, ObjectNode drawn) {
        if (value instanceof Value.Truth truth) {
            drawn.put(path, truth.is());
        } else if (value instanceof Value.Amount amount) {
            drawn.put(path, amount.of());
        } else if (value instanceof Value.Word word) {
            drawn.put(path, word.is());
        } else if (value instanceof Value.Words words) {
            words.are().forEach(drawn.putArray(path)::add);
        }
    }

    /**
     * What a signal is to say; a car that has a speed moves.
     *
     * @param value null in JSON if the car is not to know
     * @throws RequestRefused if there is no such signal, or it cannot say that
     */
    static Readings read(String path, JsonNode value) throws RequestRefused {
        Signal signal = Signal.find(path).orElseThrow(() -> bad("This car has no signal '" + path + "'."));
        if (isToldOnly(signal)) {
            throw bad(path + " is what the car is told, not what it says.");
        }
        Readings said = Readings.of(signal, value.isNull() ? new Value.Unknown() : value(signal, value));
        return signal == Signal.SPEED ? said.and(Readings.of(Signal.MOVING, value.asDouble() > 0)) : said;
    }

    private static Value value(Signal signal, JsonNode value) throws RequestRefused {
        return switch (signal.kind()) {
            case TRUTH ->
                new Value.Truth(require(signal, value.isBoolean(), "true or false", value)
                        .asBoolean());
            case AMOUNT -> amount(signal, value);
            case WORD ->
                new Value.Word(require(
                                signal,
                                value.isTextual() && IGNITION.contains(value.asText()),
                                "one of " + String.join(", ", IGNITION),
                                value)
                        .asText());
            case WORDS -> words(signal, value);
        };
    }

    private static Value amount(Signal signal, JsonNode value) throws RequestRefused {
        Range range = range(signal);
        boolean fits = value.isNumber() && value.asDouble() >= range.least() && value.asDouble() <= range.most();
        String kind = "a number from " + Math.round(range.least()) + " to " + Math.round(range.most());
        return new Value.Amount(require(signal, fits, kind, value).asDouble());
    }

    private static Value words(Signal signal, JsonNode value) throws RequestRefused {
        String kind = "a list of " + MOST_CODES + " trouble codes at most, such as P0300";
        require(signal, value.isArray() && value.size() <= MOST_CODES, kind, value);
        List<String> codes = new ArrayList<>();
        for (JsonNode code : value) {
            codes.add(require(signal, TROUBLE_CODE.matcher(code.asText()).matches(), kind, code)
                    .asText());
        }
        return new Value.Words(codes);
    }

    private static Range range(Signal signal) {
        return switch (signal) {
            case SPEED -> new Range(0, FASTEST);
            case LATITUDE -> new Range(-90, 90);
            case LONGITUDE -> new Range(-180, 180);
            case TEMPERATURE -> new Range(-50, 50);
            case RANGE -> new Range(0, FARTHEST_METRES);
            case DISTANCE, ENERGY_USED, ENERGY_CHARGED, FUEL_USED -> new Range(0, LONGEST_LIFE);
            case SERVICE_DISTANCE -> new Range(-SERVICE_KILOMETRES, SERVICE_KILOMETRES);
            case SERVICE_TIME -> new Range(-SERVICE_SECONDS, SERVICE_SECONDS);
            case FRONT_LEFT_TIRE, FRONT_RIGHT_TIRE, REAR_LEFT_TIRE, REAR_RIGHT_TIRE -> new Range(0, MOST_PRESSURE);
            case SEAT_POSITION, SEAT_HEIGHT -> new Range(0, 1000);
            case ROOF, MIRROR_TILT, MIRROR_PAN -> new Range(-FULL, FULL);
            default -> new Range(0, FULL);
        };
    }

    private static boolean isToldOnly(Signal signal) {
        return switch (signal) {
            case ROOF_SWITCH, HORN_PULSE, LIGHTS_PULSE, CHARGING_SWITCH -> true;
            default -> false;
        };
    }

    private static JsonNode require(Signal signal, boolean fits, String kind, JsonNode value) throws RequestRefused {
        if (!fits) {
            throw bad(signal.path() + " is " + kind + ".");
        }
        return value;
    }

    private static RequestRefused bad(String why) {
        return new RequestRefused(HttpURLConnection.HTTP_BAD_REQUEST, why);
    }
}
