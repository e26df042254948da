package io.codriver.agent.domain;

import static io.codriver.agent.domain.Scene.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.codriver.agent.domain.answer.Details;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.Deed;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.Sharing;
import io.codriver.agent.domain.vehicle.Position;
import io.codriver.agent.domain.view.Place;
import io.codriver.agent.domain.view.Sight;
import io.codriver.agent.domain.view.StatusView;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@code status.request}, and the switch with which an occupant keeps from everyone where the car is. */
class PrivacyTest {

    private static final Position HERE = new Position(48.1, 11.5);
    private static final Place BAD_RECEPTION = new Place.Withheld(Reason.UNAVAILABLE);

    private final Scene scene =
            Scene.ofFriends().linked(1, Role.PRIMARY).linked(2, Role.SECONDARY).locate(Optional.of(HERE));

    @Test
    void showsWhereTheCarIsToWhoMaySeeIt() {
        Outcome seen = where(Says.user(1));
        assertEquals(Optional.of(Receipt.succeeded(Details.none())), seen.receipt());
        assertEquals(new Place.Known(HERE, Scene.START), place(1, seen));
        assertEquals(Deed.Kind.ASKED_WHERE_THE_CAR_IS, scene.user(1).lastDeed().kind());
    }

    @Test
    void showsItToNobodyWithWhomItIsNotShared() {
        assertEquals(new Place.Withheld(Reason.CAPABILITY_NOT_SHARED), place(2, where(Says.user(2))));
        scene.ask(Says.share(Says.user(1), 2, Sharing.SHARED));
        assertEquals(new Place.Known(HERE, Scene.START), place(2, where(Says.user(2))));
        scene.ask(Says.allow(Says.user(1), 2, Capability.STATUS));
        assertEquals(new Place.Withheld(Reason.CAPABILITY_NOT_SHARED), place(2, where(Says.user(2))));
        scene.ask(Says.allow(Says.user(1), 2, Capability.LOCK));
        assertRefused(Reason.CAPABILITY_NOT_SHARED, Says.user(2));
    }

    @Test
    void showsItToNobodyWhoIsNoUser() {
        assertRefused(Reason.NOT_LINKED, Says.user(9));
        assertRefused(Reason.ROLE_NOT_ALLOWED, Says.PARTNER);
        assertRefused(Reason.ROLE_NOT_ALLOWED, Says.CLOUD);
    }

    @Test
    void looksFromOutsideLikeBadReceptionAndLeavesNoTrace() {
        Kept before = scene.state().kept();
        scene.pass(Duration.ofMinutes(1)).locate(Optional.empty());
        Outcome badReception = where(Says.user(1));
        assertEquals(before, scene.state().kept());
        scene.pass(Duration.ofMinutes(1)).locate(Optional.of(HERE));
        scene.act(new Action.StopLocation(true));
        Outcome stopped = where(Says.user(1));
        assertEquals(badReception.receipt(), stopped.receipt());
        assertEquals(badReception.events(), stopped.events());
        assertEquals(badReception.sights(), stopped.sights());
        assertEquals(BAD_RECEPTION, place(1, stopped));
    }

    @Test
    void needsNobodySignedInAndNoCarThatStands() {
        scene.move(true).act(new Action.StopLocation(true));
        assertEquals(BAD_RECEPTION, place(1, where(Says.user(1))));
        assertEquals(true, scene.screen().locationStopped());
    }

    @Test
    void tellsNobodyOutsideThatItWasUsed() {
        assertEquals(List.of(), scene.act(new Action.StopLocation(true)).events());
        assertEquals(List.of(), scene.act(new Action.StopLocation(false)).events());
    }

    @Test
    void outlastsAStartAndEndsOnlyInTheCar() {
        scene.act(new Action.StopLocation(true));
        scene.start(false);
        scene.ask(Says.transfer(Says.user(1), 2));
        scene.connect();
        assertEquals(BAD_RECEPTION, place(1, where(Says.user(1))));
        scene.act(new Action.StopLocation(false));
        assertEquals(new Place.Known(HERE, Scene.START), place(1, where(Says.user(1))));
    }

    @Test
    void keepsWhatAUserMayNotSeeApartFromTheSwitch() {
        scene.act(new Action.StopLocation(true));
        assertEquals(new Place.Withheld(Reason.CAPABILITY_NOT_SHARED), place(2, where(Says.user(2))));
    }

    @Test
    void printsNoPosition() {
        assertFalse(scene.state().toString().contains("48.1"));
    }

    private Outcome where(Actor actor) {
        return scene.ask(Says.whereIsIt(actor));
    }

    /** Where the car is, as the only view shows it. */
    private Place place(int account, Outcome shown) {
        assertEquals(Optional.of(Receipt.succeeded(Details.none())), shown.receipt());
        Sight sight = shown.sights().get(0);
        assertEquals(List.of(sight), shown.sights());
        assertEquals(scene.uid(account), sight.to());
        return ((StatusView) sight.view()).place();
    }

    private void assertRefused(Reason why, Actor actor) {
        Outcome refused = where(actor);
        assertEquals(Optional.of(why), reason(refused));
        assertEquals(List.of(), refused.sights());
    }
}
