package io.codriver.simulator.suite;

import static io.codriver.simulator.cloud.Actor.user;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.codriver.agent.domain.notice.Notice;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.simulator.cloud.Answer;
import io.codriver.simulator.cloud.Command;
import io.codriver.simulator.cloud.LentTime;
import io.codriver.simulator.cloud.UserChange;
import io.codriver.simulator.cloud.UserCommands;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the primary changes about a user, and on which list. */
interface RightsContract extends OnStage {

    @Test
    default void givesASecondaryLessAndNeverMoreThanThePlatformDoes() {
        Crew crew = Crew.on(stage(), "mini-os9", "owner", "friend");
        crew.refused("CANNOT_ELEVATE", UserCommands.update(user("friend"), "friend", UserChange.sharing("SHARED")));
        crew.refused("ROLE_NOT_ALLOWED", change("owner", UserChange.sharing("LIMITED")));
        crew.refused("CANNOT_ELEVATE", change("friend", UserChange.capabilities(List.of("POSITION"))));
        LentTime over = LentTime.until(stage().time().instant().minus(Duration.ofMinutes(1)));
        crew.refused("OUTSIDE_VALIDITY", change("friend", UserChange.validity(over)));
        assertEquals(List.of(), crew.announced());
        crew.done(change("friend", UserChange.capabilities(List.of("LOCK", "STATUS"))));
        assertEquals("CHANGED PRIMARY ~friend", crew.lastChange());
        assertEquals(
                Set.of(Capability.LOCK, Capability.STATUS),
                crew.car().users().get(1).may());
        assertEquals(List.of("CHANGED friend"), crew.told("friend"));
        assertEquals(List.of(Notice.Kind.CHANGED), crew.announced());
    }

    @Test
    default void sharesPositionWithASecondaryOnlyAsThePrimarySays() {
        Crew crew = Crew.on(stage(), "connected-cars", "owner", "friend");
        crew.done(change("friend", UserChange.sharing("LIMITED")));
        Eyes friend = new Eyes(stage(), crew, "friend");
        assertEquals("CAPABILITY_NOT_SHARED", friend.noPosition());
        assertEquals("LIMITED", crew.list().at("/users/1/sharing").asText());
        crew.done(change("friend", UserChange.sharing("SHARED")));
        assertEquals("UNAVAILABLE", friend.noPosition());
        assertEquals("SHARED", crew.list().at("/users/1/sharing").asText());
    }

    @Test
    default void refusesWhatGoesByAnOlderListAndCarriesWhatIsNeededToTryAgain() {
        Crew crew = Crew.on(stage(), "mini-os9", "owner", "friend", "guest");
        long shown = crew.list().path("revision").asLong();
        crew.done(change("guest", UserChange.sharing("LIMITED")).ifRevision(shown));
        Answer stale = crew.refused(
                "STALE_REVISION", UserCommands.remove(user("owner"), "friend").ifRevision(shown));
        assertEquals(crew.list().path("users"), stale.details().path("users"));
        assertEquals(shown + 1, stale.revision());
        crew.refused(
                "STALE_REVISION",
                change("friend", UserChange.sharing("LIMITED")).ifRevision(shown));
        crew.done(UserCommands.remove(user("owner"), "friend").ifRevision(stale.revision()));
        crew.assertList("owner PRIMARY ACTIVE", "guest SECONDARY ACTIVE");
    }

    private static Command change(String sub, UserChange change) {
        return UserCommands.update(user("owner"), sub, change);
    }
}
