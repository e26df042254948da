package io.codriver.simulator.viss;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.agent.domain.remote.Work;
import io.codriver.agent.domain.vehicle.Actuation;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.agent.domain.vehicle.Value;
import io.codriver.simulator.car.SimulatedVehicle;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What one client is told and asks for. For one thread. */
final class VissSession {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_SUBSCRIPTIONS = 1000;
    /** What besides services is set: the driver's place. */
    private static final Set<Signal> PLACE =
            Set.of(Signal.SEAT_POSITION, Signal.SEAT_HEIGHT, Signal.MIRROR_TILT, Signal.MIRROR_PAN, Signal.TEMPERATURE);

    private final SimulatedVehicle vehicle;
    private final Predicate<Signal> offered;
    private final Optional<String> token;
    private final InstantSource clock;
    private final Consumer<String> line;
    private final Map<String, Signal> subscriptions = new LinkedHashMap<>();
    private Readings told = Readings.NONE;
    private int subscribed;
    private int set;

    VissSession(
            SimulatedVehicle vehicle,
            Predicate<Signal> offered,
            Optional<String> token,
            InstantSource clock,
            Consumer<String> line) {
        this.vehicle = vehicle;
        this.offered = offered;
        this.token = token;
        this.clock = clock;
        this.line = line;
    }

    /** A client sent this. */
    void hear(String text) {
        try {
            JsonNode request = JSON.readTree(text);
            ObjectNode answer = JSON.createObjectNode();
            answer.set("action", request.path("action"));
            answer.set("requestId", request.path("requestId"));
            deal(request, answer);
        } catch (JsonProcessingException e) {
            send(refuse(JSON.createObjectNode(), Refused.MALFORMED));
        }
    }

    /** The car's signals say this. */
    void follow(Readings now) {
        Map.copyOf(subscriptions)
                .forEach((id, signal) -> now.find(signal)
                        .filter(value -> !Optional.of(value).equals(told.find(signal)))
                        .ifPresent(value -> announce(id, signal, value)));
        told = now;
    }

    private void deal(JsonNode request, ObjectNode answer) {
        if (!request.path("requestId").isTextual()) {
            send(refuse(answer, Refused.MALFORMED));
            return;
        }
        String action = request.path("action").asText();
        if (action.equals("unsubscribe")) {
            unsubscribe(request, answer);
            return;
        }
        Optional<Refused> obstacle = findObstacle(request);
        Optional<Signal> signal = Signal.find(request.path("path").asText()).filter(offered);
        if (obstacle.isPresent() || signal.isEmpty()) {
            send(refuse(answer, obstacle.orElse(Refused.NO_SUCH_PATH)));
            return;
        }
        switch (action) {
            case "get" -> get(signal.get(), answer);
            case "set" -> set(signal.get(), request.path("value"), answer);
            case "subscribe" -> subscribe(signal.get(), answer);
            default -> send(refuse(answer, Refused.MALFORMED));
        }
    }

    private Optional<Refused> findObstacle(JsonNode request) {
        JsonNode shown = request.path("authorization");
        if (token.isEmpty() || token.get().equals(shown.asText())) {
            return Optional.empty();
        }
        return Optional.of(shown.isMissingNode() ? Refused.TOKEN_MISSING : Refused.TOKEN_INVALID);
    }

    private void get(Signal signal, ObjectNode answer) {
        Optional<Value> value = vehicle.readings().find(signal);
        if (value.isEmpty()) {
            send(refuse(answer, Refused.NO_VALUE));
            return;
        }
        answer.set("data", data(signal, value.get()));
        send(answer);
    }

    private void set(Signal signal, JsonNode written, ObjectNode answer) {
        Optional<Value> value = CarText.find(signal, written);
        if (!Work.settable().contains(signal) && !PLACE.contains(signal)) {
            send(refuse(answer, Refused.READ_ONLY));
        } else if (value.isEmpty()) {
            send(refuse(answer, Refused.MALFORMED));
        } else {
            vehicle.react(new Actuation(new UUID(0, ++set), Map.of(signal, value.get())))
                    .ifPresent(done -> send(done ? answer : refuse(answer, Refused.CAR_FAILED)));
        }
    }

    private void subscribe(Signal signal, ObjectNode answer) {
        if (subscriptions.size() >= MOST_SUBSCRIPTIONS) {
            send(refuse(answer, Refused.CAR_FAILED));
            return;
        }
        String id = String.valueOf(++subscribed);
        subscriptions.put(id, signal);
        send(answer.put("subscriptionId", id));
        Readings now = vehicle.readings();
        told = told.and(now.only(signal::equals));
        now.find(signal).ifPresent(value -> announce(id, signal, value));
    }

    private void unsubscribe(JsonNode request, ObjectNode answer) {
        String id = request.path("subscriptionId").asText();
        answer.put("subscriptionId", id);
        send(subscriptions.remove(id) == null ? refuse(answer, Refused.NO_SUCH_SUBSCRIPTION) : answer);
    }

    private void announce(String id, Signal signal, Value value) {
        ObjectNode event = JSON.createObjectNode().put("action", "subscription").put("subscriptionId", id);
        event.set("data", data(signal, value));
        send(event);
    }

    private ObjectNode data(Signal signal, Value value) {
        ObjectNode data = JSON.createObjectNode().put("path", signal.path());
        data.putObject("dp").put("ts", clock.instant().toString()).set("value", CarText.write(value));
        return data;
    }

    private static ObjectNode refuse(ObjectNode answer, Refused why) {
        answer.putObject("error")
                .put("number", why.number())
                .put("reason", why.reason())
                .put("message", why.message());
        return answer;
    }

    private void send(ObjectNode message) {
        line.accept(message.put("ts", clock.instant().toString()).toString());
    }
}
