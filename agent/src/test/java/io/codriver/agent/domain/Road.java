package io.codriver.agent.domain;

import io.codriver.agent.domain.charging.Session;
import io.codriver.agent.domain.charging.Sessions;
import io.codriver.agent.domain.rule.Bounds;
import io.codriver.agent.domain.trip.Trip;
import io.codriver.agent.domain.trip.Trips;
import io.codriver.agent.domain.vehicle.Position;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Drives and charges the car of a scene, as its signals would say it. */
final class Road {

    static final Position HOME = new Position(48.1, 11.5);
    static final Position LAKE = new Position(47.9, 11.3);

    private final Scene scene;
    private double metres = 1_000_000;
    private double kilowattHours = 500;

    Road(Scene scene) {
        this.scene = scene;
        say(Readings.of(Signal.DISTANCE, metres));
        say(Readings.of(Signal.ENERGY_USED, kilowattHours));
        ignite("OFF");
    }

    Outcome say(Readings readings) {
        return scene.decide(new Request.CarSays(readings));
    }

    Road ignite(String word) {
        say(Readings.of(Signal.IGNITION, word));
        return this;
    }

    /** Turns the ignition on, and begins to move. */
    Road start() {
        ignite("ON");
        scene.move(true);
        return this;
    }

    /** Goes so far, in so many minutes, with 0.2 kilowatt-hours a kilometre. */
    Road go(double kilometres, int minutes) {
        for (int minute = 0; minute < minutes; minute++) {
            scene.pass(Duration.ofMinutes(1));
            metres += kilometres * 1000 / minutes;
            kilowattHours += kilometres / 5 / minutes;
            say(Readings.of(Signal.DISTANCE, metres).and(Readings.of(Signal.ENERGY_USED, kilowattHours)));
        }
        return this;
    }

    /** Stops, and turns the ignition off. */
    Road park() {
        scene.move(false);
        return ignite("OFF");
    }

    /** A whole trip of ten kilometres in ten minutes. */
    Road trip() {
        return start().go(10, 10).park();
    }

    Road at(Position where) {
        scene.locate(Optional.of(where));
        return this;
    }

    /** What is not on disk is gone, and the agent starts again. */
    Road cutThePower() {
        State now = scene.state();
        scene.state = State.started(now.profile(), now.bounds(), now.kept());
        scene.start(false);
        return this;
    }

    /** The integrator changes how much the car remembers. */
    Road bound(int most, Duration oldest) {
        State now = scene.state();
        scene.state = new State(now.profile(), new Bounds(most, oldest), now.kept(), now.signals(), now.refusal());
        return this;
    }

    Trips trips() {
        return scene.state().kept().usage().trips();
    }

    List<Trip> ended() {
        return trips().ended();
    }

    /** The last trip that ended. */
    Trip last() {
        return ended().get(ended().size() - 1);
    }

    Sessions charging() {
        return scene.state().kept().usage().charging();
    }

    Session lastSession() {
        List<Session> all = charging().ended();
        return all.get(all.size() - 1);
    }

    static Duration length(Trip trip) {
        return Duration.between(trip.from(), trip.to());
    }
}
