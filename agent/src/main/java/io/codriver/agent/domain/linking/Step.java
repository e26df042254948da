package io.codriver.agent.domain.linking;

import io.codriver.agent.domain.answer.Details;
import io.codriver.agent.domain.answer.Event;
import io.codriver.agent.domain.answer.EventType;
import io.codriver.agent.domain.answer.Receipt;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a rule of this room decided.
 *
 * @param after what is so from now on
 * @param receipt the answer, if a message of the cloud has been decided
 * @param events what the cloud is told besides
 */
public record Step(Linking after, Optional<Receipt> receipt, List<Event> events) {

    static Step of(Linking after) {
        return new Step(after, Optional.empty(), List.of());
    }

    static Step answer(Linking after, Receipt receipt) {
        return of(after).answer(receipt);
    }

    Step answer(Receipt answer) {
        return new Step(after, Optional.of(answer), events);
    }

    Step tell(EventType type, Details details) {
        return tell(new Event.Happened(type, details));
    }

    Step tell(Event event) {
        return new Step(
                after, receipt, Stream.concat(events.stream(), Stream.of(event)).toList());
    }
}
