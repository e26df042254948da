package io.codriver.simulator.suite;

import static io.codriver.simulator.cloud.Actor.user;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.codriver.agent.domain.notice.Notice;
import io.codriver.agent.domain.roster.UserState;
import io.codriver.simulator.cloud.CarCommands;
import io.codriver.simulator.cloud.LentTime;
import io.codriver.simulator.cloud.UserChange;
import io.codriver.simulator.cloud.UserCommands;
import io.codriver.simulator.world.Network;
import io.codriver.simulator.world.Reception;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A car lent for a time: the car begins and ends it. */
interface LendingContract extends OnStage {

    @Test
    default void beginsAndEndsALendingInTime() {
        Crew crew = Crew.on(stage(), "connected-cars", "owner", "friend");
        lend(crew, Duration.ofHours(1), Duration.ofHours(3));
        crew.assertList("owner PRIMARY ACTIVE", "friend SECONDARY OUTSIDE_VALIDITY");
        crew.refused("OUTSIDE_VALIDITY", CarCommands.status(user("friend")));
        stage().time().pass(Duration.ofHours(2));
        awaitState(crew, UserState.ACTIVE);
        assertEquals("LENDING_BEGAN CAR ~friend", crew.lastChange());
        crew.done(CarCommands.status(user("friend")));
        stage().time().pass(Duration.ofHours(1));
        awaitState(crew, UserState.OUTSIDE_VALIDITY);
        assertEquals("LENDING_ENDED CAR ~friend", crew.lastChange());
        crew.refused("OUTSIDE_VALIDITY", CarCommands.status(user("friend")));
        assertEquals(List.of("CHANGED friend", "LENDING_BEGAN friend", "LENDING_ENDED friend"), crew.told("friend"));
        crew.assertList("owner PRIMARY ACTIVE", "friend SECONDARY OUTSIDE_VALIDITY");
    }

    @Test
    default void beginsAndEndsALendingWithoutReceptionAndSaysSoAfterwards() {
        Network network = stage().network();
        Crew crew = Crew.in(stage(), stage().carBehind(network), "owner", "friend");
        lend(crew, Duration.ofHours(1), Duration.ofHours(3));
        crew.assertList("owner PRIMARY ACTIVE", "friend SECONDARY OUTSIDE_VALIDITY");
        crew.seeAll();
        network.set(Reception.BROKER_DOWN);
        crew.car().await(screen -> !screen.online());
        stage().time().pass(Duration.ofHours(2));
        awaitState(crew, UserState.ACTIVE);
        stage().time().pass(Duration.ofHours(1));
        awaitState(crew, UserState.OUTSIDE_VALIDITY);
        assertEquals(List.of(Notice.Kind.LENDING_BEGAN, Notice.Kind.LENDING_ENDED), crew.announced());
        network.set(Reception.ONLINE);
        crew.car().awaitOnline();
        assertEquals("LENDING_ENDED CAR ~friend", crew.lastChange());
        assertEquals(List.of("CHANGED friend", "LENDING_BEGAN friend", "LENDING_ENDED friend"), crew.told("friend"));
        crew.assertList("owner PRIMARY ACTIVE", "friend SECONDARY OUTSIDE_VALIDITY");
    }

    private void lend(Crew crew, Duration from, Duration until) {
        Instant now = stage().time().instant().truncatedTo(ChronoUnit.MILLIS);
        LentTime time = new LentTime(
                Optional.of(from).filter(begin -> !begin.isZero()).map(now::plus), Optional.of(now.plus(until)));
        crew.done(UserCommands.update(user("owner"), "friend", UserChange.validity(time)));
    }

    private static void awaitState(Crew crew, UserState state) {
        crew.car().await(screen -> screen.users().get(1).state() == state);
    }
}
