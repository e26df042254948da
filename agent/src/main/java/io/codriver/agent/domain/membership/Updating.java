package io.codriver.agent.domain.membership;

import io.codriver.agent.domain.answer.Details;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.Roster;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.roster.UserId;
import io.codriver.agent.domain.rule.Cause;
import io.codriver.agent.domain.rule.Given;
import io.codriver.agent.domain.rule.Step;
import java.util.Optional;
import java.util.Set;

/** The primary changes what a secondary has. */
public final class Updating {

    private Updating() {}

    /** Changes a secondary's rights; nobody gets more than the platform gives a secondary. */
    public static Step<Membership> update(Membership members, Given given, Actor actor, UserId account, Change change) {
        Optional<User> found = members.roster().findUser(account);
        Optional<Reason> obstacle = findObstacle(members.roster(), given, actor, found, change);
        if (obstacle.isPresent()) {
            return Step.refuse(members, obstacle.get());
        }
        User user = found.orElseThrow();
        User changed = Lending.follow(user.with(change.on(user.rights())), given);
        if (changed.equals(user)) {
            return Step.answer(members, Receipt.succeeded(Details.none()));
        }
        return Step.answer(members.with(members.roster().change(changed)), Receipt.succeeded(Details.none()))
                .because(Cause.What.CHANGED, Cause.By.PRIMARY);
    }

    private static Optional<Reason> findObstacle(
            Roster roster, Given given, Actor actor, Optional<User> found, Change change) {
        boolean superior = found.map(User::isPrimary).orElse(false);
        Optional<Reason> notPrimary =
                Authority.findObstacle(roster, actor, superior ? Reason.CANNOT_REMOVE_SUPERIOR : Reason.CANNOT_ELEVATE);
        if (notPrimary.isPresent()) {
            return notPrimary;
        }
        if (found.isEmpty()) {
            return Optional.of(Reason.NOT_LINKED);
        }
        if (superior) {
            return Optional.of(Reason.ROLE_NOT_ALLOWED);
        }
        if (!given.profile().secondaryMay().containsAll(change.only().orElse(Set.of()))) {
            return Optional.of(Reason.CANNOT_ELEVATE);
        }
        return change.validity()
                .filter(validity -> !validity.isPossible(given.now()))
                .map(impossible -> Reason.OUTSIDE_VALIDITY);
    }
}
