package io.codriver.agent.domain.rule;

import io.codriver.agent.domain.answer.Details;
import io.codriver.agent.domain.answer.Event;
import io.codriver.agent.domain.answer.EventType;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Receipt;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a rule decided.
 *
 * @param after what is so from now on, of that which the rule can change
 * @param receipt the answer, if a message of the cloud has been decided
 * @param events what the cloud is told besides
 * @param cause why the list of users changed, if it did: then everyone is told
 */
public record Step<S>(S after, Optional<Receipt> receipt, List<Event> events, Optional<Cause> cause) {

    /** From now on it is so. */
    public static <S> Step<S> of(S after) {
        return new Step<>(after, Optional.empty(), List.of(), Optional.empty());
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
        return new Step<>(after, Optional.of(answer), events, cause);
    }

    /** The same for somebody who gets no receipt. */
    public Step<S> unanswered() {
        return new Step<>(after, Optional.empty(), events, cause);
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
        return new Step<>(
                after, receipt, Stream.concat(events.stream(), more.stream()).toList(), cause);
    }

    /** The same, after all of this had happened. */
    public Step<S> precededBy(List<Event> earlier) {
        return new Step<>(
                after, receipt, Stream.concat(earlier.stream(), events.stream()).toList(), cause);
    }

    /** The same, with what made the list of users change. */
    public Step<S> because(Cause.What what, Cause.By by) {
        return new Step<>(after, receipt, events, Optional.of(new Cause(what, by)));
    }

    /** The same, with something else that is so from now on. */
    public <T> Step<T> with(T other) {
        return new Step<>(other, receipt, events, cause);
    }
}
