package io.codriver.agent.domain;

import io.codriver.agent.domain.access.Access;
import io.codriver.agent.domain.answer.Details;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.User;
import java.util.Optional;

/** The car's own word on what a user may do now, for what others carry out, such as creating a digital key. */
final class Checks {

    private Checks() {}

    static Receipt answer(State state, Command.AccessCheck asked) {
        if (!(asked.actor() instanceof Actor.User account)) {
            return Receipt.rejected(Reason.ROLE_NOT_ALLOWED);
        }
        Optional<User> user = state.roster().findUser(account.id());
        if (user.isEmpty()) {
            return Receipt.rejected(Reason.NOT_LINKED);
        }
        return Access.findObstacle(state.circumstances(), user.get(), asked.capability())
                .map(Receipt::rejected)
                .orElseGet(() -> Receipt.succeeded(Details.none()));
    }
}
