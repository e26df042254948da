package io.codriver.agent.domain.rule;

import io.codriver.agent.domain.answer.Details;
import io.codriver.agent.domain.answer.Event;
import io.codriver.agent.domain.answer.EventType;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.vehicle.Actuation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a rule decided.
 *
 * @param after what is so from now on, of that which the rule can change
 * @param receipt the answer, if a message of the cloud has been decided
 * @param events what the cloud is told besides
 * @param actuations what the car is told to do, once what is so is on disk
 * @param cause why the list of users changed, if it did: then everyone is told
 */
public record Step<S>(
        S after, Optional<Receipt> receipt, List<Event> events, List<Actuation> actuations, Optional<Cause> cause) {

    /** From now on it is so. */
    public static <S> Step<S> of(S after) {
        return new Step<>(after, Optional.empty(), List.of(), List.of(), Optional.empty());
    }

    /** It is so, and that is the answer. */
    public static <S> Step<S> answer(S after, Receipt receipt) {
        return of(after).answer(receipt);
    }

    /** Nothing changes, because of this. */
    public static <S> Step<S> refuse(S before, Reason reason) {
        return answer(before, Receipt.rejected(reason));
    }

    /** The same with this answer. */
    public Step<S> answer(Receipt answer) {
        return new Step<>(after, Optional.of(answer), events, actuations, cause);
    }

    /** The same for somebody who gets no receipt. */
    public Step<S> unanswered() {
        return new Step<>(after, Optional.empty(), events, actuations, cause);
    }

    /** The same, and this happened. */
    public Step<S> tell(EventType type, Details details) {
        return tell(new Event.Happened(type, details));
    }

    /** The same, and this happened. */
    public Step<S> tell(Event event) {
        return tell(List.of(event));
    }

    /** The same, and all of this happened. */
    public Step<S> tell(List<Event> more) {
        return events(Stream.concat(events.stream(), more.stream()));
    }

    /** The same, after all of this had happened. */
    public Step<S> precededBy(List<Event> earlier) {
        return events(Stream.concat(earlier.stream(), events.stream()));
    }

    private Step<S> events(Stream<Event> all) {
        return new Step<>(after, receipt, all.toList(), actuations, cause);
    }

    /** The same, and the car is told to do this. */
    public Step<S> actuate(Actuation actuation) {
        return new Step<>(
                after,
                receipt,
                events,
                Stream.concat(actuations.stream(), Stream.of(actuation)).toList(),
                cause);
    }

    /** The same, with what made the list of users change. */
    public Step<S> because(Cause.What what, Cause.By by) {
        return new Step<>(after, receipt, events, actuations, Optional.of(new Cause(what, by)));
    }

    /** The same, with something else that is so from now on. */
    public <T> Step<T> with(T other) {
        return new Step<>(other, receipt, events, actuations, cause);
    }
}
