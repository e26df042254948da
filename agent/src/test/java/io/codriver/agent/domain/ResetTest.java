package io.codriver.agent.domain;

import static io.codriver.agent.domain.Scene.detail;
import static io.codriver.agent.domain.Scene.events;
import static io.codriver.agent.domain.Scene.reason;
import static io.codriver.agent.domain.Scene.result;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.domain.answer.Details;
import io.codriver.agent.domain.answer.Event;
import io.codriver.agent.domain.answer.EventType;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.answer.Status;
import io.codriver.agent.domain.membership.Membership;
import io.codriver.agent.domain.platform.FirstPrimary;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.Roster;
import io.codriver.agent.domain.sale.Confirmation;
import io.codriver.agent.domain.sale.ResetRequest;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Reset for sale: begun in the car, or asked for from outside and confirmed there. */
class ResetTest {

    private static final Confirmation MEANT = new Confirmation.Held(Duration.ofSeconds(3));
    private static final Duration HOUR = Duration.ofHours(1);

    private final Scene scene = Scene.ofFriends().linked(1, Role.PRIMARY).linked(2, Role.SECONDARY);

    @Test
    void leavesNothingButThatItHappened() {
        fillWithEverything();
        reset();
        Kept left = scene.state().kept();
        assertEquals(Scene.NEXT_EPOCH, left.epoch());
        assertEquals(Membership.of(Roster.empty().cleared()), left.membership());
        assertEquals(Kept.fresh(Scene.NEXT_EPOCH).requests(), left.requests());
        assertEquals(Kept.fresh(Scene.NEXT_EPOCH).notices(), left.notices());
        assertEquals(Optional.empty(), left.sale().asked());
        assertFalse(left.locationStopped());
        assertEquals(Optional.empty(), scene.state().signals().driver());
        assertTrue(left.mustErase());
    }

    @Test
    void endsEverythingThatIsOpenWithTheOldTime() {
        fillWithEverything();
        Outcome reset = reset();
        assertEquals(2, reset.events().size());
        for (Event event : reset.events()) {
            assertEquals(Receipt.rejected(Reason.WRONG_EPOCH), ((Event.CommandResult) event).result());
        }
    }

    @Test
    void endsADesignationToo() {
        Scene named = new Scene(Scene.platform(7, FirstPrimary.SERVICE_PARTNER_CONFIRMED_IN_CAR));
        named.ask(Says.designate(Says.PARTNER, 1));
        Outcome reset = named.act(new Action.Reset(MEANT));
        assertEquals(Optional.of(Receipt.rejected(Reason.WRONG_EPOCH)), result(reset));
        assertEquals(Optional.empty(), named.members().designation());
    }

    @Test
    void needsAHandThatHoldsForThreeSecondsOrTheWord() {
        for (Confirmation little : List.of(
                new Confirmation.Held(Duration.ofSeconds(3).minusNanos(1)),
                new Confirmation.Held(Duration.ZERO),
                new Confirmation.Typed(""),
                new Confirmation.Typed("RESE"),
                new Confirmation.Typed("yes"))) {
            scene.act(new Action.Reset(little));
            assertEquals(
                    Optional.of(Reason.CONFIRMATION_REQUIRED), scene.state().refused());
        }
        assertEquals(List.of(1, 2), scene.accounts());
        scene.act(new Action.Reset(new Confirmation.Typed(" reset ")));
        assertEquals(List.of(), scene.accounts());
    }

    @Test
    void needsACarThatStands() {
        scene.move(true).act(new Action.Reset(MEANT));
        assertEquals(Optional.of(Reason.VEHICLE_MOVING), scene.state().refused());
        assertEquals(List.of(1, 2), scene.accounts());
    }

    @Test
    void canBeAskedForByThePrimaryAServicePartnerAndTheCloud() {
        for (Actor actor : List.of(Says.user(1), Says.PARTNER, Says.CLOUD)) {
            Outcome asked = scene.ask(Says.reset(actor), Duration.ofDays(7));
            assertEquals(Status.IN_PROGRESS, asked.receipt().orElseThrow().status());
            assertEquals(Scene.START.plus(Duration.ofHours(24)).toString(), detail(asked, "openUntil"));
        }
        assertEquals(
                Optional.of(new Screen.ResetQuestion(ResetRequest.By.CLOUD, Scene.START.plus(Duration.ofHours(24)))),
                scene.screen().questions().reset());
        assertEquals(Optional.of(Reason.ROLE_NOT_ALLOWED), reason(scene.ask(Says.reset(Says.user(2)))));
        assertEquals(Optional.of(Reason.NOT_LINKED), reason(scene.ask(Says.reset(Says.user(9)))));
        assertEquals(List.of(1, 2), scene.accounts());
    }

    @Test
    void thatIsAskedForAgainEndsTheOlderAsking() {
        scene.ask(Says.reset(Says.user(1)));
        assertEquals(Optional.of(Receipt.rejected(Reason.REPLACED)), result(scene.ask(Says.reset(Says.CLOUD))));
    }

