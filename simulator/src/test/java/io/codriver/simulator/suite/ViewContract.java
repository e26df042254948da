package io.codriver.simulator.suite;

import static io.codriver.simulator.cloud.Actor.user;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.vehicle.Position;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.agent.domain.vehicle.Value;
import io.codriver.simulator.car.Journey;
import io.codriver.simulator.cloud.CarCommands;
import io.codriver.simulator.cloud.UserChange;
import io.codriver.simulator.cloud.UserCommands;
import io.codriver.simulator.world.Network;
import io.codriver.simulator.world.Reception;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** One view per user, made in the car. */
interface ViewContract extends OnStage {

    Position HARBOUR = new Position(48.1, 11.6);

    @Test
    default void showsTheStatusAfterEachLockingWithTheTimeOfTheLastUpdate() {
        Crew crew = Crew.on(stage(), "connected-cars", "owner", "friend");
        Eyes friend = new Eyes(stage(), crew, "friend");
        crew.car().vehicle().set(Readings.of(Signal.FRONT_DRIVER_LOCKED, false));
        assertFalse(friend.ask("STATUS").path("locked").asBoolean());
        JsonNode status =
                friend.next("STATUS", () -> crew.car().vehicle().set(Readings.of(Signal.FRONT_DRIVER_LOCKED, true)));
        assertTrue(status.path("locked").asBoolean(), status.toString());
        assertTrue(status.has("at"));
        assertTrue(
                status.path("signals").path(Signal.FRONT_DRIVER_LOCKED.path()).asBoolean());
    }

    @Test
    default void sendsNothingBecauseTheCarDrivesOn() {
        Crew crew = Crew.on(stage(), "connected-cars", "owner");
        crew.settle();
        int before = stage().heard().said(crew.car().vid()).size();
        for (int metres = 0; metres < 20; metres++) {
            crew.car().vehicle().set(Readings.of(Signal.DISTANCE, 1_000_000 + metres));
            crew.car().vehicle().locate(Optional.of(new Position(48.1, 11.6 + metres / 1000.0)));
        }
        crew.settle();
        assertEquals(
                List.of("v2c/receipt"),
                stage().heard().said(crew.car().vid()).stream()
                        .skip(before)
                        .distinct()
                        .toList());
    }

    @Test
    default void keepsThePositionFromWhomItIsNotSharedWithAndSaysWhy() {
        Crew crew = Crew.on(stage(), "connected-cars", "owner", "friend");
        Eyes owner = new Eyes(stage(), crew, "owner");
        Eyes friend = new Eyes(stage(), crew, "friend");
        crew.car().vehicle().locate(Optional.of(HARBOUR));
        crew.done(UserCommands.update(user("owner"), "friend", UserChange.sharing("LIMITED")));
        assertEquals("CAPABILITY_NOT_SHARED", friend.noPosition());
        assertEquals(
                HARBOUR.latitude(), owner.ask("STATUS").at("/position/latitude").asDouble());
        JsonNode shared = friend.next(
                "STATUS", () -> crew.done(UserCommands.update(user("owner"), "friend", UserChange.sharing("SHARED"))));
        assertEquals(HARBOUR.longitude(), shared.at("/position/longitude").asDouble());
        crew.car().touch(new Action.StopLocation(true));
        crew.car().await(screen -> screen.locationStopped());
        assertEquals("UNAVAILABLE", owner.noPosition());
        assertEquals("UNAVAILABLE", friend.noPosition());
    }

    @Test
    default void tellsEveryoneWhoMaySeeItWhatTheCarNeeds() {
        Crew crew = Crew.on(stage(), "connected-cars", "owner", "friend");
        Eyes friend = new Eyes(stage(), crew, "friend");
        JsonNode health = friend.next(
                "HEALTH",
                () -> crew.car()
                        .vehicle()
                        .set(new Readings(Map.of(
                                Signal.SERVICE_DUE, new Value.Truth(true),
                                Signal.TROUBLE_CODES, new Value.Words(List.of("P0420"))))));
        assertTrue(health.path("signals").path(Signal.SERVICE_DUE.path()).asBoolean());
        assertEquals(
                "P0420",
                health.path("signals").path(Signal.TROUBLE_CODES.path()).path(0).asText());
    }

