package io.codriver.agent.domain.membership;

import io.codriver.agent.domain.answer.Details;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.roster.UserId;
import io.codriver.agent.domain.roster.UserState;
import io.codriver.agent.domain.rule.Cause;
import io.codriver.agent.domain.rule.Given;
import io.codriver.agent.domain.rule.Step;
import java.util.Optional;

/** On some platforms a newcomer waits until the primary has approved once. */
public final class Approving {

    private Approving() {}

    /** The primary says yes or no to a newcomer; on no the newcomer is removed. */
    public static Step<Membership> answer(
            Membership members, Given given, Actor actor, UserId account, boolean approve) {
        Optional<Reason> obstacle = Authority.findObstacle(members.roster(), actor, Reason.CANNOT_ELEVATE);
        if (obstacle.isPresent()) {
            return Step.refuse(members, obstacle.get());
        }
        Optional<User> found = members.roster().findUser(account);
        if (found.isEmpty()) {
            return Step.refuse(members, Reason.NOT_LINKED);
        }
        User newcomer = found.get();
        if (newcomer.state() != UserState.AWAITING_APPROVAL) {
            return approve
                    ? Step.answer(members, Receipt.unchanged(Reason.ALREADY_LINKED, Details.about(newcomer)))
                    : Step.refuse(members, Reason.NOTHING_TO_ANSWER);
        }
        if (!approve) {
            return Step.answer(members.with(members.roster().without(newcomer)), Receipt.succeeded(Details.none()))
                    .because(Cause.What.REMOVED, Cause.By.PRIMARY);
        }
        boolean holds = Lending.holds(newcomer.rights().validity(), given);
        User approved = newcomer.in(holds ? UserState.ACTIVE : UserState.OUTSIDE_VALIDITY);
        return Step.answer(members.with(members.roster().change(approved)), Receipt.succeeded(Details.none()))
                .because(Cause.What.APPROVED, Cause.By.PRIMARY);
    }
}
