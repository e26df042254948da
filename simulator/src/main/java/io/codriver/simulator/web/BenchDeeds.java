package io.codriver.simulator.web;

import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.agent.text.Texts;
import io.codriver.simulator.car.Reaction;
import java.net.HttpURLConnection;
import java.util.Arrays;
import java.util.Map;

/** What somebody at the bench does to the car itself. */
final class BenchDeeds {

    private final SimulatedWorld world;
    private final Texts texts;

    BenchDeeds(SimulatedWorld world, Texts texts) {
        this.world = world;
        this.texts = texts;
    }

    Map<String, Deed> byPath() {
        return Map.of(
                "/api/bench/door", body -> set(Readings.of(Signal.FRONT_DRIVER_OPEN, body.truth("open"))),
                "/api/bench/ignition", body -> set(Readings.of(Signal.IGNITION, body.truth("on") ? "ON" : "OFF")),
                "/api/bench/cable", body -> set(Readings.of(Signal.CHARGING_CABLE, body.truth("in"))),
                "/api/bench/next", this::next);
    }

    private Reply next(JsonBody body) throws RequestRefused {
        String name = body.text("reaction");
        Reaction reaction = Arrays.stream(Reaction.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RequestRefused(
                        HttpURLConnection.HTTP_BAD_REQUEST, "'reaction' must be one that a car has."));
        world.vehicle().next(reaction);
        return Reply.done();
    }

    private Reply set(Readings readings) throws RequestRefused {
        return Reply.taken(world.vehicle().set(readings), texts);
    }
}
