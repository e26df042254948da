package io.codriver.agent.domain;

import static io.codriver.agent.domain.Scene.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.codriver.agent.domain.answer.Event;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.climate.Departure;
import io.codriver.agent.domain.climate.Plan;
import io.codriver.agent.domain.climate.Planned;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.roster.Deed;
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
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** {@code climate.plan} and the same on the head unit: the car makes itself ready, once, and says why if it cannot. */
class PlanTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    /** The scene begins on a Saturday at 10:00 in Berlin; this is an hour later. */
    private static final Instant AT_ELEVEN = Instant.parse("2026-03-14T10:00:00Z");

    private static final Plan NONE = new Plan(BERLIN, List.of());
    private static final Plan ELEVEN = plan("11:00", 23);
    private static final Readings PARKED = new Readings(Map.of(
            Signal.IGNITION, new Value.Word("OFF"),
            Signal.MOVING, new Value.Truth(false),
            Signal.CLIMATE, new Value.Truth(false),
            Signal.CHARGE, new Value.Amount(80)));

    private final Scene scene = Scene.ofFriends().linked(1, Role.PRIMARY).linked(2, Role.SECONDARY);

    PlanTest() {
        say(PARKED);
    }

    @Test
    void beginsTenMinutesBeforeADepartureAndNotASecondEarlier() {
        Outcome set = set(1, ELEVEN);
        assertEquals(
                Optional.of(Receipt.succeeded(
                        io.codriver.agent.domain.answer.Details.none().with("next", AT_ELEVEN))),
                set.receipt());
        assertEquals(Deed.Kind.PLANNED_CLIMATE, scene.user(1).lastDeed().kind());
        assertEquals(List.of(), tickAt("10:49:59"));
        List<Actuation> told = tickAt("10:50:00");
        assertEquals(List.of(on(23)), told.stream().map(Actuation::targets).toList());
        assertEquals(List.of(), tickAt("10:50:01"));
        assertEquals(Optional.of(AT_ELEVEN.plus(Duration.ofDays(7))), planned().findNext());
    }

    @Test
    void stopsTenMinutesAfterTheDepartureIfNobodyDroveOff() {
        set(1, ELEVEN);
        start("10:50:00");
        assertEquals(List.of(), tickAt("11:09:59"));
        List<Actuation> told = tickAt("11:10:00");
        assertEquals(List.of(off()), told.stream().map(Actuation::targets).toList());
        answer(told.get(0), true);
        assertEquals(Optional.empty(), scene.state().kept().usage().climate().preparation());
        assertEquals(List.of(), tickAt("11:10:01"));
    }

    @Test
    void leavesTheClimateToWhoeverDrivesOff() {
        set(1, ELEVEN);
        start("10:50:00");
        say(Readings.of(Signal.IGNITION, "ON"));
        assertEquals(List.of(), tickAt("10:58:00"));
        say(Readings.of(Signal.IGNITION, "OFF"));
        assertEquals(List.of(), tickAt("11:10:00"));
    }

    @Test
    void tellsTheCarToStopAgainIfThePowerWasCutBeforeItHeard() {
        set(1, ELEVEN);
        start("10:50:00");
        tickAt("11:10:00");
        scene.start(false);
        assertEquals(
                List.of(off()),
                tickAt("11:10:05").stream().map(Actuation::targets).toList());
    }

    @Test
    void doesNotBeginAgainAfterARestartOrWhenTheClockIsSetBack() {
        set(1, ELEVEN);
        tickAt("10:50:00");
        scene.start(false);
        assertEquals(List.of(), tickAt("10:50:05"));
        scene.setWallClock(Duration.ofMinutes(-10)).pass(Duration.ofMinutes(10));
        assertFalse(
                scene.tick().actuations().stream().anyMatch(one -> one.targets().equals(on(23))));
    }

    @Test
    void saysWhatItMissedAndDoesNotMakeUpForIt() {
        set(1, ELEVEN);
        scene.pass(Duration.ofDays(15));
        Outcome after = scene.tick();
        assertEquals(List.of(), after.actuations());
        assertNotReady(after, AT_ELEVEN.plus(Duration.ofDays(14)), Reason.DEPARTURE_MISSED);
        assertEquals(List.of(), scene.tick().events());
        assertEquals(
                Optional.of(Instant.parse("2026-04-04T09:00:00Z")), planned().findNext(), "summer time has begun");
    }

    @Test
    void beginsLateRatherThanNotAtAll() {
        set(1, ELEVEN);
        assertEquals(1, tickAt("10:59:59").size());
        set(1, plan("13:00", 20));
        assertEquals(List.of(), tickAt("13:00:00"));
    }

    @Test
    void waitsUntilTheCarKnowsTheTime() {
        set(1, ELEVEN);
        to("10:50:00");
        scene.startBehind(at("10:55:00"));
        say(PARKED);
        assertEquals(List.of(), scene.tick().actuations());
        assertEquals(Optional.of(Reason.CLOCK_UNSURE), line().obstacle());
        scene.hear(at("10:50:00"));
        assertEquals(1, scene.tick().actuations().size());
    }

    @Test
    void saysWhyItCouldNot() {
        set(1, ELEVEN);
        to("10:50:00");
        say(Readings.of(Signal.CHARGE, 19.9));
        Outcome low = scene.tick();
        assertEquals(List.of(), low.actuations());
        assertNotReady(low, AT_ELEVEN, Reason.BATTERY_LOW);
        assertEquals(Optional.of(Reason.BATTERY_LOW), line().lastObstacle());
        assertEquals(Optional.of(AT_ELEVEN), line().lastDeparture());
    }

    @Test
    void doesNotCareForALowBatteryThatIsBeingCharged() {
        set(1, ELEVEN);
        say(Readings.of(Signal.CHARGE, 5).and(Readings.of(Signal.CHARGING, true)));
        assertEquals(1, tickAt("10:50:00").size());
    }

    @Test
    void leavesACarAloneInWhichSomebodyIs() {
        set(1, ELEVEN);
        to("10:50:00");
        say(Readings.of(Signal.IGNITION, "ON"));
        assertNotReady(scene.tick(), AT_ELEVEN, Reason.DRIVE_READY);
    }

    @Test
    void tellsWhatTheCarItselfCouldNot() {
        set(1, ELEVEN);
        Actuation told = tickAt("10:50:00").get(0);
        assertNotReady(answer(told, false), AT_ELEVEN, Reason.CAR_FAILED);
        assertEquals(List.of(), tickAt("11:10:00"));
    }

    @Test
    void tellsThatTheCarDidNotAnswerAndStillStopsIt() {
        set(1, ELEVEN);
        tickAt("10:50:00");
        to("10:51:00");
        assertNotReady(scene.tick(), AT_ELEVEN, Reason.NO_ANSWER_FROM_CAR);
        say(Readings.of(Signal.CLIMATE, true));
        assertEquals(
                List.of(off()),
                tickAt("11:10:00").stream().map(Actuation::targets).toList());
    }

    @Test
    void needsTheRightOfWhoeverMadeIt() {
        assertEquals(Optional.of(Reason.ROLE_NOT_ALLOWED), reason(set(2, ELEVEN)));
        scene.use(Lent.platform());
        set(2, ELEVEN);
        scene.ask(Says.allow(Says.user(1), 2, Capability.STATUS));
        assertEquals(Optional.of(Reason.CAPABILITY_NOT_SHARED), line().obstacle());
        to("10:50:00");
        assertNotReady(scene.tick(), AT_ELEVEN, Reason.CAPABILITY_NOT_SHARED);
        assertEquals(Optional.empty(), reason(set(2, NONE)), "whoever made it may end it");
    }

    @Test
    void runsNotForAUserWhoseTimeIsOver() {
        scene.use(Lent.platform());
        set(2, ELEVEN);
        scene.ask(Says.lend(Says.user(1), 2, Says.until(at("10:45:00"))));
        to("10:50:00");
        scene.tick();
        assertEquals(Optional.of(Reason.OUTSIDE_VALIDITY), line().lastObstacle());
    }

    @Test
    void goesWithItsMakerAndTheCarStopsWhatItBegan() {
        scene.use(Lent.platform());
        set(2, ELEVEN);
        start("10:50:00");
        scene.ask(Says.remove(Says.user(1), 2));
        assertEquals(Optional.empty(), scene.state().kept().usage().climate().planned());
        assertEquals(
                List.of(off()),
                tickAt("10:52:00").stream().map(Actuation::targets).toList());
    }

    @Test
    void isOneForTheCarAndTellsWhoeverMadeItBefore() {
        scene.use(Lent.platform());
        set(2, ELEVEN);
        Outcome replaced = set(1, plan("12:00", 20));
        assertEquals(
                List.of(Event.PlanNotice.changed(
                        scene.uid(2), scene.user(1), scene.now().wall())),
                replaced.events());
        assertEquals(scene.uid(1), planned().by());
        assertEquals(List.of(), tickAt("10:50:00"));
    }

    @Test
    void doesNotRunTwiceBecauseItWasChanged() {
        set(1, ELEVEN);
        start("10:50:00");
        set(1, ELEVEN);
        assertEquals(List.of(), tickAt("10:51:00"));
    }

    @Test
    void endsWhatItBeganWhenTheDepartureIsTakenAway() {
        set(1, ELEVEN);
        start("10:50:00");
        set(1, plan("10:59", 18));
        List<Actuation> stopped = tickAt("10:52:00");
        assertEquals(List.of(off()), stopped.stream().map(Actuation::targets).toList());
        assertEquals(
                List.of(on(18)),
                tickAt("10:52:01").stream().map(Actuation::targets).toList());
        set(1, NONE);
        assertEquals(
                List.of(off()),
                tickAt("10:53:00").stream().map(Actuation::targets).toList());
    }

    @Test
    void recoversFromAClockThatRanFarAheadWhenItIsSavedAgain() {
        set(1, ELEVEN);
        scene.setWallClock(Duration.ofDays(700)).tick();
        scene.setWallClock(Duration.ofDays(-700));
        assertEquals(1, tickAt("10:50:00").size(), "what was only missed comes again");
        scene.setWallClock(Duration.ofDays(700));
        assertEquals(1, scene.tick().actuations().size());
        scene.setWallClock(Duration.ofDays(-700));
        set(1, plan("10:55", 20));
        assertEquals(1, tickAt("10:50:00").size());
    }

    @Test
    void isSetOnTheHeadUnitByWhoeverIsSignedIn() {
        scene.act(new Action.PlanClimate(ELEVEN));
        assertEquals(Optional.of(Reason.ROLE_NOT_ALLOWED), scene.state().refused());
        scene.act(2, new Action.PlanClimate(ELEVEN));
        assertEquals(Optional.of(Reason.ROLE_NOT_ALLOWED), scene.state().refused());
        scene.move(true).act(1, new Action.PlanClimate(ELEVEN));
        assertEquals(Optional.of(Reason.VEHICLE_MOVING), scene.state().refused());
        scene.move(false).act(1, new Action.PlanClimate(ELEVEN));
        assertEquals(Optional.empty(), scene.state().refused());
        assertEquals(ELEVEN, line().plan());
        assertEquals(Optional.of(AT_ELEVEN), line().next());
    }

    @Test
    void isForUsersOnly() {
        assertEquals(
                Optional.of(Reason.ROLE_NOT_ALLOWED), reason(scene.ask(new Command.ClimatePlan(Says.CLOUD, ELEVEN))));
        assertEquals(Optional.of(Reason.NOT_LINKED), reason(set(9, ELEVEN)));
    }

    @Test
    void yieldsToWhatAUserAsksForSince() {
        set(1, ELEVEN);
        start("10:50:00");
        scene.ask(Lent.climateNow(Says.user(1)));
        assertEquals(List.of(), tickAt("11:10:00"));
    }

    static Plan plan(String time, int temperature) {
        return new Plan(BERLIN, List.of(new Departure(Set.of(DayOfWeek.SATURDAY), LocalTime.parse(time), temperature)));
    }

    private Outcome set(int account, Plan plan) {
        return scene.ask(new Command.ClimatePlan(Says.user(account), plan));
    }

    private void say(Readings readings) {
        scene.decide(new Request.CarSays(readings));
    }

    private Outcome answer(Actuation told, boolean done) {
        if (done) {
            say(new Readings(told.targets()));
        }
        return scene.decide(new Request.CarDid(told.id(), done));
    }

    /** The car begins to make itself ready. */
    private void start(String time) {
        answer(tickAt(time).get(0), true);
    }

    private List<Actuation> tickAt(String time) {
        to(time);
        return scene.tick().actuations();
    }

    private void to(String time) {
        scene.pass(Duration.between(scene.now().wall(), at(time)));
    }

    /** That time in Berlin, on the day on which the scene begins. */
    private static Instant at(String time) {
        return LocalTime.parse(time)
                .atDate(Scene.START.atZone(BERLIN).toLocalDate())
                .atZone(BERLIN)
                .toInstant();
    }

    private Planned planned() {
        return scene.state().kept().usage().climate().planned().orElseThrow();
    }

    private ComfortPanel.PlanLine line() {
        return scene.screen().comfort().plan().orElseThrow();
    }

    private void assertNotReady(Outcome after, Instant departure, Reason why) {
        assertEquals(
                List.of(Event.PlanNotice.notReady(
                        scene.user(scene.accounts().get(maker())),
                        departure,
                        why,
                        scene.now().wall())),
                after.events());
    }

    private int maker() {
        return planned().by().equals(scene.uid(1)) ? 0 : 1;
    }

    private static Map<Signal, Value> on(int temperature) {
        return Map.of(Signal.CLIMATE, new Value.Truth(true), Signal.TEMPERATURE, new Value.Amount(temperature));
    }

    private static Map<Signal, Value> off() {
        return Map.of(Signal.CLIMATE, new Value.Truth(false));
    }

    /** A platform on which a secondary may use the climate. */
    private static final class Lent {
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
