package io.codriver.agent.domain;

import static io.codriver.agent.domain.Scene.detail;
import static io.codriver.agent.domain.Scene.events;
import static io.codriver.agent.domain.Scene.forSeven;
import static io.codriver.agent.domain.Scene.reason;
import static io.codriver.agent.domain.Scene.result;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.domain.answer.Details;
import io.codriver.agent.domain.answer.Event;
import io.codriver.agent.domain.answer.EventType;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.answer.Status;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.Deed;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.Roster;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@code primary.handover}: a secondary asks for the primary role, and the primary answers. */
class HandoverTest {

    private static final Duration NANO = Duration.ofNanos(1);
    private static final Duration DAY = Duration.ofHours(24);

    private final Scene scene =
            Scene.ofFriends().linked(1, Role.PRIMARY).linked(2, Role.SECONDARY).linked(3, Role.SECONDARY);

    @Test
    void waitsForThePrimaryAndShowsOnTheScreen() {
        Outcome asked = ask(2);
        assertEquals(Status.IN_PROGRESS, asked.receipt().orElseThrow().status());
        assertEquals(Scene.START.plus(DAY).toString(), detail(asked, "openUntil"));
        assertEquals(List.of(EventType.HANDOVER_REQUESTED), events(asked));
        assertEquals(
                Optional.of(new Screen.HandoverQuestion(scene.uid(2), Says.name(2), Scene.START.plus(DAY))),
                scene.screen().questions().handover());
        assertEquals(Role.SECONDARY, scene.user(2).role());
    }

    @Test
    void swapsTheRolesOnYesFromTheApp() {
        ask(2);
        Outcome granted = scene.ask(Says.answerHandover(Says.user(1), 2, true));
        assertEquals(Optional.of(Receipt.succeeded(Details.none())), granted.receipt());
        assertEquals(Optional.of(Receipt.succeeded(Details.none())), result(granted));
        assertTrue(events(granted).contains(EventType.HANDOVER_ANSWERED));
        assertEquals(Role.PRIMARY, scene.user(2).role());
        assertEquals(Role.SECONDARY, scene.user(1).role());
        assertEquals(Optional.empty(), scene.members().handover());
    }

    @Test
    void swapsTheRolesOnYesInTheCar() {
        ask(2);
        Outcome granted = scene.act(1, new Action.AnswerHandover(scene.uid(2), true));
        assertEquals(Optional.of(Receipt.succeeded(Details.none())), result(granted));
        assertEquals(Role.PRIMARY, scene.user(2).role());
        assertEquals(Deed.Kind.ANSWERED_HANDOVER, scene.user(1).lastDeed().kind());
    }

    @Test
    void endsWithoutAChangeOnNo() {
        ask(2);
        Roster roster = scene.state().roster();
        Outcome denied = scene.ask(Says.answerHandover(Says.user(1), 2, false));
        assertEquals(Status.SUCCEEDED, denied.receipt().orElseThrow().status());
        assertEquals(Optional.of(Receipt.rejected(Reason.DECLINED_BY_PRIMARY)), result(denied));
        assertEquals(roster.revision(), scene.state().roster().revision());
        assertEquals(Optional.of(Reason.NOTHING_TO_ANSWER), reason(answer(1, 2)));
    }

    @Test
    void endsAfterADay() {
        ask(2, Duration.ofDays(7));
        assertTrue(scene.pass(DAY.minus(NANO)).tick().events().isEmpty());
        Outcome over = scene.pass(NANO).tick();
        assertEquals(Optional.of(Receipt.timedOut(Reason.NO_ANSWER_IN_CAR)), result(over));
        assertEquals(Optional.of(Reason.NOTHING_TO_ANSWER), reason(answer(1, 2)));
        assertEquals(Role.SECONDARY, scene.user(2).role());
    }

    @Test
    void endsEarlierIfTheSenderSaysSo() {
        ask(2, Duration.ofHours(1));
        scene.pass(Duration.ofHours(1));
        assertEquals(Optional.of(Reason.NOTHING_TO_ANSWER), reason(answer(1, 2)));
    }

    @Test
    void endsWhenNobodyKnowsHowLongItWasOpen() {
        ask(2);
        assertEquals(Optional.of(Receipt.timedOut(Reason.NO_ANSWER_IN_CAR)), result(scene.start(true)));
    }