    @Test
    default void hidesTheEndsOfATripUntilItIsAssignedToWhoDoesNotSharePositions() {
        Crew crew = Crew.on(stage(), "connected-cars", "owner", "friend");
        Eyes friend = new Eyes(stage(), crew, "friend");
        crew.done(UserCommands.update(user("owner"), "friend", UserChange.sharing("LIMITED")));
        crew.car().vehicle().locate(Optional.of(HARBOUR));
        JsonNode hidden = friend.next("TRIPS", () -> drive(crew)).at("/trips/0");
        assertEquals("CAPABILITY_NOT_SHARED", hidden.path("noPosition").asText(), hidden.toString());
        assertFalse(hidden.has("start") || hidden.has("end"), hidden.toString());
        assertEquals(5000, hidden.path("metres").asInt());
        JsonNode own = friend.next("TRIPS", () -> crew.done(CarCommands.assignTrip(user("owner"), 1, "friend")))
                .at("/trips/0");
        assertEquals(HARBOUR.latitude(), own.at("/start/latitude").asDouble());
        assertEquals(HARBOUR.longitude(), own.at("/end/longitude").asDouble());
    }

    @Test
    default void goesThroughTheWholeHistoryInPages() {
        Crew crew = Crew.on(stage(), "connected-cars", "owner");
        Eyes owner = new Eyes(stage(), crew, "owner");
        for (int trips = 1; trips <= 21; trips++) {
            drive(crew);
        }
        JsonNode newest = owner.ask("TRIPS");
        assertEquals(20, newest.path("trips").size());
        assertTrue(newest.path("more").asBoolean());
        JsonNode oldest = owner.ask("TRIPS", OptionalLong.of(2));
        assertEquals(1, oldest.at("/trips/0/number").asInt());
        assertFalse(oldest.path("more").asBoolean());
    }

    @Test
    default void showsHowTheCarWasChargedAlsoAsATable() {
        Crew crew = Crew.on(stage(), "mini-os9", "owner");
        Eyes owner = new Eyes(stage(), crew, "owner");
        Journey journey = new Journey(crew.car().vehicle());
        crew.car().vehicle().set(Readings.of(Signal.CHARGE, 40));
        JsonNode charged = owner.next("CHARGING", () -> {
            journey.plug();
            journey.charge(65);
            journey.unplug();
        });
        assertEquals(65, charged.at("/sessions/0/toPercent").asInt());
        String csv = owner.ask("CHARGING_CSV").path("csv").asText();
        assertEquals(
                "number,from,to,from_percent,to_percent,kilowatt_hours",
                csv.lines().findFirst().orElseThrow());
        assertTrue(csv.endsWith(",40,65,12.5\r\n"), csv);
    }

    private static void drive(Crew crew) {
        Journey journey = new Journey(crew.car().vehicle());
        journey.start();
        journey.go(5);
        journey.park();
    }

    @Test
    default void bringsTheNewestAfterAnOutageAndNothingOfBefore() {
        Network network = stage().network();
        Crew crew = Crew.in(stage(), stage().carBehind(network), "owner");
        Eyes owner = new Eyes(stage(), crew, "owner");
        crew.settle();
        int before = owner.all("STATUS").size();
        network.set(Reception.BROKER_DOWN);
        crew.car().await(screen -> !screen.online());
        crew.car().vehicle().set(Readings.of(Signal.FRONT_DRIVER_LOCKED, false));
        crew.car().vehicle().set(Readings.of(Signal.FRONT_DRIVER_LOCKED, true));
        crew.car().vehicle().set(Readings.of(Signal.CHARGE, 41));
        JsonNode status = owner.next("STATUS", () -> network.set(Reception.ONLINE));
        assertEquals(41, status.path("signals").path(Signal.CHARGE.path()).asInt());
        crew.settle();
        assertEquals(before + 1, owner.all("STATUS").size());
    }

    @Test
    default void showsNothingToAnybodyWhoIsNoUserAnyMore() {
        Crew crew = Crew.on(stage(), "connected-cars", "owner", "friend");
        Eyes friend = new Eyes(stage(), crew, "friend");
        crew.done(UserCommands.remove(user("owner"), "friend"));
        crew.settle();
        int before = friend.all("STATUS").size();
        crew.refused("NOT_LINKED", CarCommands.view(user("friend"), "TRIPS", OptionalLong.empty()));
        crew.refused("ROLE_NOT_ALLOWED", CarCommands.view(Crew.WORKSHOP, "HEALTH", OptionalLong.empty()));
        crew.car().vehicle().set(Readings.of(Signal.TRUNK_LOCKED, false));
        crew.car().vehicle().set(Readings.of(Signal.TRUNK_LOCKED, true));
        crew.settle();
        assertEquals(before, friend.all("STATUS").size());
    }
}
