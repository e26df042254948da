package io.codriver.agent.domain;

import io.codriver.agent.domain.remote.Running;
import io.codriver.agent.domain.remote.Runs;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.rule.Step;
import io.codriver.agent.domain.time.Moment;

/** What becomes of the services that the car was told to do. */
final class Remote {

    private Remote() {}

    static Outcome follow(Outcome before, Moment now) {
        return runs(
                before, Running.follow(runs(before), before.state().signals().readings(), now), now);
    }

    static Outcome did(Outcome before, Request.CarDid did, Moment now) {
        return runs(before, Running.did(runs(before), did.actuation(), did.done()), now);
    }

    static Outcome settle(Outcome before, Moment now) {
        return runs(before, Step.of(Running.settle(runs(before), before.state().roster())), now);
    }

    static RemotePanel panel(Kept kept) {
        return new RemotePanel(kept.usage().runs().open().stream()
                .map(run -> new RemotePanel.Line(
                        run.user().flatMap(kept.roster()::findUser).map(User::displayName),
                        run.order(),
                        run.until().wall()))
                .toList());
    }

    private static Runs runs(Outcome before) {
        return before.state().kept().usage().runs();
    }

    private static Outcome runs(Outcome before, Step<Runs> step, Moment now) {
        return before.usage(now, step.with(before.state().kept().usage().with(step.after())));
    }
}
