package io.codriver.agent.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.agent.domain.charging.Session;
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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Writes what a user is shown of the car. */
final class ViewWriter {

    /** Of a degree: a tenth of a metre. */
    private static final int DEGREE_DIGITS = 6;

    private static final int ENERGY_DIGITS = 2;

    private ViewWriter() {}

    static ObjectNode write(View view) {
        return switch (view.kind()) {
            case STATUS -> status((StatusView) view);
            case TRIPS -> trips((TripsView) view);
            case HEALTH -> health((HealthView) view);
            case CHARGING -> charging((ChargingView) view);
            case CHARGING_CSV -> table((ChargingTable) view);
        };
    }

    private static ObjectNode status(StatusView view) {
        ObjectNode data = Json.newObject();
        view.at().ifPresent(at -> data.put("at", time(at)));
        ObjectNode signals = signals(view.car());
        if (!signals.isEmpty()) {
            data.put("locked", view.car().isLocked());
            data.set("signals", signals);
        }
        if (view.place() instanceof Place.Known known) {
            data.set("position", position(known.position()).put("at", time(known.at())));
        } else {
            data.put("noPosition", ((Place.Withheld) view.place()).why().name());
        }
        return data;
    }

    private static ObjectNode health(HealthView view) {
        ObjectNode data = Json.newObject();
        view.at().ifPresent(at -> data.put("at", time(at)));
        ObjectNode signals = signals(view.car());
        view.troubleCodes().ifPresent(codes -> {
            ArrayNode array = signals.putArray(Signal.TROUBLE_CODES.path());
            codes.forEach(array::add);
        });
        if (!signals.isEmpty()) {
            data.set("signals", signals);
        }
        return data;
    }

    private static ObjectNode trips(TripsView view) {
        ObjectNode data = Json.newObject();
        ArrayNode trips = data.putArray("trips");
        view.lines().forEach(line -> trips.add(trip(line)));
        return data.put("more", view.more());
    }

    private static ObjectNode trip(TripsView.Line line) {
        Trip trip = line.trip();
        ObjectNode data = Json.newObject()
                .put("number", trip.number())
                .put("from", time(trip.from()))
                .put("to", time(trip.to()));
        trip.start().ifPresent(start -> data.set("start", position(start)));
        trip.end().ifPresent(end -> data.set("end", position(end)));
        line.noPosition().ifPresent(why -> data.put("noPosition", why.name()));
        put(data, "metres", trip.metres(), 0);
        put(data, "kilowattHours", trip.kilowattHours(), ENERGY_DIGITS);
        put(data, "litres", trip.litres(), ENERGY_DIGITS);
        trip.driver().ifPresent(driver -> data.put("driver", driver.value()));
        return data;
    }

    private static ObjectNode charging(ChargingView view) {
        ObjectNode data = Json.newObject();
        ArrayNode sessions = data.putArray("sessions");
        for (Session one : view.sessions()) {
            ObjectNode session = sessions.addObject()
                    .put("number", one.number())
                    .put("from", time(one.from()))
                    .put("to", time(one.to()));
            put(session, "fromPercent", one.fromPercent(), 0);
            put(session, "toPercent", one.toPercent(), 0);
            put(session, "kilowattHours", one.kilowattHours(), ENERGY_DIGITS);
        }
        return data.put("more", view.more());
    }

    private static ObjectNode table(ChargingTable view) {
        ObjectNode data = Json.newObject().put("csv", ChargingCsv.write(view.sessions()));
        List<Session> sessions = view.sessions();
        if (!sessions.isEmpty()) {
            data.put("last", sessions.get(sessions.size() - 1).number());
        }
        return data.put("more", view.more());
    }

    private static ObjectNode signals(Readings car) {
        ObjectNode signals = Json.newObject();
        Arrays.stream(Signal.values())
                .forEach(signal ->
                        car.find(signal).ifPresent(value -> signals.set(signal.path(), node(signal, value))));
        return signals;
    }

    private static JsonNode node(Signal signal, Value value) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        if (value instanceof Value.Truth truth) {
            return make.booleanNode(truth.is());
        }
        if (value instanceof Value.Amount amount) {
            return Numbers.round(amount.of(), signal == Signal.TEMPERATURE ? 1 : 0);
        }
        return make.textNode(((Value.Word) value).is());
    }

    private static ObjectNode position(Position position) {
        ObjectNode data = Json.newObject();
        data.set("latitude", Numbers.round(position.latitude(), DEGREE_DIGITS));
        data.set("longitude", Numbers.round(position.longitude(), DEGREE_DIGITS));
        return data;
    }

    private static void put(ObjectNode data, String name, Optional<Double> number, int digits) {
        number.ifPresent(one -> data.set(name, Numbers.round(one, digits)));
    }

    private static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
