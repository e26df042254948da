package io.codriver.simulator.suite;

import static io.codriver.simulator.cloud.Actor.user;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.vehicle.Actuation;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.simulator.car.Reaction;
import io.codriver.simulator.cloud.AccessCommands;
import io.codriver.simulator.cloud.Answer;
import io.codriver.simulator.cloud.Command;
import io.codriver.simulator.cloud.RemoteCommands;
import io.codriver.simulator.cloud.Sent;
import io.codriver.simulator.cloud.UserChange;
import io.codriver.simulator.cloud.UserCommands;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What users let the car do from outside. */
interface RemoteContract extends OnStage {

    /** Longer than any service may take. */
    Duration LONG = Duration.ofMinutes(2);

    @Test
    default void doesEveryServiceAndSaysSo() {
        Crew crew = Crew.on(stage(), "bmw-os8", "owner");
        assertTrue(lets(crew, "UNLOCK")
                .readings()
                .match(Readings.of(Signal.TRUNK_LOCKED, false).values()));
        assertTrue(lets(crew, "LOCK").readings().isLocked());
        lets(crew, "LIGHTS");
        lets(crew, "HORN");
        assertTrue(lets(crew, "CLIMATE_START", 24)
                .readings()
                .match(Readings.of(Signal.TEMPERATURE, 24).values()));
        lets(crew, "CLIMATE_STOP");
        assertTrue(lets(crew, "WINDOWS_OPEN")
                .readings()
                .match(Readings.of(Signal.REAR_DRIVER_WINDOW, 100).values()));
        lets(crew, "WINDOWS_CLOSE");
        lets(crew, "ROOF_OPEN");
        lets(crew, "ROOF_CLOSE");
        lets(crew, "CHARGING_LIMIT", 90);
        crew.refused("NOT_PLUGGED_IN", order("CHARGING_START"));
        assertTrue(crew.car().vehicle().set(Readings.of(Signal.CHARGING_CABLE, true)));
        lets(crew, "CHARGING_START");
        lets(crew, "CHARGING_STOP");
        assertEquals(13, crew.car().vehicle().told().size());
        assertEquals(
                "USED_REMOTE_SERVICE",
                crew.car().users().get(0).lastDeed().kind().name());
    }

    @Test
    default void startsTheEngineOnlyOnceItIsBookedAndActivatedInTheCar() {
        Crew crew = Crew.on(stage(), "bmw-os8", "owner");
        crew.refused("NOT_BOOKED", order("ENGINE_START"));
        crew.done(AccessCommands.grant("ENGINE_START", Optional.empty()));
        crew.refused("NOT_ACTIVATED", order("ENGINE_START"));
        crew.car().signIn(crew.uid("owner"));
        crew.car().touch(new Action.ActivateUpgrade(Capability.ENGINE_START));
        assertTrue(lets(crew, "ENGINE_START").readings().is(Signal.REMOTE_ENGINE));
        assertFalse(lets(crew, "ENGINE_STOP").readings().is(Signal.REMOTE_ENGINE));
    }

