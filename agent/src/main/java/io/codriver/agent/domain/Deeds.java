package io.codriver.agent.domain;

import io.codriver.agent.domain.membership.Membership;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.Deed;
import io.codriver.agent.domain.time.Moment;

/** What each user did last, for whoever wants to know who can reach the car. */
final class Deeds {

    private Deeds() {}

    static Outcome note(Outcome after, Actor actor, Deed.Kind kind, Moment now) {
        if (!(actor instanceof Actor.User account)) {
            return after;
        }
        State state = after.state();
        Membership members = state.kept().membership();
        Membership noted = members.note(account.id(), new Deed(kind, now.wall()));
        return after.with(state.with(state.kept().with(noted)));
    }
}
