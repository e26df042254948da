package io.codriver.agent.domain;

import io.codriver.agent.domain.rule.Step;
import io.codriver.agent.domain.time.Moment;
import io.codriver.agent.domain.workshop.Correspondence;
import io.codriver.agent.domain.workshop.Desk;
import io.codriver.agent.domain.workshop.Reminding;

/** Where what users and the workshop write to each other meets the rest of the state. */
final class Contact {

    private Contact() {}

    /** What its rules look at. */
    static Desk desk(State state, Moment now) {
        return new Desk(state.given(now), state.roster(), state.circumstances());
    }

    /** A step about what was written, as one about all that users make of the car. */
    static Step<Usage> lift(State state, Step<Correspondence> step) {
        return step.with(state.kept().usage().with(step.after()));
    }

    /** The car's signals may say that something is to be done about it. */
    static Outcome follow(Outcome before, Moment now) {
        State state = before.state();
        return keep(before, Reminding.follow(written(state), state.signals().readings(), now));
    }

    /** What is left of it after the list of users changed. */
    static Outcome settle(State before, Outcome after) {
        return keep(
                after,
                written(after.state()).settle(before.roster(), after.state().roster()));
    }

    static Correspondence written(State state) {
        return state.kept().usage().correspondence();
    }

    private static Outcome keep(Outcome before, Correspondence after) {
        State state = before.state();
        return before.with(state.with(state.kept().with(state.kept().usage().with(after))));
    }
}
