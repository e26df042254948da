package io.codriver.agent.domain;

import io.codriver.agent.domain.charging.Charging;
import io.codriver.agent.domain.charging.Sessions;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.Roster;
import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.rule.Step;
import io.codriver.agent.domain.time.Moment;
import io.codriver.agent.domain.trip.Assigning;
import io.codriver.agent.domain.trip.Driving;
import io.codriver.agent.domain.trip.Trips;
import io.codriver.agent.domain.vehicle.Readings;
import java.util.Optional;

/** Records the car's trips, and how it is charged. */
final class Logbook {

    private Logbook() {}

    /**
     * Records what the car says by now.
     *
     * @param earlier what it said before
     */
    static Outcome follow(Outcome before, Readings earlier, Moment now) {
        State state = before.state();
        Usage usage = state.kept().usage();
        Readings readings = state.signals().readings();
        Optional<Uid> driver =
                state.signals().driver().flatMap(state.roster()::findUser).map(User::uid);
        Driving.Seen seen =
                new Driving.Seen(earlier, readings, driver, state.kept().locationStopped(), now);
        Trips trips = Driving.follow(usage.trips(), seen, state.bounds());
        Sessions charging = Charging.follow(usage.charging(), earlier, readings, now, state.bounds());
        return trips.equals(usage.trips()) && charging.equals(usage.charging())
                ? before
                : before.usage(now, Step.of(usage.with(trips).with(charging)));
    }

    /** While nothing is said, time goes on. */
    static Outcome follow(Outcome before, Moment now) {
        return follow(before, before.state().signals().readings(), now);
    }

    /** Says whose trip it was. */
    static Outcome assign(Outcome before, Moment now, Actor actor, long trip, Optional<User> user) {
        State state = before.state();
        Usage usage = state.kept().usage();
        Step<Trips> step = Assigning.assign(usage.trips(), state.roster(), actor, trip, user);
        return before.usage(now, step.with(usage.with(step.after())));
    }

    /** An occupant has stopped that places become known: of a trip on the way none is kept from now on. */
    static Kept hide(Kept kept) {
        return kept.with(kept.usage().with(kept.usage().trips().hidden()));
    }

    /** Trips of users who are gone are nobody's. */
    static Outcome settle(Roster before, Outcome after, Moment now) {
        Roster roster = after.state().roster();
        Usage usage = after.state().kept().usage();
        boolean gone = before.users().stream()
                .anyMatch(user -> roster.findUser(user.uid()).isEmpty());
        return gone
                ? after.usage(
                        now,
                        Step.of(usage.with(usage.trips()
                                .without(uid -> roster.findUser(uid).isEmpty()))))
                : after;
    }
}
