package io.codriver.agent.app;

import io.codriver.agent.app.port.Answered;
import io.codriver.agent.app.port.Bytes;
import io.codriver.agent.domain.Request;
import io.codriver.agent.domain.answer.Details;
import io.codriver.agent.domain.answer.Event;
import io.codriver.agent.domain.answer.MessageId;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Receipt;
import java.util.Optional;

/** What the gate says of a delivery. Only the gate makes one, so that a request of the cloud has always passed it. */
sealed interface Verdict {

    /**
     * Authentic, for this car, for now, and not seen before.
     *
     * @param request to be decided
     * @param hash of its bytes, to be remembered
     */
    record Admitted(Request.FromCloud request, Bytes hash) implements Verdict {}

    /** Decided before: the same answer goes out again. */
    record Seen(Answered answered) implements Verdict {}

    /**
     * Not to be decided.
     *
     * @param reason why
     * @param problem what exactly cannot be read, for whoever wrote the sender; it repeats nothing of the message
     * @param id the message's name, if it could be read
     * @param hash of its bytes if the message is authentic, so that the refusal is remembered as its one answer
     * @param alert what the cloud is told besides, where somebody may be at work who should not be
     */
    record Refused(
            Reason reason,
            Optional<String> problem,
            Optional<MessageId> id,
            Optional<Bytes> hash,
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