    @Test
    default void saysWhichDoorIsInTheWay() {
        Crew crew = Crew.on(stage(), "mini-os9", "owner");
        lets(crew, "UNLOCK");
        assertTrue(crew.car().vehicle().set(Readings.of(Signal.FRONT_DRIVER_OPEN, true)));
        Answer refused = crew.refused("DOOR_OPEN", order("LOCK"));
        assertEquals(Optional.of("Please close the driver's door first."), refused.message());
        assertEquals(
                List.of(Signal.FRONT_DRIVER_OPEN.path()),
                StreamSupport.stream(refused.details().path("signals").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList());
        assertTrue(crew.car().vehicle().set(Readings.of(Signal.FRONT_DRIVER_OPEN, false)));
        lets(crew, "LOCK");
        assertTrue(crew.done(order("LOCK")).details().path("already").asBoolean());
    }

    @Test
    default void tellsHowItEndedWhereTheCarFailsOrSaysNothing() {
        Crew crew = Crew.on(stage(), "mini-os9", "owner");
        crew.car().vehicle().next(Reaction.FAILS);
        Answer failed = Phone.await(crew.begin(order("HORN")).end());
        assertEquals("FAILED", failed.status());
        assertEquals(Optional.of("CAR_FAILED"), failed.reason());

        crew.car().vehicle().next(Reaction.OBEYS_SILENTLY);
        assertEquals("SUCCEEDED", Phone.await(crew.begin(order("UNLOCK")).end()).status());

        crew.car().vehicle().next(Reaction.HEARS_NOTHING);
        Sent lost = crew.begin(order("LOCK"));
        crew.car().await(screen -> screen.remote().runs().size() == 1);
        crew.refused("BUSY", order("UNLOCK"));
        lets(crew, "LIGHTS");
        stage().time().pass(LONG);
        Answer silence = Phone.await(lost.end());
        assertEquals("TIMED_OUT", silence.status());
        assertEquals(Optional.of("NO_ANSWER_FROM_CAR"), silence.reason());
        crew.car().await(screen -> screen.remote().runs().isEmpty());
        lets(crew, "LOCK");
    }

    @Test
    default void doesNothingThatComesTooLate() {
        Crew crew = Crew.on(stage(), "mini-os9", "owner");
        crew.car().stop();
        Sent late = crew.send(order("UNLOCK"));
        stage().time().pass(Duration.ofMinutes(6));
        crew.car().start().awaitOnline();
        assertEquals(Optional.of("EXPIRED"), Phone.await(late.answer()).reason());
        assertEquals(List.of(), crew.car().vehicle().told());
    }

    @Test
    default void isNeverToldTwiceHoweverOftenTheMessageComes() {
        PlainCloud cloud = stage().plainCloud();
        TestCar car = stage().car("mini-os9");
        PlainCloud.Command offer = cloud.offer(car.vid(), "link-1", "owner", "PRIMARY");
        cloud.send(car.vid(), offer);
        cloud.send(car.vid(), cloud.commit(car.vid(), "link-1", car.readCode("link-1")));
        stage().heard().awaitResult(offer.id().toString());

        Command horn = order("HORN");
        PlainCloud.Command storm = cloud.command(car.vid(), horn.type(), horn.data());
        for (int i = 0; i < 10; i++) {
            cloud.send(car.vid(), storm);
        }
        stage().heard().awaitReceipts(storm.id().toString(), 10);
        assertEquals("SUCCEEDED", result(storm.id()));
        car.stop();
        car.start().awaitOnline();
        cloud.send(car.vid(), storm);
        stage().heard().awaitReceipts(storm.id().toString(), 11);
        assertEquals(
                List.of(storm.id()),
                car.vehicle().told().stream().map(Actuation::id).toList());
    }

    @Test
    default void endsAfterARestartWithoutTellingTheCarAgain() {
        Crew crew = Crew.on(stage(), "mini-os9", "owner");
        crew.car().vehicle().next(Reaction.HEARS_NOTHING);
        Sent unlock = crew.begin(order("UNLOCK"));
        crew.car().vehicle().next(Reaction.HEARS_NOTHING);
        Sent horn = crew.begin(order("HORN"));
        crew.car().stop();
        crew.car().start().awaitOnline();
        assertTrue(crew.car().vehicle().set(opened()));
        assertEquals("SUCCEEDED", Phone.await(unlock.end()).status());
        stage().time().pass(LONG);
        assertEquals("TIMED_OUT", Phone.await(horn.end()).status());
        assertEquals(2, crew.car().vehicle().told().size());
    }

    @Test
    default void doesForASecondaryWhatIsSharedAndEndsItAlsoIfTheyAreRemoved() {
        Crew crew = Crew.on(stage(), "mini-os9", "owner", "friend");
        crew.refused("ROLE_NOT_ALLOWED", RemoteCommands.order(user("friend"), "WINDOWS_OPEN"));
        crew.refused("NOT_OFFERED", order("ENGINE_START"));
        crew.done(UserCommands.update(user("owner"), "friend", UserChange.capabilities(List.of("HORN"))));
        crew.refused("CAPABILITY_NOT_SHARED", RemoteCommands.order(user("friend"), "UNLOCK"));
        crew.refused("NOT_LINKED", RemoteCommands.order(user("stranger"), "UNLOCK"));
        crew.refused("ROLE_NOT_ALLOWED", RemoteCommands.order(Crew.WORKSHOP, "UNLOCK"));
        crew.car().vehicle().next(Reaction.HEARS_NOTHING);
        Sent horn = crew.begin(RemoteCommands.order(user("friend"), "HORN"));
        crew.car()
                .await(screen -> screen.remote().runs().stream()
                        .anyMatch(run -> run.displayName().isPresent()));
        crew.done(UserCommands.remove(user("owner"), "friend"));
        crew.car()
                .await(screen -> screen.remote().runs().stream()
                        .anyMatch(run -> run.displayName().isEmpty()));
        stage().time().pass(LONG);
        assertEquals("TIMED_OUT", Phone.await(horn.end()).status());
    }

    private String result(UUID message) {
        return stage().heard().awaitResult(message.toString()).path("status").asText();
    }

    /** Lets the car do something that it does. */
    private static Car lets(Crew crew, String service) {
        return lets(crew, order(service));
    }

    private static Car lets(Crew crew, String service, int value) {
        return lets(crew, RemoteCommands.order(user("owner"), service, value));
    }

    private static Car lets(Crew crew, Command command) {
        Sent sent = crew.begin(command);
        Answer end = Phone.await(sent.end());
        assertEquals("SUCCEEDED", end.status(), end.toString());
        List<Actuation> told = crew.car().vehicle().told();
        assertEquals(sent.id(), told.get(told.size() - 1).id());
        return () -> crew.car().vehicle().readings();
    }

    private static Command order(String service) {
        return RemoteCommands.order(user("owner"), service);
    }

    private static Readings opened() {
        return List.of(
                        Signal.FRONT_DRIVER_LOCKED,
                        Signal.FRONT_PASSENGER_LOCKED,
                        Signal.REAR_DRIVER_LOCKED,
                        Signal.REAR_PASSENGER_LOCKED,
                        Signal.TRUNK_LOCKED)
                .stream()
                .map(lock -> Readings.of(lock, false))
                .reduce(Readings.NONE, Readings::and);
    }

    /** What the car's signals say afterwards. */
    interface Car {
        Readings readings();
    }
}
