package io.codriver.agent.domain;

import io.codriver.agent.domain.answer.Event;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.linking.Linking;
import io.codriver.agent.domain.membership.Membership;
import io.codriver.agent.domain.privacy.Sight;
import io.codriver.agent.domain.rule.Step;
import io.codriver.agent.domain.sale.Sale;
import io.codriver.agent.domain.time.Moment;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What was decided. Nothing is written anywhere else.
 *
 * @param state what is so from now on
 * @param receipt the one answer, if the request was a message of the cloud
 * @param events what the cloud is told besides
 * @param sight what a user sees of the car; said at once or not at all
 */
public record Outcome(State state, Optional<Receipt> receipt, List<Event> events, Optional<Sight> sight) {

    public Outcome {
        events = List.copyOf(events);
    }

    static Outcome of(State state) {
        return new Outcome(state, Optional.empty(), List.of(), Optional.empty());
    }

    Outcome with(State other) {
        return new Outcome(other, receipt, events, sight);
    }

    Outcome with(Receipt answer, Optional<Sight> seen) {
        return new Outcome(state, Optional.of(answer), events, seen);
    }

    /** This, and then a step about linking. */
    Outcome linking(Moment now, Step<Linking> step) {
        return then(now, state.with(state.kept().with(step.after())), step);
    }

    /** This, and then a step about the list of users. */
    Outcome membership(Moment now, Step<Membership> step) {
        return then(now, state.with(state.kept().with(step.after())), step);
    }

    /** This, and then a step about a reset for sale. */
    Outcome sale(Moment now, Step<Sale> step) {
        return then(now, state.with(state.kept().with(step.after())), step);
    }

    private Outcome then(Moment now, State after, Step<?> step) {
        Announcement announced = step.cause()
                .map(cause -> Announcement.of(
                        state.roster(), after.roster(), cause, now, after.kept().notices()))
                .orElseGet(() -> Announcement.none(after.kept().notices()));
        // Whoever hears how a command ended has heard what it did.
        Predicate<Event> end = event -> event instanceof Event.CommandResult;
        List<Event> all = Stream.of(
                        events.stream(),
                        step.events().stream().filter(end.negate()),
                        announced.events().stream(),
                        step.events().stream().filter(end))
                .flatMap(told -> told)
                .toList();
        return new Outcome(
                after.with(after.kept().with(announced.notices())),
                step.receipt().or(() -> receipt),
                all,
                sight);
    }
}