    @Test
    void thatIsAskedForCanBeDeclinedAlsoWhileTheCarMoves() {
        scene.ask(Says.reset(Says.PARTNER));
        Outcome declined = scene.move(true).act(new Action.DeclineReset());
        assertEquals(Optional.of(Receipt.rejected(Reason.DECLINED_IN_CAR)), result(declined));
        assertTrue(scene.act(new Action.DeclineReset()).events().isEmpty());
        assertEquals(List.of(1, 2), scene.accounts());
    }

    @Test
    void thatIsAskedForEndsAfterADayOrWhenNobodyKnowsHowLongItWasOpen() {
        scene.ask(Says.reset(Says.PARTNER), Duration.ofDays(7));
        assertTrue(
                scene.pass(Duration.ofHours(24).minusNanos(1)).tick().events().isEmpty());
        Receipt nobody = Receipt.timedOut(Reason.NO_ANSWER_IN_CAR);
        assertEquals(Optional.of(nobody), result(scene.pass(Duration.ofNanos(1)).tick()));
        scene.ask(Says.reset(Says.PARTNER));
        assertEquals(Optional.of(nobody), result(scene.start(true)));
        assertEquals(Optional.empty(), scene.state().kept().sale().asked());
    }

    @Test
    void isToldOnceNoByteIsLeft() {
        scene.ask(Says.reset(Says.user(1)));
        assertTrue(reset().events().isEmpty());
        assertTrue(scene.tick().events().isEmpty());
        assertTrue(scene.connect().events().isEmpty());
        Outcome erased = scene.pass(Duration.ofSeconds(1)).erase();
        assertEquals(List.of(EventType.USERS_RESET_DONE, EventType.COMMAND_RESULT), events(erased));
        assertEquals(Scene.START.toString(), at(erased));
        assertEquals(Optional.of(Receipt.succeeded(Details.none())), result(erased));
        assertFalse(scene.state().kept().mustErase());
        assertTrue(scene.erase().events().isEmpty());
    }

    @Test
    void isToldEveryHourAndWithEveryConnectionUntilTheCloudKnows() {
        reset();
        scene.erase();
        assertTrue(scene.pass(HOUR.minusNanos(1)).tick().events().isEmpty());
        for (int hour = 0; hour < 3; hour++) {
            Outcome again = scene.pass(hour == 0 ? Duration.ofNanos(1) : HOUR).tick();
            assertEquals(List.of(EventType.USERS_RESET_DONE), events(again));
            assertEquals(Scene.START.toString(), at(again));
        }
        assertEquals(
                List.of(EventType.USERS_RESET_DONE), events(scene.pass(HOUR).connect()));
        assertEquals(
                List.of(EventType.USERS_RESET_DONE),
                events(scene.pass(Duration.ofSeconds(1)).connect()));
        assertEquals(Optional.empty(), reason(scene.ask(new Command.UsersResetNoted())));
        assertTrue(scene.connect().events().isEmpty());
        assertTrue(scene.pass(HOUR).tick().events().isEmpty());
        assertEquals(Optional.of(Reason.NOTHING_TO_ANSWER), reason(scene.ask(new Command.UsersResetNoted())));
    }

    @Test
    void isNotKnownBeforeItWasTold() {
        reset();
        assertEquals(Optional.of(Reason.NOTHING_TO_ANSWER), reason(scene.ask(new Command.UsersResetNoted())));
        assertTrue(scene.state().kept().mustErase());
    }

    @Test
    void twiceBeforeAllBytesAreGoneStillAnswersWhoAsked() {
        scene.ask(Says.reset(Says.CLOUD));
        reset();
        reset();
        assertEquals(Optional.of(Receipt.succeeded(Details.none())), result(scene.erase()));
    }

    @Test
    void makesTheCarANewOne() {
        String uid = scene.uid(1).value();
        reset();
        scene.linked(1, Role.PRIMARY);
        assertNotEquals(uid, scene.user(1).uid().value());
        assertEquals(List.of(1), scene.accounts());
    }

    @Test
    void keepsTheSellerOutWhoWasNamedWhenTheCarWasDelivered() {
        Scene delivered = Scene.ofFriends();
        delivered.provision(1);
        delivered.act(new Action.Reset(MEANT));
        delivered.start(false);
        delivered.provision(1);
        assertEquals(List.of(), delivered.accounts());
    }

    private Outcome reset() {
        return scene.act(new Action.Reset(MEANT));
    }

    private void fillWithEverything() {
        scene.ask(Says.invite(Says.user(1), 1, 3, Says.ALWAYS));
        scene.ask(Says.askForRole(Says.user(2)));
        scene.ask(Says.lend(Says.user(1), 2, Says.until(Scene.START.plus(HOUR))));
        scene.ask(Says.reset(Says.user(1)));
        scene.offer("a", 4, Role.SECONDARY);
        scene.open("a");
        scene.act(1, new Action.StopLocation(true));
    }

    private static Object at(Outcome told) {
        return Objects.requireNonNull(
                ((Event.Happened) told.events().get(0)).details().values().get("at"));
    }
}
