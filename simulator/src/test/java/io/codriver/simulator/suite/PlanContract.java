package io.codriver.simulator.suite;

import static io.codriver.simulator.cloud.Actor.user;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.ComfortPanel;
import io.codriver.agent.domain.Screen;
import io.codriver.agent.domain.vehicle.Actuation;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.simulator.cloud.Command;
import io.codriver.simulator.cloud.PlanCommands;
import io.codriver.simulator.cloud.UserCommands;
import io.codriver.simulator.world.Network;
import io.codriver.simulator.world.Reception;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The plan of departures runs in the car by itself, and the driver's place comes and goes with the user. */
interface PlanContract extends OnStage {

    ZoneId ZONE = ZoneId.of("Europe/Berlin");

    @Test
    default void makesTheCarReadyOnceWithoutReceptionAndAcrossARestart() {
        Network network = stage().network();
        Crew crew = Crew.in(stage(), stage().carBehind(network), "owner");
        park(crew);
        Instant departure = inAnHour();
        crew.done(plan("owner", departure, 22));
        crew.car().await(screen -> next(screen).equals(Optional.of(departure)));
        network.set(Reception.BROKER_DOWN);
        crew.car().await(screen -> !screen.online());
        passTo(departure.minus(Duration.ofMinutes(9)));
        crew.car().await(line(ComfortPanel.PlanLine::preparing));
        crew.car().stop();
        crew.car().start();
        crew.car().await(line(ComfortPanel.PlanLine::preparing));
        passTo(departure.plus(Duration.ofMinutes(11)));
        crew.car().await(line(one -> !one.preparing()));
        assertEquals(List.of(true, false), climateTold(crew));
        crew.car().await(screen -> next(screen).equals(Optional.of(aWeekAfter(departure))));
        network.set(Reception.ONLINE);
        crew.car().awaitOnline();
    }

    @Test
    default void tellsWhoeverMadeItWhyTheCarWasNotReady() {
        Crew crew = Crew.on(stage(), "mini-os9", "owner", "friend");
        park(crew);
        Instant departure = inAnHour();
        crew.done(plan("friend", departure, 20));
        crew.car().vehicle().set(Readings.of(Signal.CHARGE, 7));
        passTo(departure.minus(Duration.ofMinutes(9)));
        JsonNode notice = stage().heard()
                .awaitOn(crew.car().vid(), "v2c/user/" + crew.uid("friend") + "/notice", PlanContract::isNotReady);
        assertEquals("BATTERY_LOW", notice.at("/data/reason").asText());
        assertEquals(departure.toString(), notice.at("/data/departure").asText());
        crew.done(plan("owner", departure, 24));
        assertTrue(crew.told("friend").contains("PLAN_CHANGED owner"));
        assertEquals(List.of(), climateTold(crew));
    }

    @Test
    default void forgetsThePlanOfAUserWhoIsGone() {
        Crew crew = Crew.on(stage(), "mini-os9", "owner", "friend");
        park(crew);
        Instant departure = inAnHour();
        crew.done(plan("friend", departure, 20));
        crew.car().await(screen -> screen.comfort().plan().isPresent());
        crew.done(UserCommands.remove(user("owner"), "friend"));
        crew.car().await(screen -> screen.comfort().plan().isEmpty());
        passTo(departure.minus(Duration.ofMinutes(5)));
        crew.settle();
        assertEquals(List.of(), climateTold(crew));
        crew.refused("NOT_LINKED", plan("friend", departure, 20));
    }

    @Test
    default void bringsTheDriversPlaceBackWithTheUserAndForgetsItWithTheUser() {
        Crew crew = Crew.on(stage(), "mini-os9", "owner", "friend");
        park(crew);
        keep(crew, "owner", 300);
        keep(crew, "friend", 100);
        crew.car().signIn(crew.uid("owner"));
        awaitSeat(crew, 300);
        crew.car().stop();
        crew.car().start().awaitOnline();
        crew.car().signIn(crew.uid("owner"));
        crew.settle();
        long seats = seatsTold(crew);
        crew.car().signIn(crew.uid("friend"));
        awaitSeat(crew, 100);
        assertEquals(seats + 1, seatsTold(crew));
        crew.done(UserCommands.remove(user("owner"), "friend"));
        crew.car().signIn(crew.uid("owner"));
        awaitSeat(crew, 300);
        crew.join("friend", "SECONDARY");
        crew.car().signIn(crew.uid("friend"));
        crew.settle();
        assertEquals(seats + 2, seatsTold(crew));
        assertEquals(
                false, crew.car().headUnit().screen().orElseThrow().comfort().profileKept());
    }

    private void passTo(Instant time) {
        stage().time().pass(Duration.between(stage().time().instant(), time));
    }

    private Instant inAnHour() {
        ZonedDateTime soon = stage().time().instant().atZone(ZONE).plusHours(1);
        return soon.withSecond(0).withNano(0).toInstant();
    }

    private static Instant aWeekAfter(Instant departure) {
        return departure.atZone(ZONE).plusWeeks(1).toInstant();
    }

    private static Command plan(String sub, Instant departure, int temperature) {
        ZonedDateTime there = departure.atZone(ZONE);
        return PlanCommands.plan(
                user(sub),
                ZONE,
                List.of(new PlanCommands.Departure(Set.of(DayOfWeek.from(there)), LocalTime.from(there), temperature)));
    }

    private static void park(Crew crew) {
        crew.car()
                .vehicle()
                .set(Readings.of(Signal.IGNITION, "OFF")
                        .and(Readings.of(Signal.MOVING, false))
                        .and(Readings.of(Signal.CHARGE, 80)));
    }

    private static void keep(Crew crew, String sub, double seat) {
        crew.car().signIn(crew.uid(sub));
        crew.car().vehicle().set(Readings.of(Signal.SEAT_POSITION, seat));
        crew.car().touch(new Action.KeepProfile());
        crew.car().await(screen -> screen.comfort().profileKept());
    }

    private static void awaitSeat(Crew crew, double seat) {
        crew.settle();
        assertEquals(Optional.of(seat), crew.car().vehicle().readings().findAmount(Signal.SEAT_POSITION));
    }

    private static long seatsTold(Crew crew) {
        return crew.car().vehicle().told().stream()
                .filter(one -> one.targets().containsKey(Signal.SEAT_POSITION))
                .count();
    }

    /** Whether the climate was turned on or off, each time that the car was told. */
    private static List<Boolean> climateTold(Crew crew) {
        return crew.car().vehicle().told().stream()
                .map(Actuation::targets)
                .filter(targets -> targets.containsKey(Signal.CLIMATE))
                .map(targets -> new Readings(targets).is(Signal.CLIMATE))
                .toList();
    }

    private static boolean isNotReady(JsonNode notice) {
        return notice.at("/data/what").asText().equals("DEPARTURE_NOT_READY");
    }

    private static Optional<Instant> next(Screen screen) {
        return screen.comfort().plan().flatMap(ComfortPanel.PlanLine::next);
    }

    private static Predicate<Screen> line(Predicate<ComfortPanel.PlanLine> holds) {
        return screen -> screen.comfort().plan().filter(holds).isPresent();
    }
}
