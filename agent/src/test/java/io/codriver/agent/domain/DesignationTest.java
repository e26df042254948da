package io.codriver.agent.domain;

import static io.codriver.agent.domain.Scene.detail;
import static io.codriver.agent.domain.Scene.platform;
import static io.codriver.agent.domain.Scene.reason;
import static io.codriver.agent.domain.Scene.result;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.domain.answer.Event;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.answer.Status;
import io.codriver.agent.domain.platform.Ceremony;
import io.codriver.agent.domain.platform.FirstPrimary;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.Role;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** {@code primary.designate}: a service partner names the primary of a car that has none. */
class DesignationTest {

    private static final Duration WAIT = Duration.ofHours(3);

    private final Scene scene = new Scene(platform(7, FirstPrimary.SERVICE_PARTNER_CONFIRMED_IN_CAR));

    @Test
    void happensAtOnceWhereThePlatformSaysSo() {
        Scene atOnce = new Scene(platform(7, FirstPrimary.SERVICE_PARTNER));
        Outcome named = atOnce.ask(Says.designate(Says.PARTNER, 1));
        assertEquals(Status.SUCCEEDED, named.receipt().orElseThrow().status());
        assertEquals(atOnce.uid(1).value(), detail(named, "uid"));
        assertEquals("assertion-1", detail(named, "assertion"));
        assertEquals(Role.PRIMARY, atOnce.user(1).role());
        assertEquals(Says.consent(Scene.TERMS), atOnce.user(1).consent());
    }

    @Test
    void needsAYesInTheCarWhereThePlatformSaysSo() {
        Outcome asked = designate(1);
        assertEquals(Status.IN_PROGRESS, asked.receipt().orElseThrow().status());
        assertEquals(Scene.START.plus(WAIT).toString(), detail(asked, "openUntil"));
        assertEquals(List.of(), scene.accounts());
        assertEquals(
                Optional.of(new Screen.DesignationQuestion(
                        scene.uid(1), "partner-1", Says.name(1), Scene.START.plus(WAIT))),
                scene.screen().questions().designation());
        Outcome yes = answer(1, true);
        assertEquals(Status.SUCCEEDED, result(yes).orElseThrow().status());
        assertEquals(Role.PRIMARY, scene.user(1).role());
        assertEquals(Optional.empty(), scene.members().designation());
    }

    @Test
    void asksInTheCarWhereThePlatformNamesBothWays() {
        Scene both = new Scene(Scene.profile(
                7,
                Set.of(Ceremony.values()),
                Set.of(FirstPrimary.SERVICE_PARTNER, FirstPrimary.SERVICE_PARTNER_CONFIRMED_IN_CAR),
                false,
                Set.of()));
        both.ask(Says.designate(Says.PARTNER, 1));
        assertEquals(List.of(), both.accounts());
    }

    @Test
    void endsOnNoAlsoWhileTheCarMoves() {
        designate(1);
        Outcome no = scene.move(true).act(new Action.AnswerDesignation(scene.uid(1), false));
        assertEquals(Optional.of(Receipt.rejected(Reason.DECLINED_IN_CAR)), result(no));
        assertEquals(List.of(), scene.accounts());
        assertTrue(answer(1, true).events().isEmpty());
    }

    @Test
    void takesAYesOnlyFromACarThatStands() {
        designate(1);
        scene.move(true);
        assertTrue(answer(1, true).events().isEmpty());
        assertEquals(Optional.of(Reason.VEHICLE_MOVING), scene.state().refused());
        assertEquals(List.of(), scene.accounts());
        scene.move(false);
        answer(1, true);
        assertEquals(List.of(1), scene.accounts());
    }

    @Test
    void ofANewerOneEndsTheOlder() {
        designate(1);
        Outcome newer = scene.ask(Says.designate(Says.OTHER_PARTNER, 2));
        assertEquals(Optional.of(Receipt.rejected(Reason.REPLACED)), result(newer));
        // A yes that was meant for the older one.
        assertTrue(answer(1, true).events().isEmpty());
        assertEquals(List.of(), scene.accounts());
        answer(2, true);
        assertEquals(List.of(2), scene.accounts());
    }

    @Test
    void waitsThreeHours() {
        designate(1);
        assertTrue(scene.pass(WAIT.minusNanos(1)).tick().events().isEmpty());
        Outcome over = scene.pass(Duration.ofNanos(1)).tick();
        assertEquals(Optional.of(Receipt.timedOut(Reason.NO_ANSWER_IN_CAR)), result(over));
        assertTrue(answer(1, true).events().isEmpty());
    }

    @Test
    void endsWhenNobodyKnowsHowLongItWasOpen() {
        designate(1);
        assertEquals(Optional.of(Receipt.timedOut(Reason.NO_ANSWER_IN_CAR)), result(scene.start(true)));
    }

    @Test
    void endsWhenThereIsAPrimary() {
        Scene both = new Scene(Scene.profile(
                7,
                Set.of(Ceremony.values()),
                Set.of(FirstPrimary.FIRST_ACCOUNT, FirstPrimary.SERVICE_PARTNER_CONFIRMED_IN_CAR),
                false,
                Set.of()));
        both.ask(Says.designate(Says.PARTNER, 1));
        both.offer("a", 2, Role.PRIMARY);
        both.open("a");
        Outcome linked = both.commit("a", Scene.CODE);
        assertTrue(linked.events().stream()
                .anyMatch(event -> event instanceof Event.CommandResult end
                        && end.result().equals(Receipt.rejected(Reason.PRIMARY_EXISTS))));
        assertTrue(both.act(new Action.AnswerDesignation(both.uid(1), true))
                .events()
                .isEmpty());
        assertEquals(List.of(2), both.accounts());
    }

    @Test
    void isRefusedWhereThereIsAPrimary() {
        designate(1);
        answer(1, true);
        assertEquals(Optional.of(Reason.PRIMARY_EXISTS), reason(designate(2)));
        Outcome again = designate(1);
        assertEquals(Optional.of(Reason.ALREADY_LINKED), reason(again));
        assertEquals(Status.SUCCEEDED, again.receipt().orElseThrow().status());
    }

    @Test
    void isAServicePartnersAloneAndOnlyWhereThePlatformHasIt() {
        for (Actor actor : List.of(Says.user(1), Says.CLOUD)) {
            assertEquals(Optional.of(Reason.ROLE_NOT_ALLOWED), reason(scene.ask(Says.designate(actor, 1))));
        }
        Scene without = Scene.forSeven();
        assertEquals(Optional.of(Reason.ROLE_NOT_ALLOWED), reason(without.ask(Says.designate(Says.PARTNER, 1))));
    }

    @Test
    void ofAnAccountThatIsNoMoreEnds() {
        designate(1);
        Outcome deleted = scene.ask(Says.accountDeleted(1));
        assertEquals(Status.SUCCEEDED, deleted.receipt().orElseThrow().status());
        assertEquals(Optional.of(Receipt.rejected(Reason.CANCELLED)), result(deleted));
        assertTrue(answer(1, true).events().isEmpty());
    }

    private Outcome designate(int account) {
        return scene.ask(Says.designate(Says.PARTNER, account));
    }

    private Outcome answer(int account, boolean yes) {
        return scene.act(new Action.AnswerDesignation(scene.uid(account), yes));
    }
}
