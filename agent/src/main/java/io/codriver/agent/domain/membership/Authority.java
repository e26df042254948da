package io.codriver.agent.domain.membership;

import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.Roster;
import io.codriver.agent.domain.roster.User;
import java.util.Optional;

/** Who may decide about others: the primary, as the car's own list has it. */
public final class Authority {

    private Authority() {}

    /**
     * Why this actor is not the primary, or nothing if it is.
     *
     * @param forSecondary what a secondary whose own rights are in force is told
     */
    public static Optional<Reason> findObstacle(Roster roster, Actor actor, Reason forSecondary) {
        return actor.match(new Actor.Cases<Optional<Reason>>() {
            @Override
            public Optional<Reason> user(Actor.User account) {
                return roster.findUser(account.id())
                        .map(user -> user.isPrimary()
                                ? Optional.<Reason>empty()
                                : Optional.of(findSuspension(user).orElse(forSecondary)))
                        .orElse(Optional.of(Reason.NOT_LINKED));
            }

            @Override
            public Optional<Reason> servicePartner(Actor.ServicePartner partner) {
                return Optional.of(Reason.ROLE_NOT_ALLOWED);
            }

            @Override
            public Optional<Reason> cloud(Actor.Cloud cloud) {
                return Optional.of(Reason.ROLE_NOT_ALLOWED);
            }
        });
    }

    /** Why a user's rights are not in force, or nothing if they are. */
    static Optional<Reason> findSuspension(User user) {
        return switch (user.state()) {
            case ACTIVE -> Optional.empty();
            case AWAITING_APPROVAL -> Optional.of(Reason.AWAITING_APPROVAL);
            case OUTSIDE_VALIDITY -> Optional.of(Reason.OUTSIDE_VALIDITY);
        };
    }

    /** The user of the list who is this actor, if it is one. */
    static Optional<User> findUser(Roster roster, Actor actor) {
        return actor instanceof Actor.User account ? roster.findUser(account.id()) : Optional.empty();
    }
}
