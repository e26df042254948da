package io.codriver.agent.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.comfort.DriverProfiles;
import io.codriver.agent.domain.comfort.Seating;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.sale.Confirmation;
import io.codriver.agent.domain.vehicle.Actuation;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.agent.domain.vehicle.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The driver's place is as the user likes it who signs in, and never moves while the car does. */
class SeatingTest {

    private static final Readings TALL = place(180);
    private static final Readings SMALL = place(90);
    private static final Readings STANDING = Readings.of(Signal.MOVING, false);

    private final Scene scene =
            Scene.ofFriends().linked(1, Role.PRIMARY).linked(2, Role.SECONDARY).move(false);

    @Test
    void adjustsThePlaceForWhoeverSignsIn() {
        keep(1, TALL);
        keep(2, SMALL);
        assertEquals(List.of(TALL.values()), signIn(1));
        assertEquals(List.of(SMALL.values()), signIn(2));
        assertEquals(List.of(), signOut());
        assertEquals(List.of(SMALL.values()), signIn(2));
    }

    @Test
    void keepsWhatTheCarSaysOfThePlaceAndNothingElse() {
        keep(1, TALL.and(Readings.of(Signal.CHARGE, 50)).and(Readings.of(Signal.CLIMATE, true)));
        assertEquals(Map.of(scene.uid(1), TALL), profiles().byUser());
        signIn(1);
        assertEquals(true, scene.screen().comfort().profileKept());
        signIn(2);
        assertEquals(false, scene.screen().comfort().profileKept());
    }

    @Test
    void doesNotAdjustItAgainAfterARestartForTheSameDriver() {
        keep(1, TALL);
        keep(2, SMALL);
        signIn(1);
        assertEquals(List.of(), afterRestart(1, Readings.NONE));
        assertEquals(List.of(), afterRestart(1, STANDING));
    }

    @Test
    void waitsAfterARestartUntilTheCarHasSaidThatItStands() {
        keep(1, TALL);
        keep(2, SMALL);
        signIn(1);
        assertEquals(List.of(), afterRestart(2, Readings.NONE));
        assertEquals(List.of(), afterRestart(2, Readings.of(Signal.MOVING, true)));
        assertEquals(List.of(SMALL.values()), afterRestart(2, STANDING));
    }

    @Test
    void neverMovesItWhileTheCarMoves() {
        keep(1, TALL);
        scene.move(true);
        assertEquals(List.of(), signIn(1));
        assertEquals(List.of(), say(STANDING), "nor by surprise when it stops");
    }

    @Test
    void goesWithItsUser() {
        keep(1, TALL);
        keep(2, SMALL);
        scene.ask(Says.remove(Says.user(1), 2));
        assertEquals(Map.of(scene.uid(1), TALL), profiles().byUser());
        assertEquals(Optional.empty(), profiles().seated());
        scene.act(1, new Action.Reset(new Confirmation.Held(Confirmation.Held.ENOUGH)));
        assertEquals(DriverProfiles.none(), profiles());
    }

    @Test
    void isKeptOnlyForAUserAndOnlyIfTheCarSaysHowThePlaceIs() {
        scene.act(new Action.KeepProfile());
        assertEquals(Optional.of(Reason.ROLE_NOT_ALLOWED), scene.state().refused());
        scene.act(1, new Action.KeepProfile());
        assertEquals(Optional.of(Reason.UNAVAILABLE), scene.state().refused());
        assertEquals(DriverProfiles.none(), profiles());
    }

    @Test
    void leavesThePlaceAloneForWhoeverHasKeptNothing() {
        keep(1, TALL);
        assertEquals(List.of(), signIn(2));
        assertEquals(List.of(TALL.values()), signIn(1));
    }

    private static Readings place(double seat) {
        return new Readings(Map.of(
                Signal.SEAT_POSITION, new Value.Amount(seat),
                Signal.SEAT_HEIGHT, new Value.Amount(seat / 3),
                Signal.MIRROR_TILT, new Value.Amount(-seat / 9),
                Signal.MIRROR_PAN, new Value.Amount(seat / 10),
                Signal.TEMPERATURE, new Value.Amount(21.5)));
    }

    private void keep(int account, Readings place) {
        signIn(account);
        say(place);
        scene.act(new Action.KeepProfile());
        assertEquals(Optional.empty(), scene.state().refused());
        signOut();
    }

    private List<Map<Signal, Value>> signIn(int account) {
        return targets(scene.decide(new Request.DriverIs(Optional.of(scene.uid(account)))));
    }

    private List<Map<Signal, Value>> signOut() {
        return targets(scene.decide(new Request.DriverIs(Optional.empty())));
    }

    private List<Map<Signal, Value>> say(Readings readings) {
        return targets(scene.decide(new Request.CarSays(readings)));
    }

    /** The agent has started: it knows what is on disk, and of the car what that has said. */
    private List<Map<Signal, Value>> afterRestart(int account, Readings said) {
        return Seating.follow(profiles(), Optional.of(scene.uid(account)), said, new UUID(1, 1)).actuations().stream()
                .map(Actuation::targets)
                .toList();
    }

    private DriverProfiles profiles() {
        return scene.state().kept().usage().profiles();
    }

    private static List<Map<Signal, Value>> targets(Outcome outcome) {
        return outcome.actuations().stream().map(Actuation::targets).toList();
    }
}
