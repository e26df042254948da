package io.codriver.agent.app;

import io.codriver.agent.app.port.Answered;
import io.codriver.agent.app.port.Bytes;
import io.codriver.agent.domain.Request;
import io.codriver.agent.domain.answer.Event;
import io.codriver.agent.domain.answer.MessageId;
import io.codriver.agent.domain.answer.Reason;
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
     * @param id the message's name, if it could be read
     * @param hash of its bytes if the message is authentic, so that the refusal is remembered as its one answer
     * @param alert what the cloud is told besides, where somebody may be at work who should not be
     */
    record Refused(Reason reason, Optional<MessageId> id, Optional<Bytes> hash, Optional<Event> alert)
            implements Verdict {}
}
