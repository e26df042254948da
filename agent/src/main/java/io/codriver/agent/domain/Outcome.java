package io.codriver.agent.domain;

import io.codriver.agent.domain.answer.Event;
import io.codriver.agent.domain.answer.Receipt;
import java.util.List;
import java.util.Optional;

/**
 * What was decided. Nothing is written anywhere else.
 *
 * @param state what is so from now on
 * @param receipt the one answer, if the request was a message of the cloud
 * @param events what the cloud is told besides
 */
public record Outcome(State state, Optional<Receipt> receipt, List<Event> events) {

    public Outcome {
        events = List.copyOf(events);
    }

    static Outcome of(State state) {
        return new Outcome(state, Optional.empty(), List.of());
    }
}
