package io.codriver.simulator.suite;

import static io.codriver.simulator.cloud.Actor.user;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.Screen;
import io.codriver.agent.domain.notice.Notice;
import io.codriver.agent.domain.roster.Role;
import io.codriver.simulator.cloud.Answer;
import io.codriver.simulator.cloud.PrimaryCommands;
import io.codriver.simulator.cloud.Sent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How the primary role passes on. */
interface PrimaryContract extends OnStage {

    @Test
    default void handsTheRoleToASecondary() {
        Crew crew = Crew.on(stage(), "mini-os9", "owner", "friend");
        crew.refused("CANNOT_ELEVATE", PrimaryCommands.transfer(user("friend"), "friend"));
        crew.refused("NOT_LINKED", PrimaryCommands.transfer(user("owner"), "stranger"));
        crew.done(PrimaryCommands.transfer(user("owner"), "friend"));
        assertSwapped(crew, "TRANSFERRED PRIMARY ~owner ~friend");
        assertEquals(
                Optional.of("ALREADY_LINKED"),
                crew.done(PrimaryCommands.transfer(user("friend"), "friend")).reason());
        crew.refused("CANNOT_ELEVATE", PrimaryCommands.transfer(user("owner"), "owner"));
    }

    @Test
    default void handsTheRoleOverWhenThePrimarySaysYesInTheApp() {
        Crew crew = Crew.on(stage(), "mini-os9", "owner", "friend", "guest");
        crew.refused("NOTHING_TO_ANSWER", PrimaryCommands.answerHandover(user("owner"), "friend", true));
        Sent asked = crew.begin(PrimaryCommands.askForRole(user("friend")));
        crew.refused("BUSY", PrimaryCommands.askForRole(user("guest")));
        crew.refused("CANNOT_ELEVATE", PrimaryCommands.answerHandover(user("friend"), "friend", true));
        crew.refused("NOTHING_TO_ANSWER", PrimaryCommands.answerHandover(user("owner"), "guest", true));
        assertEquals(
                crew.uid("friend").value(),
                crew.cloud().users(crew.car().vid()).handover().orElseThrow().uid());
        crew.done(PrimaryCommands.answerHandover(user("owner"), "friend", true));
        assertEquals("SUCCEEDED", Phone.await(asked.end()).status());
        assertEquals(Optional.empty(), crew.cloud().users(crew.car().vid()).handover());
        assertEquals("HANDED_OVER PRIMARY ~owner ~friend", crew.lastChange());
        crew.assertList("owner SECONDARY ACTIVE", "friend PRIMARY ACTIVE", "guest SECONDARY ACTIVE");
    }

    @Test
    default void keepsTheRoleWhenThePrimarySaysNoOrNothing() {
        Crew crew = Crew.on(stage(), "mini-os9", "owner", "friend");
        Sent first = crew.begin(PrimaryCommands.askForRole(user("friend")));
        crew.done(PrimaryCommands.answerHandover(user("owner"), "friend", false));
        assertEnd("REJECTED", "DECLINED_BY_PRIMARY", first);
        Sent inCar = crew.begin(PrimaryCommands.askForRole(user("friend")));
        crew.car().signIn(crew.uid("owner"));
        crew.car().touch(new Action.AnswerHandover(crew.uid("friend"), false));
        assertEnd("REJECTED", "DECLINED_BY_PRIMARY", inCar);
        Sent second = crew.begin(PrimaryCommands.askForRole(user("friend")));
        stage().time().pass(Duration.ofHours(24));
        assertEnd("TIMED_OUT", "NO_ANSWER_IN_CAR", second);
        crew.refused("NOTHING_TO_ANSWER", PrimaryCommands.answerHandover(user("owner"), "friend", true));
        crew.assertList("owner PRIMARY ACTIVE", "friend SECONDARY ACTIVE");
        assertEquals(List.of(), crew.announced());
    }

    @Test
    default void handsTheRoleOverWhenThePrimarySaysYesInTheCar() {
        Crew crew = Crew.on(stage(), "mini-os9", "owner", "friend");
        TestCar car = crew.car();
        Sent asked = crew.begin(PrimaryCommands.askForRole(user("friend")));
        car.await(screen -> screen.questions().handover().isPresent());
        car.signIn(crew.uid("friend"));
        car.touch(new Action.AnswerHandover(crew.uid("friend"), true));
        car.await(screen -> screen.refused().isPresent());
        car.signIn(crew.uid("owner"));
        car.touch(new Action.AnswerHandover(crew.uid("friend"), true));
        assertEquals("SUCCEEDED", Phone.await(asked.end()).status());
        assertSwapped(crew, "HANDED_OVER PRIMARY ~owner ~friend");
    }

    @Test
    default void handsTheRoleOnInTheCarAsWhoIsSignedIn() {
        Crew crew = Crew.on(stage(), "bmw-os8", "owner", "friend");
        crew.car().signIn(crew.uid("owner"));
        crew.car().touch(new Action.TransferTo(crew.uid("friend")));
        crew.car().await(screen -> screen.users().get(1).role() == Role.PRIMARY);
        assertSwapped(crew, "TRANSFERRED PRIMARY ~owner ~friend");
    }

    @Test
    default void givesTheRoleToWhoHasAFreshCodeAndTellsEverybodyElse() {
        Crew crew = Crew.on(stage(), "mini-os9", "owner", "friend");
        Sent asked = crew.begin(PrimaryCommands.askForRole(user("friend")));
        String linkId = crew.phone().ask("buyer", "PRIMARY", Phone.DISPLAY).id();
        assertEquals(new Screen.Consequence(true, 1), crew.car().open(linkId).consequence());
        crew.join("buyer", "PRIMARY");
        assertEnd("REJECTED", "REPLACED", asked);
        crew.assertList("buyer PRIMARY ACTIVE");
        assertEquals("PRIMARY_REPLACED SECURITY_CODE +buyer -owner -friend", crew.lastChange());
        assertEquals(List.of("LINKED friend", "REMOVED owner"), crew.told("owner"));
        assertEquals(List.of("REMOVED friend"), crew.told("friend"));
        assertEquals(List.of(Notice.Kind.REMOVED, Notice.Kind.REMOVED, Notice.Kind.LINKED), crew.announced());
    }

    private static void assertSwapped(Crew crew, String change) {
        assertEquals(change, crew.lastChange());
        crew.assertList("owner SECONDARY ACTIVE", "friend PRIMARY ACTIVE");
        assertEquals(List.of("NOW_SECONDARY owner", "NOW_PRIMARY friend"), crew.told("friend"));
        assertEquals(List.of(Notice.Kind.NOW_SECONDARY, Notice.Kind.NOW_PRIMARY), crew.announced());
    }

    private static void assertEnd(String status, String reason, Sent sent) {
        Answer end = Phone.await(sent.end());
        assertEquals(status, end.status());
        assertEquals(Optional.of(reason), end.reason());
    }
}
