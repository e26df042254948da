package io.codriver.agent.domain.membership;

import io.codriver.agent.domain.answer.Details;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.platform.PrimaryChange;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.Roster;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.roster.UserId;
import io.codriver.agent.domain.rule.Cause;
import io.codriver.agent.domain.rule.Given;
import io.codriver.agent.domain.rule.Step;
import java.util.Optional;

/** The primary role passes to a secondary, and the former primary becomes one. */
public final class Transferring {

    private Transferring() {}

    /** The primary hands the role to a secondary, without being asked. */
    public static Step<Membership> transfer(Membership members, Given given, Actor actor, UserId to) {
        if (!given.profile().primaryChanges().contains(PrimaryChange.TRANSFER)) {
            return Step.refuse(members, Reason.ROLE_NOT_ALLOWED);
        }
        Optional<Reason> obstacle = Authority.findObstacle(members.roster(), actor, Reason.CANNOT_ELEVATE);
        if (obstacle.isPresent()) {
            return Step.refuse(members, obstacle.get());
        }
        Optional<User> found = members.roster().findUser(to);
        if (found.isEmpty()) {
            return Step.refuse(members, Reason.NOT_LINKED);
        }
        User next = found.get();
        if (next.isPrimary()) {
            return Step.answer(members, Receipt.unchanged(Reason.ALREADY_LINKED, Details.about(next)));
        }
        return Authority.findSuspension(next)
                .map(reason -> Step.refuse(members, reason))
                .orElseGet(() -> Step.answer(
                                members.with(swap(members.roster(), next)), Receipt.succeeded(Details.none()))
                        .because(Cause.What.TRANSFERRED, Cause.By.PRIMARY));
    }

    /** This list with that secondary as primary, and the primary as secondary. */
    static Roster swap(Roster roster, User next) {
        return roster.change(user -> {
            if (user.id().equals(next.id())) {
                return user.asPrimary();
            }
            return user.isPrimary() ? user.asSecondary() : user;
        });
    }
}
