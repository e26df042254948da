package io.codriver.simulator.web;

import io.codriver.agent.domain.vehicle.Position;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.text.Texts;
import io.codriver.simulator.car.Journey;
import io.codriver.simulator.car.Reaction;
import java.net.HttpURLConnection;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** What somebody at the bench does to the car itself. */
final class BenchDeeds {

    private static final long FARTHEST = 1000;

    private final SimulatedWorld world;
    private final Texts texts;

    BenchDeeds(SimulatedWorld world, Texts texts) {
        this.world = world;
        this.texts = texts;
    }

    Map<String, Deed> byPath() {
        return Map.of(
                "/api/bench/signal", body -> set(BenchSignals.read(body.text("path"), body.value("value"))),
                "/api/bench/position", body -> set(Readings.at(position(body))),
                "/api/bench/journey", body -> taken(travel(body.text("what"), body.wholeNumber("amount"))),
                "/api/bench/next", this::next);
    }

    private Reply next(JsonBody body) throws RequestRefused {
        String name = body.text("reaction");
        Reaction reaction = Arrays.stream(Reaction.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> bad("'reaction' must be one that a car has."));
        world.vehicle().next(reaction);
        return Reply.done();
    }

    private static Optional<Position> position(JsonBody body) throws RequestRefused {
        if (!body.truth("received")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Position(body.number("latitude"), body.number("longitude")));
        } catch (IllegalArgumentException e) {
            throw bad("A position has a latitude of -90 to 90 and a longitude of -180 to 180.");
        }
    }

    private boolean travel(String what, long amount) throws RequestRefused {
        if (amount < 0 || amount > FARTHEST) {
            throw bad("'amount' must be 0 to " + FARTHEST + ".");
        }
        Journey journey = new Journey(world.vehicle());
        return switch (what) {
            case "start" -> journey.start();
            case "go" -> journey.go((double) amount);
            case "park" -> journey.park();
            case "plug" -> journey.plug();
            case "charge" -> journey.charge((double) amount);
            case "unplug" -> journey.unplug();
            default -> throw bad("'what' must be a part of a journey.");
        };
    }

    private Reply set(Readings readings) throws RequestRefused {
        return taken(world.vehicle().set(readings));
    }

    private Reply taken(boolean taken) throws RequestRefused {
        return Reply.taken(taken, texts);
    }

    private static RequestRefused bad(String why) {
        return new RequestRefused(HttpURLConnection.HTTP_BAD_REQUEST, why);
    }
}
