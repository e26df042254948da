package io.codriver.agent.domain;

import io.codriver.agent.domain.access.Access;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.roster.UserState;
import java.util.Optional;

/**
 * Whoever has not accepted the terms in force can accept them, leave and write to the workshop, and nothing else.
 * What a user may see and do is in {@link Access}; this is about what it decides.
 */
final class Consents {

    private Consents() {}

    /** Why a command is not looked at, or nothing. */
    static Optional<Reason> findObstacle(State state, Command command) {
        if (!(command instanceof Command.Acting asked) || isAlwaysAllowed(asked)) {
            return Optional.empty();
        }
        return asked.actor() instanceof Actor.User account
                ? state.roster().findUser(account.id()).flatMap(user -> findObstacle(state, user))
                : Optional.empty();
    }

    /** Why a user who decides something in the car does not, or nothing. Whose rights are not in force hears that first. */
    static Optional<Reason> findObstacle(State state, User user) {
        boolean lacks = user.state() == UserState.ACTIVE && !Access.hasAccepted(state.circumstances(), user);
        return lacks ? Optional.of(Reason.TERMS_NOT_ACCEPTED) : Optional.empty();
    }

    private static boolean isAlwaysAllowed(Command.Acting asked) {
        boolean leaves =
                asked instanceof Command.UserRemove removal && asked.actor().equals(new Actor.User(removal.user()));
        return leaves
                || asked instanceof Command.TermsAccept
                || asked instanceof Command.ChatMessage
                // Its answer says it.
                || asked instanceof Command.AccessCheck;
    }
}
