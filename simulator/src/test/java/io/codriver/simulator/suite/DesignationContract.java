package io.codriver.simulator.suite;

import static io.codriver.simulator.cloud.Actor.user;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.Screen;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.roster.Uid;
import io.codriver.simulator.cloud.Actor;
import io.codriver.simulator.cloud.Answer;
import io.codriver.simulator.cloud.Command;
import io.codriver.simulator.cloud.PrimaryCommands;
import io.codriver.simulator.cloud.Sent;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How a service partner names the first primary. */
interface DesignationContract extends OnStage {

    @Test
    default void namesThePrimaryAtOnceInsteadOfTheFirstAccount() {
        namesThePrimaryAtOnce("mini-os9");
    }

    @Test
    default void namesThePrimaryAtOnceWhereNoAccountCanBeFirst() {
        namesThePrimaryAtOnce("connected-cars");
    }

    @Test
    default void namesThePrimaryWhereSomebodySaysYesOnTheScreenOfACarThatStands() {
        Crew crew = Crew.on(stage(), "bmw-os8");
        TestCar car = crew.car();
        Sent replaced = crew.begin(crew.designate("first"));
        Sent named = crew.begin(crew.designate("owner"));
        assertEnd("REPLACED", replaced);
        Screen.DesignationQuestion question =
                car.await(DesignationContract::asks).questions().designation().orElseThrow();
        assertEquals("o••• S.", question.displayName().text());
        car.vehicle().move(true);
        car.touch(new Action.AnswerDesignation(question.nominee(), true));
        Screen moving = car.await(screen -> screen.refused().equals(Optional.of(Reason.VEHICLE_MOVING)));
        assertTrue(asks(moving));
        car.vehicle().move(false);
        car.touch(new Action.AnswerDesignation(question.nominee(), true));
        assertEquals("SUCCEEDED", Phone.await(named.end()).status());
        crew.assertList("owner PRIMARY ACTIVE");
    }

    @Test
    default void namesNobodyWhereSomebodySaysNoOrSomebodyElseWasFaster() {
        Crew crew = Crew.on(stage(), "bmw-os8");
        Sent declined = crew.begin(crew.designate("owner"));
        Screen asking = crew.car().await(DesignationContract::asks);
        Uid nominee = asking.questions().designation().orElseThrow().nominee();
        crew.car().touch(new Action.AnswerDesignation(nominee, false));
        assertEnd("DECLINED_IN_CAR", declined);
        crew.assertList();
        Sent late = crew.begin(crew.designate("owner"));
        crew.join("faster", "PRIMARY");
        assertEnd("PRIMARY_EXISTS", late);
        crew.assertList("faster PRIMARY ACTIVE");
    }

    @Test
    default void namesNobodyWhereThePlatformHasNoServicePartners() {
        Crew crew = Crew.on(stage(), "bmw-os7");
        crew.refused("ROLE_NOT_ALLOWED", crew.designate("owner"));
        crew.assertList();
    }

    private void namesThePrimaryAtOnce(String profile) {
        Crew crew = Crew.on(stage(), profile);
        crew.refused("ROLE_NOT_ALLOWED", designateBy(user("owner")));
        Answer named = crew.done(crew.designate("owner"));
        assertEquals(crew.uid("owner").value(), named.details().path("uid").asText());
        assertEquals("DESIGNATED SERVICE_PARTNER +owner", crew.lastChange());
        crew.assertList("owner PRIMARY ACTIVE");
        assertEquals(
                Optional.of("ALREADY_LINKED"),
                crew.done(crew.designate("owner")).reason());
        crew.refused("PRIMARY_EXISTS", crew.designate("other"));
    }

    private Command designateBy(Actor actor) {
        return PrimaryCommands.designate(
                actor, Crew.account("owner"), Phone.LOCALE, stage().time().instant(), "assertion-1");
    }

    private static boolean asks(Screen screen) {
        return screen.questions().designation().isPresent();
    }

    private static void assertEnd(String reason, Sent sent) {
        Answer end = Phone.await(sent.end());
        assertEquals("REJECTED", end.status());
        assertEquals(Optional.of(reason), end.reason());
    }
}
