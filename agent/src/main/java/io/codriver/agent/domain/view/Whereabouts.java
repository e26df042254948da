package io.codriver.agent.domain.view;

import io.codriver.agent.domain.access.Access;
import io.codriver.agent.domain.access.Circumstances;
import io.codriver.agent.domain.answer.Details;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.Roster;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.vehicle.Position;
import java.util.Optional;

/**
 * Somebody asks where the car is. While an occupant has stopped that, the car answers as it does when it cannot receive
 * its position: nobody outside can tell which it is.
 */
public final class Whereabouts {

    private Whereabouts() {}

    /**
     * Why the actor is not shown where the car is, or what it is shown.
     *
     * @param position where the car is, as far as it knows
     * @param stopped whether an occupant has stopped it
     */
    public static Answer answer(
            Roster roster, Circumstances now, Actor actor, Optional<Position> position, boolean stopped) {
        if (!(actor instanceof Actor.User account)) {
            return Answer.refused(Reason.ROLE_NOT_ALLOWED);
        }
        Optional<User> user = roster.findUser(account.id());
        if (user.isEmpty()) {
            return Answer.refused(Reason.NOT_LINKED);
        }
        Optional<Reason> obstacle = Access.findObstacle(now, user.get(), Capability.POSITION);
        if (obstacle.isPresent()) {
            return Answer.refused(obstacle.get());
        }
        return position.filter(known -> !stopped)
                .map(known -> new Answer(
                        Receipt.succeeded(Details.none()),
                        Optional.of(new Sight(user.get().uid(), new StatusView(Optional.of(known))))))
                .orElseGet(() -> Answer.refused(Reason.UNAVAILABLE));
    }

    /**
     * The answer.
     *
     * @param receipt for the asker's message
     * @param sight what the asker sees
     */
    public record Answer(Receipt receipt, Optional<Sight> sight) {
        static Answer refused(Reason reason) {
            return new Answer(Receipt.rejected(reason), Optional.empty());
        }
    }
}
