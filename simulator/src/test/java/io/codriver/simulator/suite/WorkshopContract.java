package io.codriver.simulator.suite;

import static io.codriver.simulator.cloud.Actor.user;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.codriver.agent.domain.notice.Notice;
import io.codriver.simulator.cloud.Actor;
import io.codriver.simulator.cloud.Answer;
import io.codriver.simulator.cloud.PrimaryCommands;
import io.codriver.simulator.cloud.UserChange;
import io.codriver.simulator.cloud.UserCommands;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A workshop removes the primary and everyone else, exactly as it was shown. */
interface WorkshopContract extends OnStage {

    @Test
    default void removesEverybodyInOneRevisionWithTheTokenOfThePreview() {
        Crew crew = Crew.on(stage(), "connected-cars", "owner", "friend", "guest");
        Answer shown = crew.done(PrimaryCommands.preview(Crew.WORKSHOP));
        assertEquals(
                List.of("o••• S.", "f••• S.", "g••• S."),
                shown.details().path("users").findValuesAsText("displayName"));
        Answer gone = crew.done(PrimaryCommands.remove(Crew.WORKSHOP, token(shown)));
        assertEquals(shown.revision() + 1, gone.revision());
        assertEquals("PRIMARY_REMOVED SERVICE_PARTNER -owner -friend -guest", crew.lastChange());
        crew.assertList();
        for (String sub : List.of("owner", "friend", "guest")) {
            List<String> told = crew.told(sub);
            assertEquals("REMOVED " + sub, told.get(told.size() - 1));
        }
        assertEquals(List.of(Notice.Kind.REMOVED, Notice.Kind.REMOVED, Notice.Kind.REMOVED), crew.announced());
        crew.refused("PRIMARY_REQUIRED", PrimaryCommands.preview(Crew.WORKSHOP));
        crew.done(crew.designate("buyer"));
        crew.assertList("buyer PRIMARY ACTIVE");
    }

    @Test
    default void removesNobodyWithATokenOfAnOlderListOrOfAnother() {
        Crew crew = Crew.on(stage(), "connected-cars", "owner", "friend");
        Answer shown = crew.done(PrimaryCommands.preview(Crew.WORKSHOP));
        Actor other = Actor.servicePartner("workshop-2");
        crew.refused("STALE_REVISION", PrimaryCommands.remove(other, token(shown)));
        crew.refused("ROLE_NOT_ALLOWED", PrimaryCommands.remove(user("owner"), token(shown)));
        crew.refused("ROLE_NOT_ALLOWED", PrimaryCommands.preview(user("owner")));
        crew.done(UserCommands.update(user("owner"), "friend", UserChange.sharing("LIMITED")));
        Answer stale = crew.refused("STALE_REVISION", PrimaryCommands.remove(Crew.WORKSHOP, token(shown)));
        assertEquals(crew.list().path("users"), stale.details().path("users"));
        crew.assertList("owner PRIMARY ACTIVE", "friend SECONDARY ACTIVE");
    }

    @Test
    default void removesNoPrimaryWhereThePlatformDoesNotAllowIt() {
        Crew crew = Crew.on(stage(), "mini-os9", "owner");
        crew.refused("ROLE_NOT_ALLOWED", PrimaryCommands.preview(Crew.WORKSHOP));
        crew.refused("ROLE_NOT_ALLOWED", PrimaryCommands.remove(Crew.WORKSHOP, "1.AAAAAAAAAAAAAAAAAAAAAA"));
    }

    private static String token(Answer shown) {
        return shown.details().path("token").asText();
    }
}
