package io.codriver.agent.domain.trip;

import io.codriver.agent.domain.answer.Details;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.membership.Authority;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.Roster;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.rule.Step;
import java.util.Optional;

/** The primary says whose trip it was. Nothing else about a trip can be changed, and none can be deleted. */
public final class Assigning {

    private Assigning() {}

    /**
     * Assigns a trip that has ended; to whom it was assigned already, it stays.
     *
     * @param user to whom, if that is a user of the list
     */
    public static Step<Trips> assign(Trips trips, Roster roster, Actor actor, long number, Optional<User> user) {
        Optional<Reason> obstacle = Authority.findObstacle(roster, actor, Reason.ROLE_NOT_ALLOWED);
        if (obstacle.isPresent()) {
            return Step.refuse(trips, obstacle.get());
        }
        if (user.isEmpty()) {
            return Step.refuse(trips, Reason.NOT_LINKED);
        }
        return trips.find(number).isEmpty()
                ? Step.refuse(trips, Reason.NO_SUCH_TRIP)
                : Step.answer(trips.assign(number, user.get().uid()), Receipt.succeeded(Details.none()));
    }
}
