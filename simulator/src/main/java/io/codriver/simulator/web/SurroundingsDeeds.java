package io.codriver.simulator.web;

import io.codriver.simulator.world.LiveCar;
import io.codriver.simulator.world.Reception;
import io.codriver.simulator.world.SimulatedClock;
import io.codriver.simulator.world.SnapshotRefused;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

/** What somebody at the bench does to what the car has around it: time, reception, power; and to whole cars. */
final class SurroundingsDeeds {

    private static final Duration FARTHEST = Duration.ofDays(3_660);

    private final SimulatedWorld world;
    private final PageTexts texts;

    SurroundingsDeeds(SimulatedWorld world, PageTexts texts) {
        this.world = world;
        this.texts = texts;
    }

    Map<String, Deed> byPath() {
        return Map.of(
                "/api/bench/reception", this::reception,
                "/api/bench/power", this::power,
                "/api/bench/pass", this::pass,
                "/api/bench/wall", this::wall,
                "/api/bench/snapshot", body -> snapshot(body, world::takeSnapshot),
                "/api/bench/restore", body -> snapshot(body, world::restoreSnapshot),
                "/api/bench/delete", body -> snapshot(body, world::deleteSnapshot));
    }

    /** Something that is done to the snapshot of a name. */
    @FunctionalInterface
    private interface Handling {
        void handle(String name) throws SnapshotRefused;
    }

    private Reply snapshot(JsonBody body, Handling handling) throws RequestRefused {
        try {
            handling.handle(body.text("name"));
            return Reply.done();
        } catch (SnapshotRefused e) {
            throw new RequestRefused(RequestRefused.UNPROCESSABLE, texts.text(key(e.reason())));
        }
    }

    private static String key(SnapshotRefused.Reason reason) {
        return switch (reason) {
            case BAD_NAME -> "bench.badName";
            case NAME_TAKEN -> "bench.nameTaken";
            case UNKNOWN -> "bench.unknownSnapshot";
            case FULL -> "bench.full";
        };
    }

    private Reply reception(JsonBody body) throws RequestRefused {
        String name = body.text("reception");
        Reception wanted = Arrays.stream(Reception.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> bad("'reception' must be one that a car has."));
        world.bench(car -> car.network().set(wanted));
        return Reply.done();
    }

    private Reply power(JsonBody body) throws RequestRefused {
        switch (body.text("power")) {
            case "CUT" -> world.bench(LiveCar::powerOff);
            case "OFF" -> world.bench(LiveCar::switchOff);
            case "ON" -> world.bench(LiveCar::powerOn);
            default -> throw bad("'power' must be CUT, OFF or ON.");
        }
        return Reply.done();
    }

    /** Time passes; it never goes back. */
    private Reply pass(JsonBody body) throws RequestRefused {
        Duration time = seconds(body);
        if (time.isNegative()) {
            throw bad("Time passes in one direction only.");
        }
        world.bench(car -> car.clock().pass(time));
        return Reply.done();
    }

    /** Somebody sets the wall clock. */
    private Reply wall(JsonBody body) throws RequestRefused {
        Duration by = seconds(body);
        world.bench(car -> car.clock().moveWall(by));
        return Reply.done();
    }

    private Duration seconds(JsonBody body) throws RequestRefused {
        long number = body.wholeNumber("seconds");
        SimulatedClock clock = world.live().clock();
        if (Math.abs(number) > FARTHEST.toSeconds()
                || clock.ahead().plusSeconds(number).abs().compareTo(FARTHEST) > 0) {
            throw new RequestRefused(RequestRefused.UNPROCESSABLE, texts.text("bench.tooFar"));
        }
        return Duration.ofSeconds(number);
    }

    private static RequestRefused bad(String why) {
        return new RequestRefused(HttpURLConnection.HTTP_BAD_REQUEST, why);
    }
}
