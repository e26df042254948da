package io.codriver.agent.domain;

import io.codriver.agent.domain.answer.Event;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.audit.AuditLine;
import io.codriver.agent.domain.audit.Entry;
import io.codriver.agent.domain.audit.Trail;
import io.codriver.agent.domain.linking.Linking;
import io.codriver.agent.domain.membership.Membership;
import io.codriver.agent.domain.rule.Step;
import io.codriver.agent.domain.sale.Sale;
import io.codriver.agent.domain.time.Moment;
import io.codriver.agent.domain.vehicle.Actuation;
import io.codriver.agent.domain.view.Sight;
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
 * @param sights what users see of the car; said at once or not at all
 * @param actuations what the car is told to do, once the state is on disk
 * @param lines of the record about it, oldest first
 */
public record Outcome(
        State state,
        Optional<Receipt> receipt,
        List<Event> events,
        List<Sight> sights,
        List<Actuation> actuations,
        List<AuditLine> lines) {

    public Outcome {
        events = List.copyOf(events);
        sights = List.copyOf(sights);
        actuations = List.copyOf(actuations);
        lines = List.copyOf(lines);
    }

    static Outcome of(State state) {
        return new Outcome(state, Optional.empty(), List.of(), List.of(), List.of(), List.of());
    }

    Outcome with(State other) {
        return new Outcome(other, receipt, events, sights, actuations, lines);
    }

    Outcome answer(Receipt answer) {
        return new Outcome(state, Optional.of(answer), events, sights, actuations, lines);
    }

    /** The same for somebody who gets no receipt. */
    Outcome unanswered() {
        return new Outcome(state, Optional.empty(), events, sights, actuations, lines);
    }

    Outcome show(List<Sight> more) {
        return new Outcome(state, receipt, events, both(sights, more), actuations, lines);
    }

    Outcome tell(List<Event> more) {
        return new Outcome(state, receipt, both(events, more), sights, actuations, lines);
    }

    /** The same, and this is on record. */
    Outcome recorded(List<Entry> entries, Moment now) {
        if (entries.isEmpty()) {
            return this;
        }
        Trail.Written written = state.kept().audit().write(entries, now);
        State after = state.with(state.kept().with(written.after()));
        return new Outcome(after, receipt, events, sights, actuations, both(lines, written.lines()));
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

    /** This, and then a step about what users make of the car. */
    Outcome usage(Moment now, Step<Usage> step) {
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
                sights,
                both(actuations, step.actuations()),
                lines);
    }

    private static <T> List<T> both(List<T> earlier, List<T> later) {
        return Stream.concat(earlier.stream(), later.stream()).toList();
    }
}