    @Test
    void isAnsweredByThePrimaryAlone() {
        ask(2);
        assertEquals(Optional.of(Reason.CANNOT_ELEVATE), reason(answer(2, 2)));
        assertEquals(Optional.of(Reason.CANNOT_ELEVATE), reason(answer(3, 2)));
        assertEquals(Optional.of(Reason.NOT_LINKED), reason(answer(9, 2)));
        for (Actor actor : List.of(Says.PARTNER, Says.CLOUD)) {
            Command yes = Says.answerHandover(actor, 2, true);
            assertEquals(Optional.of(Reason.ROLE_NOT_ALLOWED), reason(scene.ask(yes)));
        }
        scene.act(2, new Action.AnswerHandover(scene.uid(2), true));
        assertEquals(Optional.of(Reason.CANNOT_ELEVATE), scene.state().refused());
        assertEquals(Role.PRIMARY, scene.user(1).role());
    }

    @Test
    void isAnsweredForWhoAskedAndForNobodyElse() {
        ask(2);
        assertEquals(Optional.of(Reason.NOTHING_TO_ANSWER), reason(answer(1, 3)));
        State before = scene.signIn(1).state();
        scene.act(new Action.AnswerHandover(scene.uid(3), true));
        assertEquals(before, scene.state());
    }

    @Test
    void waitsForTheCarToStandWhereItIsAnsweredThere() {
        ask(2);
        scene.move(true).act(1, new Action.AnswerHandover(scene.uid(2), true));
        assertEquals(Optional.of(Reason.VEHICLE_MOVING), scene.state().refused());
        assertEquals(Role.PRIMARY, scene.user(1).role());
    }

    @Test
    void letsOnlyOneAskAtATime() {
        ask(2);
        assertEquals(Optional.of(Reason.BUSY), reason(ask(3)));
        assertEquals(Optional.of(Reason.BUSY), reason(ask(2)));
    }

    @Test
    void isNothingForThePrimaryNorForOneWhoIsNotOnTheList() {
        assertEquals(Optional.of(Reason.ALREADY_LINKED), reason(ask(1)));
        assertEquals(Optional.of(Reason.NOT_LINKED), reason(ask(9)));
        assertEquals(Optional.of(Reason.ROLE_NOT_ALLOWED), reason(scene.ask(Says.askForRole(Says.PARTNER))));
        assertEquals(Optional.of(Reason.ROLE_NOT_ALLOWED), reason(scene.ask(Says.askForRole(Says.CLOUD))));
        Scene without = forSeven().linked(1, Role.PRIMARY).linked(2, Role.SECONDARY);
        assertEquals(Optional.of(Reason.ROLE_NOT_ALLOWED), reason(without.ask(Says.askForRole(Says.user(2)))));
    }

    @Test
    void endsWhenWhoAskedIsGone() {
        ask(2);
        Outcome removed = scene.ask(Says.remove(Says.user(1), 2));
        assertEquals(Optional.of(Receipt.rejected(Reason.NOT_LINKED)), result(removed));
        assertEquals(Optional.of(Reason.NOTHING_TO_ANSWER), reason(answer(1, 2)));
    }

    @Test
    void endsWhenTheTimeOfWhoAskedIsOver() {
        scene.ask(Says.lend(Says.user(1), 2, Says.until(Scene.START.plusSeconds(60))));
        ask(2);
        Outcome over = scene.pass(Duration.ofSeconds(60)).tick();
        assertEquals(Optional.of(Receipt.rejected(Reason.OUTSIDE_VALIDITY)), result(over));
    }

    @Test
    void endsWhenAnotherBecomesPrimary() {
        ask(2);
        Outcome transferred = scene.ask(Says.transfer(Says.user(1), 3));
        assertEquals(Optional.of(Receipt.rejected(Reason.REPLACED)), result(transferred));
        assertEquals(Optional.of(Reason.NOTHING_TO_ANSWER), reason(answer(3, 2)));
    }

    @Test
    void endsWhenWhoAskedIsGivenTheRoleUnasked() {
        ask(2);
        Outcome transferred = scene.ask(Says.transfer(Says.user(1), 2));
        assertEquals(Optional.of(Receipt.rejected(Reason.REPLACED)), result(transferred));
        assertEquals(Role.PRIMARY, scene.user(2).role());
    }

    @Test
    void endsWhenThePrimaryIsReplacedWithAFreshCode() {
        ask(2);
        scene.offer("a", 4, Role.PRIMARY);
        scene.open("a");
        Outcome replaced = scene.commit("a", Scene.CODE);
        assertTrue(replaced.events().stream()
                .anyMatch(event -> event instanceof Event.CommandResult end
                        && end.result().equals(Receipt.rejected(Reason.REPLACED))));
        assertEquals(Optional.empty(), scene.members().handover());
        assertEquals(List.of(4), scene.accounts());
    }

    private Outcome ask(int account) {
        return ask(account, DAY);
    }

    private Outcome ask(int account, Duration life) {
        return scene.ask(Says.askForRole(Says.user(account)), life);
    }

    private Outcome answer(int actor, int account) {
        return scene.ask(Says.answerHandover(Says.user(actor), account, true));
    }
}
