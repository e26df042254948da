package io.codriver.agent.domain.workshop;

import io.codriver.agent.domain.access.Access;
import io.codriver.agent.domain.access.Circumstances;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.Roster;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.rule.Given;
import java.util.Optional;

/**
 * What these rules look at and cannot change.
 *
 * @param given what every rule is given
 * @param roster who is linked
 * @param circumstances what decides about what users may do
 */
public record Desk(Given given, Roster roster, Circumstances circumstances) {

    /** Why this actor may not write or book, or nothing if it may. */
    Optional<Reason> findObstacle(Actor actor, Capability capability) {
        return actor.match(new Actor.Cases<Optional<Reason>>() {
            @Override
            public Optional<Reason> user(Actor.User account) {
                return roster.findUser(account.id())
                        .map(user -> Access.findObstacle(circumstances, user, capability))
                        .orElse(Optional.of(Reason.NOT_LINKED));
            }

            @Override
            public Optional<Reason> servicePartner(Actor.ServicePartner partner) {
                if (!given.profile().primaryMay().contains(capability)) {
                    return Optional.of(Reason.NOT_OFFERED);
                }
                return findObstacleOfPartner();
            }

            @Override
            public Optional<Reason> cloud(Actor.Cloud cloud) {
                return Optional.of(Reason.ROLE_NOT_ALLOWED);
            }
        });
    }

    /** In a car that belongs to nobody there is nobody to write to. */
    Optional<Reason> findObstacleOfPartner() {
        return roster.size() == 0 ? Optional.of(Reason.PRIMARY_REQUIRED) : Optional.empty();
    }

    /** The user of the list who is this actor, if it is one. */
    Optional<User> findUser(Actor actor) {
        return actor instanceof Actor.User account ? roster.findUser(account.id()) : Optional.empty();
    }

    /** As what this actor writes: what the car's own list says of a user, and nobody else's word. */
    Writer writer(Actor actor) {
        return findUser(actor)
                .map(user -> new Writer(
                        user.isPrimary() ? Line.Author.PRIMARY : Line.Author.SECONDARY, Optional.of(user.uid())))
                .orElseGet(() -> new Writer(Line.Author.WORKSHOP, Optional.empty()));
    }
}
