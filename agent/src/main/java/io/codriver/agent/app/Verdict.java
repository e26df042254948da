package io.codriver.agent.app;

import io.codriver.agent.app.port.Answered;
import io.codriver.agent.app.port.Bytes;
import io.codriver.agent.domain.Request;
import io.codriver.agent.domain.answer.Details;
import io.codriver.agent.domain.answer.Event;
import io.codriver.agent.domain.answer.MessageId;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.time.Deadline;
import java.util.Optional;

/** What the gate says of a delivery. Only the gate makes one, so that a request of the cloud has always passed it. */
sealed interface Verdict {

    /**
     * By what a message is known when it comes again.
     *
     * @param hash of its bytes
     * @param until while one of both clocks has not come so far, it could be accepted when it comes again
     */
    record Mark(Bytes hash, Deadline until) {}

    /**
     * Authentic, for this car, for now, and not seen before.
     *
     * @param request to be decided
     * @param mark to be remembered
     */
    record Admitted(Request.FromCloud request, Mark mark) implements Verdict {}

    /** Decided before: the same answer goes out again. */
    record Seen(Answered answered) implements Verdict {}

    /**
     * Not to be decided.
     *
     * @param reason why
     * @param problem what exactly cannot be read, for whoever wrote the sender; it repeats nothing of the message
     * @param id the message's name, if it could be read
     * @param mark if the refusal is remembered as the message's one answer, since it is authentic
     * @param request what it asks, if it is authentic
     * @param alert what the cloud is told besides, where somebody may be at work who should not be
     */
    record Refused(
            Reason reason,
            Optional<String> problem,
            Optional<MessageId> id,
            Optional<Mark> mark,
            Optional<Request.FromCloud> request,
            Optional<Event> alert)
            implements Verdict {

        /** The answer to it. */
        Receipt receipt() {
            Details details =
                    problem.map(text -> Details.none().with("problem", text)).orElseGet(Details::none);
            return Receipt.rejected(reason, details);
        }
    }
}
