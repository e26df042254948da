package io.codriver.agent.app;

import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.UserId;
import java.util.Optional;

/**
 * What a message is about, as its sender means it.
 *
 * @param type the name of the command
 * @param actor who asks, where the command names one
 * @param about the account that it is about
 * @param word the rest that matters: a reason, a yes or no, the name of an invitation or of a link
 */
record Errand(String type, Optional<Actor> actor, Optional<UserId> about, String word) {

    static Errand of(String type, Actor actor) {
        return new Errand(type, Optional.of(actor), Optional.empty(), "");
    }

    static Errand of(String type, Actor actor, UserId about, String word) {
        return new Errand(type, Optional.of(actor), Optional.of(about), word);
    }
}
