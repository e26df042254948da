package io.codriver.simulator.suite;

import static io.codriver.simulator.cloud.Actor.user;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.Sharing;
import io.codriver.agent.domain.roster.UserState;
import io.codriver.simulator.cloud.Sent;
import io.codriver.simulator.cloud.UserChange;
import io.codriver.simulator.cloud.UserCommands;
import io.codriver.simulator.world.Network;
import io.codriver.simulator.world.Reception;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** After an outage the retained list is the car's list again, whatever happened meanwhile on both sides. */
interface ReunionContract extends OnStage {

    @Test
    default void agreesAfterChangesInTheCarAndCommandsThatWaited() {
        Network network = stage().network();
        Crew crew = Crew.in(stage(), stage().carBehind(network), "owner", "friend", "guest");
        TestCar car = crew.car();
        long revision = crew.list().path("revision").asLong();
        car.signIn(crew.uid("owner"));
        network.set(Reception.BROKER_DOWN);
        car.await(screen -> !screen.online());
        Sent stale = crew.send(UserCommands.remove(user("owner"), "friend").ifRevision(revision));
        Sent meant = crew.send(UserCommands.update(user("friend"), "guest", UserChange.sharing("LIMITED")));
        car.touch(new Action.ShareWith(crew.uid("guest"), Sharing.LIMITED));
        car.await(screen -> screen.revision() == revision + 1);
        car.touch(new Action.RemoveUser(crew.uid("guest"), revision + 1));
        car.await(screen -> screen.users().size() == 2);
        car.touch(new Action.TransferTo(crew.uid("friend")));
        car.await(screen -> screen.users().get(1).role() == Role.PRIMARY);
        network.set(Reception.ONLINE);
        assertEquals(Optional.of("STALE_REVISION"), Phone.await(stale.end()).reason());
        assertEquals(Optional.of("NOT_LINKED"), Phone.await(meant.end()).reason());
        crew.assertList("owner SECONDARY ACTIVE", "friend PRIMARY ACTIVE");
        assertEquals(revision + 3, crew.list().path("revision").asLong());
    }

    @Test
    default void agreesAfterEverybodyLeftWithoutReception() {
        Network network = stage().network();
        Crew crew = Crew.in(stage(), stage().carBehind(network), "owner", "friend");
        long revision = crew.list().path("revision").asLong();
        crew.car().signIn(crew.uid("owner"));
        network.set(Reception.BROKER_DOWN);
        crew.car().await(screen -> !screen.online());
        crew.car().touch(new Action.RemoveUser(crew.uid("owner"), revision));
        crew.car().await(screen -> screen.users().isEmpty());
        network.set(Reception.ONLINE);
        crew.car().awaitOnline();
        crew.assertList();
        assertEquals("LEFT USER -owner -friend", crew.lastChange());
    }

    @Test
    default void agreesAfterARestartOfTheAgentWithEveryKindOfUser() {
        Crew crew = Crew.on(stage(), "bmw-os7", "owner", "friend");
        JsonNode before = crew.list();
        crew.car().stop();
        crew.car().start().awaitOnline();
        assertEquals(UserState.AWAITING_APPROVAL, crew.car().users().get(1).state());
        assertEquals(before, crew.list());
    }
}
