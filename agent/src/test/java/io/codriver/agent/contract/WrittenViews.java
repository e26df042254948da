package io.codriver.agent.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.charging.Session;
import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.trip.Trip;
import io.codriver.agent.domain.vehicle.Position;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.agent.domain.vehicle.Value;
import io.codriver.agent.domain.view.ChargingTable;
import io.codriver.agent.domain.view.ChargingView;
import io.codriver.agent.domain.view.HealthView;
import io.codriver.agent.domain.view.Place;
import io.codriver.agent.domain.view.StatusView;
import io.codriver.agent.domain.view.TripsView;
import io.codriver.agent.domain.view.View;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The views that the worked examples show, made again from what they say. */
final class WrittenViews {

    private WrittenViews() {}

    static View read(String topic, JsonNode data) {
        String kind = topic.substring(topic.lastIndexOf('/') + 1);
        return switch (kind) {
            case "status" -> new StatusView(findTime(data.path("at")), readings(data.path("signals")), place(data));
            case "health" -> health(data);
            case "trips" ->
                new TripsView(lines(data.get("trips")), data.get("more").booleanValue());
            case "charging" ->
                new ChargingView(
                        sessions(data.get("sessions")), data.get("more").booleanValue());
            case "charging.csv" ->
                new ChargingTable(table(data), data.get("more").booleanValue());
            default -> throw new IllegalArgumentException(topic);
        };
    }

    private static Place place(JsonNode data) {
        return data.has("position")
                ? new Place.Known(
                        position(data.get("position")),
                        time(data.get("position").get("at")))
                : new Place.Withheld(Reason.valueOf(data.get("noPosition").textValue()));
    }

    private static View health(JsonNode data) {
        Readings all = readings(data.path("signals"));
        return new HealthView(
                findTime(data.path("at")),
                all.only(signal -> signal != Signal.TROUBLE_CODES),
                all.find(Signal.TROUBLE_CODES).map(said -> all.words(Signal.TROUBLE_CODES)));
    }

    private static List<TripsView.Line> lines(JsonNode trips) {
        List<TripsView.Line> lines = new ArrayList<>();
        for (JsonNode one : trips) {
            Trip trip = new Trip(
                    one.get("number").longValue(),
                    time(one.get("from")),
                    time(one.get("to")),
                    Duration.ZERO,
                    findPosition(one.path("start")),
                    findPosition(one.path("end")),
                    findNumber(one.path("metres")),
                    findNumber(one.path("kilowattHours")),
                    findNumber(one.path("litres")),
                    Optional.ofNullable(one.path("driver").textValue()).map(Uid::new));
            lines.add(new TripsView.Line(
                    trip,
                    Optional.ofNullable(one.path("noPosition").textValue()).map(Reason::valueOf)));
        }
        return lines;
    }

    private static List<Session> sessions(JsonNode sessions) {
        List<Session> all = new ArrayList<>();
        for (JsonNode one : sessions) {
            all.add(new Session(
                    one.get("number").longValue(),
                    time(one.get("from")),
                    time(one.get("to")),
                    Duration.ZERO,
                    findNumber(one.path("fromPercent")),
                    findNumber(one.path("toPercent")),
                    findNumber(one.path("kilowattHours"))));
        }
        return all;
    }

    private static List<Session> table(JsonNode data) {
        return data.get("csv")
                .textValue()
                .lines()
                .skip(1)
                .map(WrittenViews::session)
                .toList();
    }

    private static Session session(String line) {
        String[] cells = line.split(",", -1);
        return new Session(
                Long.parseLong(cells[0]),
                Instant.parse(cells[1]),
                Instant.parse(cells[2]),
                Duration.ZERO,
                Optional.of(Double.valueOf(cells[3])),
                Optional.of(Double.valueOf(cells[4])),
                Optional.of(Double.valueOf(cells[5])));
    }

    private static Readings readings(JsonNode signals) {
        Map<Signal, Value> values = new EnumMap<>(Signal.class);
        signals.properties().forEach(one -> values.put(Signal.find(one.getKey()).orElseThrow(), value(one.getValue())));
        return new Readings(values);
    }

    private static Value value(JsonNode node) {
        if (node.isArray()) {
            List<String> words = new ArrayList<>();
            node.forEach(word -> words.add(word.textValue()));
            return new Value.Words(words);
        }
        return node.isBoolean() ? new Value.Truth(node.booleanValue()) : new Value.Amount(node.doubleValue());
    }

    private static Optional<Position> findPosition(JsonNode node) {
        return node.isObject() ? Optional.of(position(node)) : Optional.empty();
    }

    private static Position position(JsonNode node) {
        return new Position(
                node.get("latitude").doubleValue(), node.get("longitude").doubleValue());
    }

    private static Optional<Double> findNumber(JsonNode node) {
        return node.isNumber() ? Optional.of(node.doubleValue()) : Optional.empty();
    }

    private static Optional<Instant> findTime(JsonNode node) {
        return Optional.ofNullable(node.textValue()).map(Instant::parse);
    }

    private static Instant time(JsonNode node) {
        return findTime(node).orElseThrow();
    }
}
