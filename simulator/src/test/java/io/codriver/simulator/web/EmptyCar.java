package io.codriver.simulator.web;

import io.codriver.agent.domain.Fitness;
import io.codriver.agent.domain.Screens;
import io.codriver.agent.domain.State;
import io.codriver.agent.domain.roster.Epoch;
import io.codriver.agent.domain.rule.Bounds;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/** A car to which nothing ever happened, whose agent is as a test wants it. */
final class EmptyCar {

    static final Fitness WELL = Fitness.GOOD;
    /** Offline, with things waiting and a certificate that ends. */
    static final Fitness UNWELL = new Fitness(false, 3, false, Optional.of(Instant.parse("2027-03-24T00:00:00Z")));

    private final EmptyWorld world = new EmptyWorld();

    /** The pages of this car. */
    WebServer serve() throws IOException {
        return WebServer.start(world, 0, Locale.ENGLISH, InstantSource.system());
    }

    /** Its head unit shows a car whose agent is so. */
    void shows(Fitness fitness) {
        Epoch epoch = Epoch.of(new byte[Epoch.RANDOM_LENGTH]);
        world.headUnit.show(Screens.draw(State.fresh(world.car().profile(), Bounds.STANDARD, epoch), fitness));
    }
}
