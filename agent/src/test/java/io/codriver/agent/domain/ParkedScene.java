package io.codriver.agent.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.codriver.agent.domain.answer.Event;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.climate.Departure;
import io.codriver.agent.domain.climate.Plan;
import io.codriver.agent.domain.climate.Planned;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.vehicle.Actuation;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.agent.domain.vehicle.Value;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A parked car whose users plan departures, on the day of the first. */
class ParkedScene {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    /** The scene begins on a Saturday at 10:00 in Berlin; this is an hour later. */
    static final Instant AT_ELEVEN = Instant.parse("2026-03-14T10:00:00Z");

    static final Plan NONE = new Plan(BERLIN, List.of());
    static final Plan ELEVEN = plan("11:00", 23);
    static final Readings PARKED = new Readings(Map.of(
            Signal.IGNITION, new Value.Word("OFF"),
            Signal.MOVING, new Value.Truth(false),
            Signal.CLIMATE, new Value.Truth(false),
            Signal.CHARGE, new Value.Amount(80)));

    final Scene scene = Scene.ofFriends().linked(1, Role.PRIMARY).linked(2, Role.SECONDARY);

    ParkedScene() {
        say(PARKED);
    }

    static Plan plan(String time, int temperature) {
        return new Plan(BERLIN, List.of(new Departure(Set.of(DayOfWeek.SATURDAY), LocalTime.parse(time), temperature)));
    }

    Outcome set(int account, Plan plan) {
        return scene.ask(new Command.ClimatePlan(Says.user(account), plan));
    }

    void say(Readings readings) {
        scene.decide(new Request.CarSays(readings));
    }

    Outcome answer(Actuation told, boolean done) {
        if (done) {
            say(new Readings(told.targets()));
        }
        return scene.decide(new Request.CarDid(told.id(), done));
    }

    /** The car begins to make itself ready. */
    void start(String time) {
        answer(tickAt(time).get(0), true);
    }

    List<Actuation> tickAt(String time) {
        to(time);
        return scene.tick().actuations();
    }

    void to(String time) {
        scene.pass(Duration.between(scene.now().wall(), at(time)));
    }

    /** That time in Berlin, on the day on which the scene begins. */
    static Instant at(String time) {
        return LocalTime.parse(time)
                .atDate(Scene.START.atZone(BERLIN).toLocalDate())
                .atZone(BERLIN)
                .toInstant();
    }

    Planned planned() {
        return scene.state().kept().usage().climate().planned().orElseThrow();
    }

    ComfortPanel.PlanLine line() {
        return scene.screen().comfort().plan().orElseThrow();
    }

    void assertNotReady(Outcome after, Instant departure, Reason why) {
        assertEquals(
                List.of(Event.PlanNotice.notReady(
                        scene.user(scene.accounts().get(maker())),
                        departure,
                        why,
                        scene.now().wall())),
                after.events());
    }

    int maker() {
        return planned().by().equals(scene.uid(1)) ? 0 : 1;
    }

    static Map<Signal, Value> on(int temperature) {
        return Map.of(Signal.CLIMATE, new Value.Truth(true), Signal.TEMPERATURE, new Value.Amount(temperature));
    }

    static Map<Signal, Value> off() {
        return Map.of(Signal.CLIMATE, new Value.Truth(false));
    }

    /** A platform on which a secondary may use the climate. */
    static final class Lent {
        static io.codriver.agent.domain.platform.Profile platform() {
            io.codriver.agent.domain.platform.Profile one =
                    Scene.ofFriends().state().profile();
            return new io.codriver.agent.domain.platform.Profile(
                    one.id(),
                    one.brand(),
                    one.displayName(),
                    one.userLimit(),
                    one.ceremonies(),
                    one.firstPrimary(),
                    one.primaryApproves(),
                    one.invitations(),
                    one.primaryMay(),
                    Set.of(Capability.STATUS, Capability.CLIMATE),
                    one.mustBeBooked(),
                    one.primaryChanges());
        }

        static Command climateNow(io.codriver.agent.domain.roster.Actor actor) {
            return new Command.RemoteCommand(
                    actor,
                    new io.codriver.agent.domain.remote.Order(
                            io.codriver.agent.domain.remote.Service.CLIMATE_START, java.util.OptionalInt.of(21)));
        }
    }
}
